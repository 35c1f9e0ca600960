//! What was shown when an order was placed; the API gives no prices on an order.

use contract::{
    AccountId, Order, OrderId, OrderStatus,
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
    /// A change of the order was sent, and nobody knows yet what became of it.
    #[serde(default)]
    pub(crate) sending: bool,
}

/// What a receipt knows of wallets and identifiers of artworks now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum KeptDetails {
    /// The order has not been changed elsewhere since.
    Current(Vec<ReceiptDetail>),
    /// As they were then (seconds since 1970). A payment and a cancellation move the order's date too, so
    /// nobody can say whether it was changed elsewhere in between.
    AsOf(i64, Vec<ReceiptDetail>),
    Outdated,
    NoReceipt,
}

impl KeptDetails {
    pub(super) fn of_receipt(receipt: Option<&Receipt>, order: &Order) -> Self {
        // An order that was found again after its answer got lost has prices and no details.
        let Some(receipt) = receipt.filter(|receipt| !receipt.details.is_empty()) else { return Self::NoReceipt };
        let updated = order.updated_at.unix_seconds();
        let is_current = match receipt.as_of {
            Some(as_of) => as_of == updated,
            None => updated - order.created_at.unix_seconds() <= TOUCHED_WITHIN,
        };
        let details = receipt.details.clone();
        if receipt.sending || receipt.as_of == Some(OUTDATED) {
            Self::Outdated
        } else if is_current {
            Self::Current(details)
        } else if order.status == OrderStatus::Unpaid {
            Self::Outdated
        } else {
            Self::AsOf(receipt.as_of.unwrap_or(receipt.placed_at), details)
        }
    }

    /// The wallet or the identifier of an item, and since when nobody knows more.
    pub(super) fn find(&self, item: &LineKey) -> Option<(String, Option<i64>)> {
        let (details, as_of) = match self {
            Self::Current(details) => (details, None),
            Self::AsOf(at, details) => (details, Some(*at)),
            Self::Outdated | Self::NoReceipt => return None,
        };
        let detail = details.iter().find(|detail| detail.key == *item)?;
        Some((detail.text.clone(), as_of))
    }
}

/// The billing system may touch an order right after it was placed, when it makes the invoice.
const TOUCHED_WITHIN: i64 = 60;

/// The date of a receipt whose order is known to have been changed elsewhere.
const OUTDATED: i64 = 0;

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
    KeptDetails::of_receipt(read_receipt(account, &order.id).as_ref(), order)
}

/// Notes whether a change of an order is on its way: until its outcome is known, what is kept may be wrong.
pub(crate) fn note_sending(account: &AccountId, id: &OrderId, sending: bool) {
    if let Some(receipt) = read_receipt(account, id) {
        let _ = keep_receipt(account, id, &Receipt { sending, ..receipt });
    }
}

/// Notes that an unpaid order was changed elsewhere; once it is paid or cancelled, nobody can tell any more.
pub(super) fn note_seen(account: &AccountId, order: &Order) {
    let Some(receipt) = read_receipt(account, &order.id) else { return };
    let is_outdated = order.status == OrderStatus::Unpaid
        && KeptDetails::of_receipt(Some(&receipt), order) == KeptDetails::Outdated
        && !receipt.sending;
    if is_outdated && receipt.as_of != Some(OUTDATED) {
        let _ = keep_receipt(account, &order.id, &Receipt { as_of: Some(OUTDATED), ..receipt });
    }
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
        sending: false,
    });
    // Nobody knows what the order says that could not be read: it counts as changed elsewhere.
    let as_of = Some(order.map_or(OUTDATED, |order| order.updated_at.unix_seconds()));
    // A full storage loses the note, not the change: wallets are asked for again.
    let _ = keep_receipt(account, id, &Receipt { details, as_of, sending: false, ..before });
}

#[cfg(test)]
mod tests {
    use contract::{DomainName, InvoiceId, ServiceType, Timestamp};

    use super::*;

    const PLACED: i64 = 1_800_000_000;

    fn receipt(as_of: Option<i64>) -> Receipt {
        let key = LineKey { service: ServiceType::NftMinting, domain: DomainName::parse("a.art").unwrap() };
        let details = vec![ReceiptDetail { key, text: "0x1".to_owned() }];
        let (lines, agreed) = (Vec::new(), Vec::new());
        Receipt { placed_at: PLACED, lines, campaign: None, details, agreed, as_of, sending: false }
    }

    fn order(status: OrderStatus, updated_after: i64) -> Order {
        let [created_at, updated_at] = [PLACED, PLACED + updated_after].map(Timestamp::from_unix_seconds);
        let id = OrderId::new("o");
        let (client, invoice) = (AccountId::new("a"), InvoiceId::new("i"));
        Order { id, client, created_at, updated_at, status, invoice, items: Vec::new(), acl: Vec::new() }
    }

    // The wallet of a receipt was shown and ordered again as a fact, whatever had become of the order.
    #[test]
    fn a_receipt_is_believed_as_far_as_it_can_be() {
        let details = receipt(None).details;
        let current = KeptDetails::Current(details.clone());
        let as_of = |at| KeptDetails::AsOf(at, details.clone());
        let check = |receipt: Receipt, status: OrderStatus, after: i64, expected: KeptDetails| {
            let order = order(status, after);
            assert_eq!(KeptDetails::of_receipt(Some(&receipt), &order), expected, "{receipt:?} {order:?}");
        };
        check(receipt(None), OrderStatus::Unpaid, 0, current.clone());
        check(receipt(None), OrderStatus::Unpaid, TOUCHED_WITHIN, current.clone());
        check(receipt(None), OrderStatus::Unpaid, TOUCHED_WITHIN + 1, KeptDetails::Outdated);
        check(receipt(None), OrderStatus::Completed, 1000, as_of(PLACED));
        check(receipt(Some(PLACED + 500)), OrderStatus::Unpaid, 500, current);
        check(receipt(Some(PLACED + 500)), OrderStatus::Unpaid, 501, KeptDetails::Outdated);
        check(receipt(Some(PLACED + 500)), OrderStatus::Cancelled, 501, as_of(PLACED + 500));
        check(receipt(Some(OUTDATED)), OrderStatus::Cancelled, 501, KeptDetails::Outdated);
        check(Receipt { sending: true, ..receipt(None) }, OrderStatus::Unpaid, 0, KeptDetails::Outdated);
        check(Receipt { details: Vec::new(), ..receipt(None) }, OrderStatus::Unpaid, 0, KeptDetails::NoReceipt);
        assert_eq!(KeptDetails::of_receipt(None, &order(OrderStatus::Unpaid, 0)), KeptDetails::NoReceipt);
    }
}
