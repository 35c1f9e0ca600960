//! What was about to be ordered, kept so that an order whose answer got lost is found again.

use std::collections::BTreeSet;

use contract::{
    AccountId, Order, OrderId, OrderStatus, ServiceType,
    rules::cart::{CartLine, LineKey},
};
use serde::{Deserialize, Serialize};

use super::{items::SentDetail, legal::Agreed};
use crate::browser::storage::{self, Area};

/// An order that was sent and whose answer is not known (yet).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Intent {
    /// Tells this attempt from another tab's.
    pub(super) id: String,
    /// What was ordered, with the prices the customer accepted.
    pub(super) lines: Vec<CartLine>,
    /// What the order tells that the API does not give back.
    #[serde(default)]
    pub(super) sent: Vec<SentDetail>,
    /// The texts that were agreed to.
    #[serde(default)]
    pub(super) agreed: Vec<Agreed>,
    /// Orders for the first name that were there before: none of them is this one.
    pub(super) seen: Vec<OrderId>,
}

impl Intent {
    /// The order that this attempt became: one that was not there before and has just the same
    /// services and names, renewals for the same term. No clock enters.
    pub(super) fn find<'a>(&self, orders: &'a [Order]) -> Option<&'a Order> {
        let wanted: BTreeSet<_> = self.lines.iter().map(|line| told_apart(line.key(), line.term)).collect();
        orders.iter().find(|order| {
            let items: BTreeSet<_> = order.items.iter().map(|item| told_apart(item.key(), item.period)).collect();
            items == wanted && order.status != OrderStatus::Cancelled && !self.seen.contains(&order.id)
        })
    }
}

/// What of an item tells its order from another one. A renewal is of a term that the customer
/// chose; the API does not give back what else a mint or an attachment is ordered with.
fn told_apart(key: LineKey, term: u32) -> (LineKey, Option<u32>) {
    let term = (key.service == ServiceType::CertificateRenewal).then_some(term);
    (key, term)
}

fn key(account: &AccountId) -> String {
    format!("{}intent", storage::personal_prefix(account.as_str()))
}

/// The attempt of an account whose outcome is not known.
pub(super) fn read_intent(account: &AccountId) -> Option<Intent> {
    let text = storage::read(Area::Local, &key(account)).or_else(|| storage::read(Area::Session, &key(account)))?;
    serde_json::from_str(&text).ok()
}

/// Keeps an attempt before it is sent: for all tabs, or for this one where there is no more
/// room. Without any storage only this page can find it again.
pub(super) fn keep_intent(account: &AccountId, intent: &Intent) {
    if let Ok(text) = serde_json::to_string(intent)
        && storage::write(Area::Local, &key(account), &text).is_err()
    {
        let _ = storage::write(Area::Session, &key(account), &text);
    }
}

/// Forgets an attempt whose outcome is known; another tab's newer one stays.
pub(super) fn forget_intent(account: &AccountId, id: &str) {
    if read_intent(account).is_some_and(|intent| intent.id == id) {
        storage::remove(Area::Local, &key(account));
        storage::remove(Area::Session, &key(account));
    }
}

fn placed_key(account: &AccountId) -> String {
    format!("{}placed", storage::personal_prefix(account.as_str()))
}

/// Notes which order an attempt became, for a page that waits for the page that placed it.
pub(super) fn keep_placed(account: &AccountId, attempt: &str, order: &OrderId) {
    let _ = storage::write(Area::Local, &placed_key(account), &format!("{attempt} {order}"));
}

/// Whose order was placed, by the key it is noted under.
pub(super) fn account_of_placed(key: &str) -> Option<AccountId> {
    key.strip_prefix(storage::PERSONAL)?.strip_suffix(".placed").map(AccountId::new)
}

/// The order that an attempt became, if it was the last one.
pub(super) fn read_placed(account: &AccountId, attempt: &str) -> Option<OrderId> {
    let text = storage::read(Area::Local, &placed_key(account))?;
    text.strip_prefix(attempt)?.strip_prefix(' ').map(OrderId::new)
}

#[cfg(test)]
mod tests {
    use contract::{
        AccountId, Artwork, ContactDraft, Currency, DomainName, InvoiceId, Money, OrderedItem, PromoCode, Timestamp,
        rules::cart::SeenPrice,
    };

