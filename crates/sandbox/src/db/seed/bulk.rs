//! As many domains and orders as a test asks for, all of the first customer.

use contract::ServiceType;
use rusqlite::Connection;

use super::{
    DAY, people,
    portfolio::{completed, line, place, register},
};
use crate::{
    clock,
    db::{accounts, orders},
    error::ApiError,
};

/// How many more domains and orders the first customer has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bulk {
    pub(crate) domains: u32,
    pub(crate) orders: u32,
}

impl Bulk {
    /// Plants them beside the usual seeds.
    pub(crate) fn plant(self, connection: &mut Connection) -> Result<(), ApiError> {
        let transaction = connection.transaction()?;
        let client = accounts::id_by_email(&transaction, "demo@example.art")?.ok_or_else(ApiError::not_found)?;
        let (now, max) = (clock::now(), people::max());
        for number in 0..self.domains {
            // One, two or three years, of which any part is over: some have lapsed, the others end on all days.
            let period = 12 * (1 + number % 3);
            let age = i64::from(number.wrapping_mul(37) % (34 * period)) * DAY;
            register(&transaction, &client, &name(number), period, now - age, &max)?;
        }
        for number in 0..self.orders {
            let at = now - i64::from(self.orders - number) * DAY / 4;
            let items = [line(&ServiceType::CertificateRegistration, &a_label(number)?, &max)?];
            match number % 10 {
                3 => _ = place(&transaction, &client, &items, at)?,
                6 => orders::cancel(&transaction, &place(&transaction, &client, &items, at)?)?,
                _ => completed(&transaction, &client, &items, at)?,
            }
        }
        transaction.commit()?;
        Ok(())
    }
}

/// Every tenth name is not Latin.
fn name(number: u32) -> String {
    let word = if number % 10 == 9 { "коллекция" } else { "bulk" };
    format!("{word}-{:05}.art", number + 1)
}

fn a_label(number: u32) -> Result<String, ApiError> {
    let name = name(number);
    let known = idn::normalise(&name).map_err(|refusal| ApiError::Internal(format!("{name}: {refusal:?}")))?;
    Ok(known.a_label().to_owned())
}
