//! Orders and their items.

use contract::{
    AccountId, Artwork, ContactDraft, DomainName, InvoiceId, Order, OrderId, OrderStatus, OrderedItem, Page, Paging,
    Permission, PromoCode, ServiceType, Timestamp,
};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use crate::{clock, error::ApiError, random};

const COLUMNS: &str = "id, client, invoice, status, created_at, updated_at";

/// Which orders of a customer are listed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    pub(crate) invoice: Option<String>,
    pub(crate) domain: Option<String>,
    pub(crate) status: Option<String>,
}

/// An item with the prices of the invoice, in minor units.
#[derive(Clone, Debug)]
pub(crate) struct PricedItem {
    pub(crate) item: OrderedItem,
    pub(crate) price: i64,
    pub(crate) discounted: i64,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Order> {
    let status = OrderStatus::from(row.get_ref(3)?.as_str()?);
    let acl = if status == OrderStatus::Unpaid { vec![Permission::Update] } else { Vec::new() };
    Ok(Order {
        acl,
        id: OrderId::new(row.get::<_, String>(0)?),
        client: AccountId::new(row.get::<_, String>(1)?),
        invoice: InvoiceId::new(row.get::<_, String>(2)?),
        status,
        created_at: Timestamp::from_unix_seconds(row.get(4)?),
        updated_at: Timestamp::from_unix_seconds(row.get(5)?),
        items: Vec::new(),
    })
}

/// The items of an order, in its order.
pub(crate) fn items(connection: &Connection, order: &OrderId) -> Result<Vec<PricedItem>, ApiError> {
    let mut statement = connection.prepare_cached(
        "SELECT service_type, domain, promo, quantity, period, contact, artwork, price, discounted
         FROM order_items WHERE order_id = ?1 ORDER BY position",
    )?;
    let items = statement.query_map([order.as_str()], |row| {
        let domain: String = row.get(1)?;
        let item = OrderedItem {
            service_type: ServiceType::from(row.get_ref(0)?.as_str()?),
            domain: DomainName::parse(&domain).map_err(|error| super::broken(1, error))?,
            promo: PromoCode::new(row.get_ref(2)?.as_str()?),
            quantity: row.get(3)?,
            period: row.get(4)?,
            contact: super::json::<ContactDraft>(row, 5)?,
            artwork: super::json::<Artwork>(row, 6)?,
        };
        Ok(PricedItem { item, price: row.get(7)?, discounted: row.get(8)? })
    })?;
    Ok(items.collect::<Result<_, _>>()?)
}

fn with_items(connection: &Connection, mut order: Order) -> Result<Order, ApiError> {
    order.items = items(connection, &order.id)?.into_iter().map(|priced| priced.item).collect();
    Ok(order)
}

/// One order of a customer.
pub(crate) fn by_id(connection: &Connection, client: &AccountId, id: &str) -> Result<Option<Order>, ApiError> {
    let sql = format!("SELECT {COLUMNS} FROM orders WHERE client = ?1 AND id = ?2");
    let order = connection.prepare_cached(&sql)?.query_row([client.as_str(), id], from_row).optional()?;
    order.map(|order| with_items(connection, order)).transpose()
}

/// A customer's orders, newest first.
pub(crate) fn list(
    connection: &Connection,
    client: &AccountId,
    filter: &Filter,
    paging: Paging,
) -> Result<Page<Order>, ApiError> {
    let Filter { invoice, domain, status } = filter;
    let condition = "client = ?1 AND (?2 IS NULL OR invoice = ?2) AND (?3 IS NULL OR status = ?3)
        AND (?4 IS NULL OR id IN (SELECT order_id FROM order_items WHERE domain = ?4))";
    let count = format!("SELECT count(*) FROM orders WHERE {condition}");
    let total = connection.query_row(&count, params![client.as_str(), invoice, status, domain], |row| row.get(0))?;
    let sql = format!("SELECT {COLUMNS} FROM orders WHERE {condition} ORDER BY seq DESC LIMIT ?5 OFFSET ?6");
    let mut statement = connection.prepare_cached(&sql)?;
    let chosen = params![client.as_str(), invoice, status, domain, paging.limit, paging.offset];
    let orders = statement.query_map(chosen, from_row)?.collect::<Result<Vec<_>, _>>()?;
    let items = orders.into_iter().map(|order| with_items(connection, order)).collect::<Result<_, _>>()?;
    Ok(Page { total, items })
}

/// Places an order; the codes of its items count as used.
pub(crate) fn create(
    transaction: &Transaction<'_>,
    client: &AccountId,
    items: &[PricedItem],
) -> Result<OrderId, ApiError> {
    let (id, invoice) = (random::id()?, random::id()?);
    transaction.execute(
        "INSERT INTO orders (id, client, invoice, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)",
        params![id, client.as_str(), invoice, clock::now()],
    )?;
    for (position, PricedItem { item, price, discounted }) in items.iter().enumerate() {
        transaction.execute(
            "INSERT INTO order_items
             (order_id, position, service_type, domain, promo, quantity, period, contact, artwork, price, discounted)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                id,
                position,
                item.service_type.as_str(),
                item.domain.as_str(),
                item.promo.as_str(),
                item.quantity,
                item.period,
                serde_json::to_string(&item.contact)?,
                serde_json::to_string(&item.artwork)?,
                price,
                discounted,
            ],
        )?;
        if !item.promo.is_empty() {
            transaction.execute(
                "INSERT OR IGNORE INTO promo_uses (code, client, order_id) VALUES (?1, ?2, ?3)",
                params![item.promo.as_str(), client.as_str(), id],
            )?;
        }
    }
    Ok(OrderId::new(id))
}
