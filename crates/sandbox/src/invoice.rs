//! The invoice of an order, as the billing system sees it: with tax and credit, unlike the shop.

use contract::{AccountId, OrderId, OrderStatus};
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use crate::{
    clock,
    db::{
        domains,
        orders::{self, PricedItem},
    },
    error::ApiError,
};

/// The country whose customers pay tax here, and its rate.
const TAXED_COUNTRY: &str = "GB";
const TAX_PERCENT: i64 = 20;

/// What is to be paid. Amounts are in minor units of USD.
#[derive(Debug)]
pub(crate) struct Invoice {
    pub(crate) id: String,
    pub(crate) order: OrderId,
    pub(crate) client: AccountId,
    pub(crate) status: OrderStatus,
    pub(crate) is_paid: bool,
    pub(crate) items: Vec<PricedItem>,
    pub(crate) tax: i64,
    pub(crate) credit: i64,
    pub(crate) total: i64,
}

impl Invoice {
    /// Finds an invoice by its id and its order's; both have to fit.
    pub(crate) fn find(connection: &Connection, invoice: &str, order: &str) -> Result<Option<Self>, ApiError> {
        let found = connection
            .query_row(
                "SELECT orders.client, orders.status, orders.paid_at IS NOT NULL, orders.tax, orders.credit, accounts.credit
                 FROM orders JOIN accounts ON accounts.id = orders.client
                 WHERE orders.invoice = ?1 AND (?2 = '' OR orders.id = ?2)",
                [invoice, order],
                |row| {
                    let booked: (Option<i64>, Option<i64>) = (row.get(3)?, row.get(4)?);
                    let status = OrderStatus::from(row.get_ref(1)?.as_str()?);
                    Ok((row.get::<_, String>(0)?, status, row.get::<_, bool>(2)?, booked, row.get::<_, i64>(5)?))
                },
            )
            .optional()?;
        let Some((client, status, is_paid, (booked_tax, booked_credit), available_credit)) = found else {
            return Ok(None);
        };
        let order: String =
            connection.query_row("SELECT id FROM orders WHERE invoice = ?1", [invoice], |row| row.get(0))?;
        let order = OrderId::new(order);
        let items = orders::items(connection, &order)?;
        let net: i64 = items.iter().map(|item| item.discounted).sum();
        let is_taxed = items.first().is_some_and(|first| first.item.contact.address.country == TAXED_COUNTRY);
        let tax = booked_tax.unwrap_or(if is_taxed { (net * TAX_PERCENT + 50) / 100 } else { 0 });
        let credit = booked_credit.unwrap_or(available_credit.min(net + tax));
        let client = AccountId::new(client);
        let total = net + tax - credit;
        Ok(Some(Self { id: invoice.to_owned(), order, client, status, is_paid, items, tax, credit, total }))
    }

    /// Whether the money can be taken now.
    pub(crate) fn is_payable(&self) -> bool {
        self.status == OrderStatus::Unpaid && !self.is_paid
    }

    /// Takes the money, and leaves the rest to the worker.
    ///
    /// Names that somebody else has paid for meanwhile cancel the order instead; they come back.
    pub(crate) fn pay(&self, transaction: &Transaction<'_>, campaign: &str) -> Result<Vec<String>, ApiError> {
        let mut lost = Vec::new();
        for name in self.items.iter().map(|item| item.item.domain.as_str()) {
            if domains::standing(transaction, name)?.taken {
                lost.push(name.to_owned());
            }
        }
        let now = clock::now();
        if !lost.is_empty() {
            transaction.execute(
                "UPDATE orders SET status = 'cancelled', updated_at = ?2 WHERE id = ?1",
                params![self.order.as_str(), now],
            )?;
            return Ok(lost);
        }
        transaction.execute(
            "UPDATE orders SET paid_at = ?2, updated_at = ?2, tax = ?3, credit = ?4, campaign = nullif(?5, ''),
             next_step_at_ms = ?6 WHERE id = ?1",
            params![self.order.as_str(), now, self.tax, self.credit, campaign, clock::now_ms()],
        )?;
        transaction.execute(
            "UPDATE accounts SET credit = credit - ?2 WHERE id = ?1",
            params![self.client.as_str(), self.credit],
        )?;
        Ok(lost)
    }
}
