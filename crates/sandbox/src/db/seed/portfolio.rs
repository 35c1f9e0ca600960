//! Domains in every state and orders of every kind.

use contract::{AccountId, ContactDraft, Currency, DomainName, Money, OrderId, OrderedItem, PromoCode, ServiceType};
use rusqlite::{Connection, Transaction, params};

use super::{DAY, YEAR, people};
use crate::{
    clock,
    db::{
        domains::{self, Registration},
        orders::{self, PricedItem},
    },
    error::ApiError,
};

/// The wallet of the seeded minting.
const WALLET: &str = "0x9e200c2031b04e8a705c0d31325705bb2091b2a7";

/// The portfolio of the first customer.
pub(super) fn plant(transaction: &Transaction<'_>, client: &AccountId, max: &ContactDraft) -> Result<(), ApiError> {
    let now = clock::now();
    // The newest comes first in lists. Domains of 120 and of 108 months leave 0 and 12 months to renew.
    let owned = [
        ("demo-limit.art", 120, now - YEAR),
        ("demo-last-year.art", 108, now - 2 * YEAR),
        ("demo-minted.art", 24, now - 200 * DAY),
        ("demo-lapsed.art", 12, now - YEAR - 20 * DAY),
        ("demo-soon.art", 12, now - YEAR + 12 * DAY),
        ("демо-галерея.art", 36, now - YEAR),
        ("demo-gallery.art", 12, now - 40 * DAY),
    ];
    for (name, period, from) in owned {
        register(transaction, client, name, period, from, max)?;
    }
    let (name, artwork) = ("demo-reserved.art", &people::artwork());
    let kept = Registration { client, name, period: 12, from: now - 100 * DAY, contact: max, artwork };
    domains::reserve(transaction, &kept)?;
    domains::mint(transaction, client, "demo-minted.art", WALLET)?;

    let (registration, minting) = (ServiceType::CertificateRegistration, ServiceType::NftMinting);
    let both = [line(&registration, "demo-minted.art", max)?, line(&minting, "demo-minted.art", max)?];
    completed(transaction, client, &both, now - 200 * DAY)?;
    completed(transaction, client, &[line(&ServiceType::DomainReserve, name, max)?], now - 100 * DAY)?;
    completed(transaction, client, &[line(&registration, "demo-gallery.art", max)?], now - 40 * DAY)?;
    let dropped = place(transaction, client, &[line(&registration, "demo-dropped.art", max)?], now - 30 * DAY)?;
    orders::cancel(transaction, &dropped)?;
    place(transaction, client, &[line(&registration, "demo-unpaid.art", max)?], now - DAY)?;
    Ok(())
}

/// The portfolio of the second customer.
pub(super) fn plant_other(
    transaction: &Transaction<'_>,
    client: &AccountId,
    ada: &ContactDraft,
) -> Result<(), ApiError> {
    let now = clock::now();
    register(transaction, client, "ada-other.art", 24, now - 90 * DAY, ada)?;
    let registration = ServiceType::CertificateRegistration;
    place(transaction, client, &[line(&registration, "ada-unpaid.art", ada)?], now - DAY)?;
    Ok(())
}

/// Registers a name in any script.
pub(super) fn register(
    connection: &Connection,
    client: &AccountId,
    name: &str,
    period: u32,
    from: i64,
    contact: &ContactDraft,
) -> Result<(), ApiError> {
    let name = idn::normalise(name).map_err(|refusal| ApiError::Internal(format!("{name}: {refusal:?}")))?;
    let (name, artwork) = (name.a_label(), &people::artwork());
    domains::register(connection, &Registration { client, name, period, from, contact, artwork })
}

/// An item at the price of its service, for twelve months.
pub(super) fn line(service_type: &ServiceType, name: &str, contact: &ContactDraft) -> Result<PricedItem, ApiError> {
    let (cents, wallet) = match service_type {
        ServiceType::NftMinting => (4900, WALLET),
        ServiceType::DomainReserve => (990, ""),
        _ => (1899, ""),
    };
    let price = Money::from_minor(cents, Currency::USD);
    let item = OrderedItem {
        service_type: service_type.clone(),
        domain: DomainName::parse(name)?,
        promo: PromoCode::default(),
        quantity: 1,
        period: 12,
        contact: contact.clone(),
        artwork: people::artwork(),
    };
    Ok(PricedItem { item, price, discounted: price, wallet: wallet.to_owned(), attachment: String::new() })
}

/// An unpaid order of this time.
pub(super) fn place(
    transaction: &Transaction<'_>,
    client: &AccountId,
    items: &[PricedItem],
    at: i64,
) -> Result<OrderId, ApiError> {
    let id = orders::create(transaction, client, items)?;
    transaction
        .execute("UPDATE orders SET created_at = ?2, updated_at = ?2 WHERE id = ?1", params![id.as_str(), at])?;
    Ok(id)
}

/// An order of this time that was paid and carried out.
pub(super) fn completed(
    transaction: &Transaction<'_>,
    client: &AccountId,
    items: &[PricedItem],
    at: i64,
) -> Result<(), ApiError> {
    let id = place(transaction, client, items, at)?;
    let sql = "UPDATE orders SET status = 'completed', paid_at = ?2 WHERE id = ?1";
    transaction.execute(sql, params![id.as_str(), at])?;
    Ok(())
}
