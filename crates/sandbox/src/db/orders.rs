//! Orders and their items.

use contract::{AccountId, InvoiceId, Order, OrderId, OrderStatus, Page, Paging, Permission, Timestamp};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use crate::{clock, error::ApiError, random};

mod items;

pub(crate) use items::{PricedItem, forget, items};

const COLUMNS: &str = "id, client, invoice, status, created_at, updated_at, paid_at IS NULL";

/// Which orders of a customer are listed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    pub(crate) invoice: Option<String>,
    pub(crate) domain: Option<String>,
    pub(crate) status: Option<String>,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Order> {
    let status = OrderStatus::from(row.get_ref(3)?.as_str()?);
    // A paid order stays `unpaid` until the worker has seen it, and can no longer be changed.
    let is_open = status == OrderStatus::Unpaid && row.get(6)?;
    let acl = if is_open { vec![Permission::Update] } else { Vec::new() };
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
    let (id, invoice) = (OrderId::new(random::id()?), random::id()?);
    transaction.execute(
        "INSERT INTO orders (id, client, invoice, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?4)",
        params![id.as_str(), client.as_str(), invoice, clock::now()],
    )?;
    items::add(transaction, client, &id, items)?;
    Ok(id)
}

/// Gives an order other items; its invoice stays.
pub(crate) fn replace(
    transaction: &Transaction<'_>,
    client: &AccountId,
    order: &OrderId,
    items: &[PricedItem],
) -> Result<(), ApiError> {
    items::add(transaction, client, order, items)?;
    let now = clock::now();
    transaction.execute("UPDATE orders SET updated_at = ?2 WHERE id = ?1", params![order.as_str(), now])?;
    Ok(())
}

/// Cancels an order; its codes can be used again.
pub(crate) fn cancel(transaction: &Transaction<'_>, order: &OrderId) -> Result<(), ApiError> {
    transaction.execute(
        "UPDATE orders SET status = 'cancelled', updated_at = ?2 WHERE id = ?1",
        params![order.as_str(), clock::now()],
    )?;
    transaction.execute("DELETE FROM promo_uses WHERE order_id = ?1", [order.as_str()])?;
    Ok(())
}
