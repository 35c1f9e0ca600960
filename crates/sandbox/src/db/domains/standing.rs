//! What stands with a name in the zone.

use contract::AccountId;
use rusqlite::{Connection, params};

use crate::{db::quotes, error::ApiError, scenarios};

/// What stands with a name, as one caller sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Registered, reserved by somebody else, or in an order that is paid.
    pub(crate) taken: bool,
    /// Reserved by the caller, who may register it.
    pub(crate) held: bool,
    /// Price of a premium name, in cents.
    pub(crate) premium: Option<i64>,
    /// Price of reserving a reserved name that the caller does not hold, in cents.
    pub(crate) reserved: Option<i64>,
}

/// Looks a name up; every part of it is a search in an index.
pub(crate) const STANDING: &str = "
    SELECT
        EXISTS (SELECT 1 FROM names.taken WHERE name = ?1)
        OR EXISTS (
            SELECT 1 FROM domains
            WHERE name = ?1 AND (registered = 1 OR (expired_at > unixepoch() AND client IS NOT ?2))
        )
        OR EXISTS (
            SELECT 1 FROM order_items JOIN orders ON orders.id = order_items.order_id
            WHERE order_items.domain = ?1
            AND order_items.service_type IN ('certificate_registration', 'domain_reserve')
            AND orders.paid_at IS NOT NULL AND orders.status IN ('unpaid', 'processing')
        ),
        EXISTS (
            SELECT 1 FROM domains WHERE name = ?1 AND registered = 0 AND expired_at > unixepoch() AND client = ?2
        ),
        (SELECT price FROM names.premium WHERE name = ?1),
        (SELECT price FROM names.reserved WHERE name = ?1)";

/// See [`Standing`].
pub(crate) fn standing(connection: &Connection, name: &str, client: Option<&AccountId>) -> Result<Standing, ApiError> {
    let parameters = params![name, client.map(AccountId::as_str)];
    let standing = connection.prepare_cached(STANDING)?.query_row(parameters, |row| {
        let held: bool = row.get(1)?;
        let reserved: Option<i64> = row.get(3)?;
        Ok(Standing { taken: row.get(0)?, held, premium: row.get(2)?, reserved: reserved.filter(|_| !held) })
    })?;
    let is_lost = scenarios::is_soon_taken(name) && client.is_some() && quotes::was_shown(connection, name)?;
    Ok(Standing { taken: standing.taken || is_lost, ..standing })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock,
        db::{
            Db, accounts,
            domains::{self, Registration},
        },
        options::Options,
    };

    /// A reservation that is over leaves the name to everybody, and its old row to who comes back.
    #[tokio::test]
    async fn a_reservation_ends() {
        const NAME: &str = "demo-reserved.art";
        let db = Db::open(&Options::default()).unwrap();
        let done = db.write(|transaction| {
            let id = |email: &str| accounts::id_by_email(transaction, email).map(Option::unwrap);
            let (demo, other) = (id("demo@example.art")?, id("other@example.art")?);
            let of = |client: &AccountId| standing(transaction, NAME, Some(client));
            assert!(of(&demo)?.held && !of(&demo)?.taken && of(&other)?.taken && !of(&other)?.held);
            transaction.execute("UPDATE domains SET expired_at = unixepoch() WHERE name = ?1", [NAME])?;
            for client in [&demo, &other] {
                assert_eq!(of(client)?, Standing::default());
            }
            let (contact, artwork) = (&contract::ContactDraft::default(), &contract::Artwork::default());
            let again = Registration { client: &demo, name: NAME, period: 12, from: clock::now(), contact, artwork };
            domains::reserve(transaction, &again)?;
            domains::reserve(transaction, &again)?;
            assert!(of(&demo)?.held);
            let rows = "SELECT count(*) FROM domains WHERE name = ?1";
            assert_eq!(transaction.query_row(rows, [NAME], |row| row.get::<_, u32>(0))?, 1);
            Ok(())
        });
        done.await.unwrap();
    }
}
