//! An order's items as they arrived, and the rules of their fields.

use contract::{
    Artwork, ContactDraft, DomainName, PromoCode, ServiceType,
    rules::wallet::{Wallet, WalletError},
};
use serde::Deserialize as _;
use serde_json::Value;

use super::rules::Refusal;
use crate::{error::ApiError, message::Message};

/// Longest text of an artwork, in characters.
const LONGEST_TEXT: usize = 1000;

/// An item as it arrived. The type of the contract refuses a malformed name as a whole
/// body; here its place is needed, beside the errors of the other items.
#[derive(Clone, Debug)]
pub(crate) struct Requested {
    pub(crate) service_type: ServiceType,
    /// `None` when it is no name at all.
    pub(crate) domain: Option<DomainName>,
    pub(crate) promo: PromoCode,
    pub(super) contact: ContactDraft,
    /// Months of a renewal; 0 when it is no whole number of them.
    pub(super) period: u32,
    pub(super) artwork: Artwork,
    /// Of a minting.
    pub(super) wallet: Result<Wallet, WalletError>,
    /// The artwork's identifier of an attachment, else empty.
    pub(super) attachment: String,
}

/// Reads the items of a body that is as described.
///
/// # Errors
/// 422 for an empty order.
pub(crate) fn read(body: &Value) -> Result<Vec<Requested>, ApiError> {
    let items = body["items"].as_array().map(Vec::as_slice).unwrap_or_default();
    if items.is_empty() {
        return Err(ApiError::field("$.items", Message::NoItems));
    }
    items.iter().map(read_item).collect()
}

fn read_item(item: &Value) -> Result<Requested, ApiError> {
    let text = |name: &str| item[name].as_str().unwrap_or_default().trim().to_owned();
    let artwork = item.get("artwork").filter(|artwork| artwork.is_object());
    Ok(Requested {
        service_type: ServiceType::from(item["service_type"].as_str().unwrap_or_default()),
        domain: DomainName::parse(item["domain"].as_str().unwrap_or_default()).ok(),
        promo: PromoCode::new(item["promo"].as_str().unwrap_or_default()),
        contact: ContactDraft::deserialize(&item["contact"])?,
        period: months(&item["period"]),
        artwork: artwork.map(Artwork::deserialize).transpose()?.unwrap_or_default(),
        wallet: Wallet::parse(item["wallet"].as_str().unwrap_or_default()),
        attachment: text("artwork"),
    })
}

/// The description says `number`: 12.0 is twelve months as well, and 12.5 no term at all.
fn months(period: &Value) -> u32 {
    let text = period.to_string();
    let whole = text.strip_suffix(".0").unwrap_or(&text);
    whole.parse().unwrap_or(0)
}

impl Requested {
    /// What is wrong with the fields that only this item's service has.
    pub(super) fn check_details(&self) -> Vec<Refusal> {
        match self.service_type {
            ServiceType::NftMinting => match &self.wallet {
                Ok(_) => Vec::new(),
                Err(WalletError::Empty) => vec![Refusal::new("wallet", Message::Required)],
                Err(WalletError::Checksum) => vec![Refusal::new("wallet", Message::WalletChecksum)],
                Err(_) => vec![Refusal::new("wallet", Message::Wallet)],
            },
            ServiceType::DomainAttachment if self.attachment.is_empty() => {
                vec![Refusal::new("artwork", Message::Required)]
            }
            ServiceType::DomainAttachment => too_long("artwork", &self.attachment).into_iter().collect(),
            ServiceType::CertificateRegistration | ServiceType::DomainReserve => {
                texts(&self.artwork).into_iter().filter_map(|(name, text)| too_long(name, text)).collect()
            }
            _ => Vec::new(),
        }
    }
}

fn texts(artwork: &Artwork) -> [(&'static str, &str); 10] {
    [
        ("artwork.title", &artwork.title),
        ("artwork.maker", &artwork.maker),
        ("artwork.type", &artwork.kind),
        ("artwork.subject", &artwork.subject),
        ("artwork.period", &artwork.period),
        ("artwork.dimensions", &artwork.dimensions),
        ("artwork.materials", &artwork.materials),
        ("artwork.markings", &artwork.markings),
        ("artwork.features", &artwork.features),
        ("artwork.reference", &artwork.reference),
    ]
}

fn too_long(field: &'static str, text: &str) -> Option<Refusal> {
    (text.chars().count() > LONGEST_TEXT).then(|| Refusal::new(field, Message::TooLong(LONGEST_TEXT)))
}