    use super::*;

    fn line(domain: &str) -> CartLine {
        let price = Money::from_minor(1899, Currency::USD);
        CartLine {
            service: ServiceType::CertificateRegistration,
            domain: DomainName::parse(domain).unwrap(),
            term: 12,
            promo: PromoCode::default(),
            seen: SeenPrice {
                price,
                discounted: price,
                promo: PromoCode::default(),
                promo_description: String::new(),
                premium: false,
                at: 0,
            },
        }
    }

    fn order(id: &str, service: &ServiceType, domains: &[&str]) -> Order {
        let item = |domain: &&str| OrderedItem {
            service_type: service.clone(),
            domain: DomainName::parse(domain).unwrap(),
            promo: PromoCode::default(),
            quantity: 1,
            period: 12,
            contact: ContactDraft::default(),
            artwork: Artwork::default(),
        };
        Order {
            acl: Vec::new(),
            id: OrderId::new(id),
            client: AccountId::new("me"),
            invoice: InvoiceId::new("inv"),
            status: OrderStatus::Unpaid,
            created_at: Timestamp::from_unix_seconds(0),
            updated_at: Timestamp::from_unix_seconds(0),
            items: domains.iter().map(item).collect(),
        }
    }

    #[test]
    fn a_lost_order_is_known_by_its_items_and_by_being_new() {
        let (register, mint) = (ServiceType::CertificateRegistration, ServiceType::NftMinting);
        let intent = Intent {
            id: "1".into(),
            lines: vec![line("a.art"), line("b.art")],
            sent: Vec::new(),
            agreed: Vec::new(),
            seen: vec![OrderId::new("old")],
        };
        let check = |orders: &[Order], expected: Option<&str>| {
            assert_eq!(intent.find(orders).map(|order| order.id.as_str()), expected, "{orders:?}");
        };
        check(&[], None);
        check(&[order("new", &register, &["a.art", "b.art"])], Some("new"));
        check(&[order("new", &register, &["b.art", "a.art"])], Some("new"));
        check(&[order("old", &register, &["a.art", "b.art"])], None);
        check(
            &[order("old", &register, &["a.art", "b.art"]), order("new", &register, &["a.art", "b.art"])],
            Some("new"),
        );
        let cancelled = Order { status: OrderStatus::Cancelled, ..order("new", &register, &["a.art", "b.art"]) };
        check(&[cancelled], None);
        check(&[order("less", &register, &["a.art"])], None);
        check(&[order("more", &register, &["a.art", "b.art", "c.art"])], None);
        check(&[order("else", &mint, &["a.art", "b.art"])], None);
        // Two services for one name are two items.
        let mut both = order("both", &register, &["a.art"]);
        both.items.extend(order("", &mint, &["a.art"]).items);
        check(&[both.clone()], None);
        let minting = CartLine { service: mint, ..line("a.art") };
        let mixed = Intent { lines: vec![minting, line("a.art")], ..intent.clone() };
        assert_eq!(mixed.find(&[both]).map(|order| order.id.as_str()), Some("both"));
    }

    #[test]
    fn the_note_of_a_placed_order_says_whose_it_is() {
        let me = AccountId::new("me.and.you");
        assert_eq!(account_of_placed(&placed_key(&me)), Some(me.clone()));
        assert_eq!(account_of_placed(&key(&me)), None);
        assert_eq!(account_of_placed("ds.cart"), None);
    }

    // A renewal for 12 months, ordered elsewhere, was taken for the one for 24 months.
    #[test]
    fn a_renewal_for_another_term_is_another_order() {
        let renewal = CartLine { service: ServiceType::CertificateRenewal, term: 24, ..line("a.art") };
        let intent =
            Intent { id: "1".into(), lines: vec![renewal], sent: Vec::new(), agreed: Vec::new(), seen: Vec::new() };
        let mut renewed = order("new", &ServiceType::CertificateRenewal, &["a.art"]);
        assert_eq!(intent.find(core::slice::from_ref(&renewed)), None);
        renewed.items[0].period = 24;
        assert!(intent.find(&[renewed]).is_some());
    }
}
