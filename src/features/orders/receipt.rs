//! What was shown when an order was placed; the API gives no prices on an order.

use contract::{
    AccountId, Order, OrderId,
    rules::cart::{CartLine, LineKey},
};
use serde::{Deserialize, Serialize};

use crate::browser::storage::{self, Area, NotKept};

/// What the customer saw and accepted, kept in this browser per account and order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Receipt {
    /// When the order was placed, by this device's clock (seconds since 1970).
    pub(crate) placed_at: i64,
    /// The lines with the prices they were placed at.
    pub(crate) lines: Vec<CartLine>,
    /// Campaign the cart came from.
    pub(crate) campaign: Option<String>,
    /// Wallets and identifiers of artworks, which the API does not give back either.
    #[serde(default)]
    pub(crate) details: Vec<ReceiptDetail>,
    /// The texts that were agreed to.
    #[serde(default)]
    pub(crate) agreed: Vec<AgreedText>,
    /// `updated_at` of the order as this browser changed it last; none as it was placed (seconds since 1970).
    #[serde(default)]
    pub(crate) as_of: Option<i64>,
}

/// What a receipt knows of wallets and identifiers of artworks now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum KeptDetails {
    /// The order has not been changed elsewhere since.
    Current(Vec<ReceiptDetail>),
    Outdated,
    NoReceipt,
}

/// The billing system may touch an order right after it was placed, when it makes the invoice.
const TOUCHED_WITHIN: i64 = 60;

/// The wallet a line was minted to, or the identifier of the artwork that was attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReceiptDetail {
    pub(crate) key: LineKey,
    pub(crate) text: String,
}

/// A text the customer agreed to before the order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AgreedText {
    pub(crate) label: String,
    pub(crate) url: String,
    /// The language it was offered in (ISO 639-1).
    pub(crate) language: String,
    /// When its box was ticked, by this device's clock (seconds since 1970).
    pub(crate) at: i64,
}

fn key(account: &AccountId, order: &OrderId) -> String {
    format!("{}receipt.{order}", storage::personal_prefix(account.as_str()))
}

/// Keeps the receipt of an order that was placed.
///
/// # Errors
/// [`NotKept`] when this browser's storage is full or switched off.
pub(crate) fn keep_receipt(account: &AccountId, order: &OrderId, receipt: &Receipt) -> Result<(), NotKept> {
    let text = serde_json::to_string(receipt).map_err(|_| NotKept)?;
    storage::write(Area::Local, &key(account, order), &text)
}

/// Whether this browser has the receipt of an order.
pub(crate) fn has_receipt(account: &AccountId, order: &OrderId) -> bool {
    read_receipt(account, order).is_some()
}

/// The receipt of an order, if it was placed in this browser.
pub(super) fn read_receipt(account: &AccountId, order: &OrderId) -> Option<Receipt> {
    serde_json::from_str(&storage::read(Area::Local, &key(account, order))?).ok()
}

/// Wallets and identifiers of an order's artworks, as far as this browser's receipt can be trusted.
pub(crate) fn kept_details(account: &AccountId, order: &Order) -> KeptDetails {
    let Some(receipt) = read_receipt(account, &order.id) else { return KeptDetails::NoReceipt };
    let updated = order.updated_at.unix_seconds();
    let is_current = match receipt.as_of {
        Some(as_of) => as_of == updated,
        None => updated - order.created_at.unix_seconds() <= TOUCHED_WITHIN,
    };
    if is_current { KeptDetails::Current(receipt.details) } else { KeptDetails::Outdated }
}

/// Notes what an order was changed to; `order` is as it is now, where it could be read. Where there was
/// no receipt, there is one without prices from now on.
pub(crate) fn note_change(account: &AccountId, id: &OrderId, order: Option<&Order>, details: Vec<ReceiptDetail>) {
    let created = order.map_or(0, |order| order.created_at.unix_seconds());
    let before = read_receipt(account, id).unwrap_or(Receipt {
        placed_at: created,
        lines: Vec::new(),
        campaign: None,
        details: Vec::new(),
        agreed: Vec::new(),
        as_of: None,
    });
    // Nobody knows what the order says that could not be read: it counts as changed elsewhere.
    let as_of = Some(order.map_or(0, |order| order.updated_at.unix_seconds()));
    // A full storage loses the note, not the change: wallets are asked for again.
    let _ = keep_receipt(account, id, &Receipt { details, as_of, ..before });
}
