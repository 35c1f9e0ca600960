//! The data of a first start: customers with something to click through, an administrator, and the promo codes.

use contract::{AccountId, NewAccount};
use rusqlite::{Connection, Transaction, params};

use super::{accounts, contacts};
use crate::{error::ApiError, options::PasswordCost, passwords::Passwords};

mod bulk;
mod people;
mod portfolio;
mod promos;

pub(super) use bulk::Bulk;

/// The password of all accounts, published in `docs/SANDBOX.md`.
const PASSWORD: &str = "demo-demo-demo";

const DAY: i64 = 24 * 60 * 60;
const YEAR: i64 = 365 * DAY;

/// Plants the seeds, all or nothing.
pub(super) fn plant(connection: &mut Connection) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let transaction = connection.transaction()?;
    plant_all(&transaction).map_err(|error| format!("seeding failed: {error:?}"))?;
    transaction.commit()?;
    Ok(())
}

fn plant_all(transaction: &Transaction<'_>) -> Result<(), ApiError> {
    promos::plant(transaction)?;
    let demo = customer(transaction, "demo@example.art", "Max", "Pryakhin", 0)?;
    let other = customer(transaction, "other@example.art", "Ada", "Other", 1000)?;
    let administrator = customer(transaction, "admin@example.art", "Ada", "Minister", 0)?;
    accounts::grant_scope(transaction, &administrator, "admin")?;
    let (max, ada) = (people::max(), people::ada());
    let verified = contacts::create(transaction, &demo, &max)?;
    transaction.execute("UPDATE contacts SET status = 'verified' WHERE id = ?1", [verified.as_str()])?;
    contacts::create(transaction, &demo, &people::studio())?;
    contacts::create(transaction, &other, &ada)?;
    portfolio::plant(transaction, &demo, &max)?;
    portfolio::plant_other(transaction, &other, &ada)
}

fn customer(
    transaction: &Transaction<'_>,
    email: &str,
    firstname: &str,
    lastname: &str,
    credit: i64,
) -> Result<AccountId, ApiError> {
    let account = NewAccount {
        email: email.to_owned(),
        password: PASSWORD.to_owned(),
        firstname: firstname.to_owned(),
        lastname: lastname.to_owned(),
    };
    // A published password needs no dear hash, and every first start waits for this one.
    let hash = Passwords::new(PasswordCost::Low)?.hash(PASSWORD)?;
    let id = accounts::create(transaction, &account, &hash)?;
    transaction.execute("UPDATE accounts SET verified = 1, credit = ?2 WHERE id = ?1", params![id.as_str(), credit])?;
    Ok(id)
}
