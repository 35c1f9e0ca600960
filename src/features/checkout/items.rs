//! Lines of the cart as items of an order, and what they lack before they can be one.

use contract::{
    Artwork, NewOrder, OrderItem, PromoCode, ServiceType,
    rules::{
        cart::{CartLine, LineKey},
        wallet::{Wallet, WalletError},
    },
};
use serde::{Deserialize, Serialize};

use super::{
    details::DetailField,
    draft::{Draft, LineDraft},
};

/// Why a line cannot be ordered yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lack {
    /// The wallet is missing or wrong.
    Wallet(WalletError),
    /// The wallet has no checksum of its own, and nobody has compared it.
    Confirmation,
    /// The identifier of the artwork.
    ArtworkId,
}

/// What a line was ordered with that the API does not give back: a wallet or the identifier of an artwork.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SentDetail {
    pub(crate) key: LineKey,
    pub(crate) text: String,
}

/// The field of a line that has to be mended first.
pub(super) fn lack(line: &LineKey, draft: &Draft) -> Option<(DetailField, Lack)> {
    let nothing = LineDraft::default();
    let typed = draft.line(line).unwrap_or(&nothing);
    match line.service {
        ServiceType::NftMinting => match Wallet::parse(&typed.wallet) {
            Ok(wallet) if wallet.is_written(&typed.wallet) => None,
            Ok(_) => Some((DetailField::Wallet, Lack::Confirmation)),
            Err(error) => Some((DetailField::Wallet, Lack::Wallet(error))),
        },
        ServiceType::DomainAttachment if typed.artwork_id.trim().is_empty() => {
            Some((DetailField::ArtworkId, Lack::ArtworkId))
        }
        _ => None,
    }
}

/// Whether every line can be ordered as it is filled in.
pub(crate) fn is_complete(lines: &[CartLine], draft: &Draft) -> bool {
    lines.iter().all(|line| lack(&line.key(), draft).is_none())
}

/// The order for some lines. The promo code sent is the one the price was made with: a code that
/// did nothing is not sent. `None` when a line lacks something or has a service the shop does not know.
pub(super) fn order_of(lines: &[CartLine], draft: &Draft) -> Option<NewOrder> {
    let items = lines.iter().map(|line| item_of(line, draft)).collect::<Option<Vec<_>>>()?;
    Some(NewOrder { items })
}

fn item_of(line: &CartLine, draft: &Draft) -> Option<OrderItem> {
    item(&line.key(), line.term, line.seen.promo.clone(), draft)
}

/// The item for a service and a name, a renewal for a term in months. `None` when it lacks something or
/// the shop does not know the service.
pub(super) fn item(key: &LineKey, term: u32, promo: PromoCode, draft: &Draft) -> Option<OrderItem> {
    let nothing = LineDraft::default();
    let typed = draft.line(key).unwrap_or(&nothing);
    let contact = draft.contact_of(key)?.clone();
    let domain = key.domain.clone();
    Some(match key.service {
        ServiceType::CertificateRegistration => {
            OrderItem::CertificateRegistration { domain, promo, contact, artwork: artwork_of(typed) }
        }
        ServiceType::CertificateRenewal => OrderItem::CertificateRenewal { domain, promo, period: term, contact },
        ServiceType::DomainReserve => OrderItem::DomainReserve { domain, promo, contact, artwork: artwork_of(typed) },
        ServiceType::NftMinting => {
            let wallet = Wallet::parse(&typed.wallet).ok().filter(|wallet| wallet.is_written(&typed.wallet))?;
            OrderItem::NftMinting { domain, promo, wallet: wallet.to_string(), contact }
        }
        ServiceType::DomainAttachment => {
            let artwork = Some(typed.artwork_id.trim()).filter(|id| !id.is_empty())?.to_owned();
            OrderItem::DomainAttachment { domain, promo, contact, artwork }
        }
        ServiceType::Unknown(_) => return None,
    })
}

/// The ten texts, trimmed; nothing where the customer described nothing.
pub(super) fn artwork_of(typed: &LineDraft) -> Option<Artwork> {
    let mut trimmed = typed.clone();
    for field in DetailField::ARTWORK {
        let text = field.get_mut(&mut trimmed);
        *text = text.trim().to_owned();
    }
    (trimmed.artwork != Artwork::default()).then_some(trimmed.artwork)
}

/// What an order tells that is not read back.
pub(super) fn sent_details(order: &NewOrder) -> Vec<SentDetail> {
    let details = order.items.iter().filter_map(|item| {
        let text = match item {
            OrderItem::NftMinting { wallet, .. } => wallet,
            OrderItem::DomainAttachment { artwork, .. } => artwork,
            _ => return None,
        };
        let key = LineKey { service: item.service_type(), domain: item.domain().clone() };
        Some(SentDetail { key, text: text.clone() })
    });
    details.collect()
}

#[cfg(test)]
mod tests;
