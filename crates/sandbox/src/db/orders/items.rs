//! The items of an order, with the prices of the invoice.

use contract::{
    AccountId, Artwork, ContactDraft, Currency, DomainName, Money, OrderId, OrderedItem, PromoCode, ServiceType,
};
use rusqlite::{Connection, Transaction, params};

use crate::{db, error::ApiError};

/// An item with the prices of the invoice, and with what is never read back.
#[derive(Clone, Debug)]
pub(crate) struct PricedItem {
    pub(crate) item: OrderedItem,
    pub(crate) price: Money,
    pub(crate) discounted: Money,
    /// Of a minting, else empty.
    pub(crate) wallet: String,
    /// The artwork's identifier of an attachment, else empty.
    pub(crate) attachment: String,
}

/// The items of an order, in its order.
pub(crate) fn items(connection: &Connection, order: &OrderId) -> Result<Vec<PricedItem>, ApiError> {
    let mut statement = connection.prepare_cached(
        "SELECT service_type, domain, promo, quantity, period, contact, artwork, price, discounted, currency, wallet,
         attachment FROM order_items WHERE order_id = ?1 ORDER BY position",
    )?;
    let items = statement.query_map([order.as_str()], |row| {
        let domain: String = row.get(1)?;
        let item = OrderedItem {
            service_type: ServiceType::from(row.get_ref(0)?.as_str()?),
            domain: DomainName::parse(&domain).map_err(|error| db::broken(1, error))?,
            promo: PromoCode::new(row.get_ref(2)?.as_str()?),
            quantity: row.get(3)?,
            period: row.get(4)?,
            contact: db::json::<ContactDraft>(row, 5)?,
            artwork: db::json::<Artwork>(row, 6)?,
        };
        let currency = Currency::parse(row.get_ref(9)?.as_str()?).map_err(|error| db::broken(9, error))?;
        let money = |minor| Money::from_minor(minor, currency);
        Ok(PricedItem {
            item,
            price: money(row.get(7)?),
            discounted: money(row.get(8)?),
            wallet: row.get(10)?,
            attachment: row.get(11)?,
        })
    })?;
    Ok(items.collect::<Result<_, _>>()?)
}

/// Adds the items of an order that has none; their codes count as used, each once for the whole order.
pub(crate) fn add(
    transaction: &Transaction<'_>,
    client: &AccountId,
    order: &OrderId,
    items: &[PricedItem],
) -> Result<(), ApiError> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO order_items
         (order_id, position, service_type, domain, promo, quantity, period, contact, artwork, price, discounted,
          currency, wallet, attachment)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    for (position, PricedItem { item, price, discounted, wallet, attachment }) in items.iter().enumerate() {
        insert.execute(params![
            order.as_str(),
            position,
            item.service_type.as_str(),
            item.domain.as_str(),
            item.promo.as_str(),
            item.quantity,
            item.period,
            serde_json::to_string(&item.contact)?,
            serde_json::to_string(&item.artwork)?,
            price.minor(),
            discounted.minor(),
            price.currency().as_str(),
            wallet,
            attachment,
        ])?;
        if !item.promo.is_empty() {
            transaction.execute(
                "INSERT OR IGNORE INTO promo_uses (code, client, order_id) VALUES (?1, ?2, ?3)",
                params![item.promo.as_str(), client.as_str(), order.as_str()],
            )?;
        }
    }
    Ok(())
}

/// Takes the items out of an order, and gives their codes back.
pub(crate) fn forget(transaction: &Transaction<'_>, order: &OrderId) -> Result<(), ApiError> {
    transaction.execute("DELETE FROM order_items WHERE order_id = ?1", [order.as_str()])?;
    transaction.execute("DELETE FROM promo_uses WHERE order_id = ?1", [order.as_str()])?;
    Ok(())
}
