//! The worker that carries out paid orders: `unpaid` → `processing` → `completed`.
//!
//! When the next step is due stands in the database, so a restart goes on where it was.

use std::time::Duration;

use contract::{AccountId, OrderId, ServiceType};
use rusqlite::{OptionalExtension as _, Transaction, params};

use crate::{
    clock,
    db::{
        domains::{self, Registration},
        orders::{self, PricedItem},
    },
    error::ApiError,
    state::App,
};

/// How long the worker waits after a failure of the database.
const AFTER_A_FAILURE: Duration = Duration::from_secs(1);

/// Carries out orders for ever.
pub(crate) async fn run(app: App) {
    loop {
        let pause = match step(&app).await {
            Ok(Some(due_ms)) => Duration::from_millis(u64::try_from(due_ms - clock::now_ms()).unwrap_or(0)),
            Ok(None) => {
                app.paid.notified().await;
                continue;
            }
            Err(error) => {
                eprintln!("sandbox: fulfilment: {error:?}");
                AFTER_A_FAILURE
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = app.paid.notified() => {}
        }
    }
}

/// Takes one step of every order that is due; when the next one is, in milliseconds.
pub(crate) async fn step(app: &App) -> Result<Option<i64>, ApiError> {
    let delay = i64::try_from(app.options.fulfilment_delay.as_millis()).unwrap_or(i64::MAX);
    app.db
        .write(move |transaction| {
            let now = clock::now_ms();
            for (order, client, status) in due(transaction, now)? {
                if status == "processing" {
                    complete(transaction, &order, &client)?;
                } else {
                    transaction.execute(
                        "UPDATE orders SET status = 'processing', updated_at = ?2, next_step_at_ms = ?3 WHERE id = ?1",
                        params![order.as_str(), now / 1000, now.saturating_add(delay)],
                    )?;
                }
            }
            let next = "SELECT min(next_step_at_ms) FROM orders WHERE next_step_at_ms IS NOT NULL";
            Ok(transaction.query_row(next, [], |row| row.get(0)).optional()?.flatten())
        })
        .await
}

fn due(transaction: &Transaction<'_>, now: i64) -> Result<Vec<(OrderId, AccountId, String)>, ApiError> {
    let mut statement =
        transaction.prepare_cached("SELECT id, client, status FROM orders WHERE next_step_at_ms <= ?1 ORDER BY seq")?;
    let due = statement.query_map([now], |row| {
        let (id, client): (String, String) = (row.get(0)?, row.get(1)?);
        Ok((OrderId::new(id), AccountId::new(client), row.get(2)?))
    })?;
    Ok(due.collect::<Result<_, _>>()?)
}

fn complete(transaction: &Transaction<'_>, order: &OrderId, client: &AccountId) -> Result<(), ApiError> {
    let mut items = orders::items(transaction, order)?;
    items.sort_by_key(|priced| rank(&priced.item.service_type));
    for priced in &items {
        carry_out(transaction, client, priced)?;
    }
    transaction.execute(
        "UPDATE orders SET status = 'completed', updated_at = ?2, next_step_at_ms = NULL WHERE id = ?1",
        params![order.as_str(), clock::now()],
    )?;
    Ok(())
}

/// What builds on a registration comes after it, wherever it stands in the order.
fn rank(service_type: &ServiceType) -> u8 {
    match service_type {
        ServiceType::DomainReserve => 0,
        ServiceType::CertificateRegistration => 1,
        ServiceType::CertificateRenewal => 2,
        ServiceType::NftMinting => 3,
        ServiceType::DomainAttachment | ServiceType::Unknown(_) => 4,
    }
}

fn carry_out(transaction: &Transaction<'_>, client: &AccountId, priced: &PricedItem) -> Result<(), ApiError> {
    let item = &priced.item;
    let name = item.domain.as_str();
    let registration = Registration {
        client,
        name,
        period: item.period,
        from: clock::now(),
        contact: &item.contact,
        artwork: &item.artwork,
    };
    match item.service_type {
        ServiceType::CertificateRegistration => domains::register(transaction, &registration),
        ServiceType::DomainReserve => domains::reserve(transaction, &registration),
        ServiceType::CertificateRenewal => domains::renew(transaction, client, name, item.period),
        ServiceType::NftMinting => domains::mint(transaction, client, name, &priced.wallet),
        ServiceType::DomainAttachment => domains::attach(transaction, client, name, &priced.attachment),
        ServiceType::Unknown(_) => Ok(()),
    }
}
