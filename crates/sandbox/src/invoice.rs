//! The invoice of an order, as the billing system sees it: with tax and credit, unlike the shop.

use contract::{AccountId, Currency, DomainName, OrderId, OrderStatus};
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use crate::{
    checkout, clock,
    db::orders::{self, PricedItem},
    error::ApiError,
    random,
};

/// The country whose customers pay tax here, and its rate.
const TAXED_COUNTRY: &str = "GB";
const TAX_PERCENT: i64 = 20;

/// What is to be paid.
#[derive(Debug)]
pub(crate) struct Invoice {
    pub(crate) id: String,
    pub(crate) order: OrderId,
    pub(crate) client: AccountId,
    pub(crate) status: OrderStatus,
    pub(crate) is_paid: bool,
    pub(crate) items: Vec<PricedItem>,
    /// One per currency, in the order of the items.
    pub(crate) totals: Vec<Total>,
}

/// What is to be paid in one currency, in its minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Total {
    pub(crate) currency: Currency,
    pub(crate) tax: i64,
    pub(crate) credit: i64,
    pub(crate) total: i64,
}

impl Invoice {
    /// Finds an invoice by its id and its order's; both have to fit.
    pub(crate) fn find(connection: &Connection, invoice: &str, order: &str) -> Result<Option<Self>, ApiError> {
        let found = connection
            .query_row(
                "SELECT orders.id, orders.client, orders.status, orders.paid_at IS NOT NULL,
                 coalesce(orders.credit, accounts.credit)
                 FROM orders JOIN accounts ON accounts.id = orders.client
                 WHERE orders.invoice = ?1 AND (?2 = '' OR orders.id = ?2)",
                [invoice, order],
                |row| {
                    let (order, client): (String, String) = (row.get(0)?, row.get(1)?);
                    let status = OrderStatus::from(row.get_ref(2)?.as_str()?);
                    Ok((OrderId::new(order), AccountId::new(client), status, row.get(3)?, row.get(4)?))
                },
            )
            .optional()?;
        let Some((order, client, status, is_paid, credit)) = found else { return Ok(None) };
        let items = orders::items(connection, &order)?;
        let totals = totals(&items, credit);
        Ok(Some(Self { id: invoice.to_owned(), order, client, status, is_paid, items, totals }))
    }

    /// Differs when the lines differ: a page that shows other lines than these is out of date.
    pub(crate) fn fingerprint(&self) -> String {
        let lines = self.items.iter().map(|priced| {
            let (item, price) = (&priced.item, priced.discounted);
            format!("{} {} {} {}\n", item.service_type, item.domain, price.minor(), price.currency().as_str())
        });
        random::digest(&lines.collect::<String>())
    }

    /// Whether the money can be taken now.
    pub(crate) fn is_payable(&self) -> bool {
        self.status == OrderStatus::Unpaid && !self.is_paid
    }

    /// Takes the money, and leaves the rest to the worker.
    ///
    /// Names that somebody else has paid for meanwhile cancel the order instead; they come back.
    pub(crate) fn pay(&self, transaction: &Transaction<'_>, campaign: &str) -> Result<Vec<DomainName>, ApiError> {
        let lost = checkout::lost(transaction, &self.client, &self.items)?;
        if !lost.is_empty() {
            orders::cancel(transaction, &self.order)?;
            return Ok(lost);
        }
        let credit: i64 = self.totals.iter().map(|total| total.credit).sum();
        transaction.execute(
            "UPDATE orders SET paid_at = ?2, updated_at = ?2, credit = ?3, campaign = nullif(?4, ''),
             next_step_at_ms = ?5 WHERE id = ?1",
            params![self.order.as_str(), clock::now(), credit, campaign, clock::now_ms()],
        )?;
        transaction
            .execute("UPDATE accounts SET credit = credit - ?2 WHERE id = ?1", params![self.client.as_str(), credit])?;
        Ok(lost)
    }
}

/// Totals by currency. The credit is in dollars and pays for what costs dollars only.
fn totals(items: &[PricedItem], credit: i64) -> Vec<Total> {
    let is_taxed = items.first().is_some_and(|first| first.item.contact.address.country == TAXED_COUNTRY);
    let mut sums: Vec<(Currency, i64)> = Vec::new();
    for discounted in items.iter().map(|priced| priced.discounted) {
        match sums.iter_mut().find(|(currency, _)| *currency == discounted.currency()) {
            Some((_, sum)) => *sum += discounted.minor(),
            None => sums.push((discounted.currency(), discounted.minor())),
        }
    }
    let total = |(currency, net): (Currency, i64)| {
        let tax = if is_taxed { (net * TAX_PERCENT + 50) / 100 } else { 0 };
        let credit = if currency == Currency::USD { credit.min(net + tax) } else { 0 };
        Total { currency, tax, credit, total: net + tax - credit }
    };
    sums.into_iter().map(total).collect()
}
