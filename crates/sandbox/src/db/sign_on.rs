//! Authorization codes: once, for a minute, and with PKCE where the shop began with it.

use base64ct::{Base64UrlUnpadded, Encoding as _};
use contract::AccountId;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};
use sha2::{Digest as _, Sha256};

use crate::{clock, error::ApiError, random};

/// Milliseconds a code is valid (RFC 6749, 4.1.2 wants a short time).
const LIFETIME_MS: i64 = 60_000;

/// Gives out a code.
pub(crate) fn issue(
    transaction: &Transaction<'_>,
    account: &AccountId,
    client_id: &str,
    challenge: Option<&str>,
) -> Result<String, ApiError> {
    let code = random::secret()?;
    transaction.execute(
        "INSERT INTO authorization_codes (digest, account, client_id, challenge, expires_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![random::digest(&code), account.as_str(), client_id, challenge, clock::now_ms() + LIFETIME_MS],
    )?;
    Ok(code)
}

/// Uses a code up, whatever comes of it: the account it stands for, if everything fits.
///
/// A code that comes twice was stolen by one of the two, so what the first got is revoked
/// (RFC 6749, 4.1.2).
pub(crate) fn spend(
    transaction: &Transaction<'_>,
    code: &str,
    client_id: &str,
    verifier: Option<&str>,
) -> Result<Option<AccountId>, ApiError> {
    let digest = random::digest(code);
    let found = transaction
        .query_row(
            "SELECT account, client_id, challenge, expires_at_ms > ?2, used FROM authorization_codes WHERE digest = ?1",
            params![digest, clock::now_ms()],
            |row| {
                let (account, asked_by): (String, String) = (row.get(0)?, row.get(1)?);
                let challenge: Option<String> = row.get(2)?;
                Ok((AccountId::new(account), asked_by, challenge, row.get::<_, bool>(3)?, row.get::<_, bool>(4)?))
            },
        )
        .optional()?;
    let Some((account, asked_by, challenge, is_live, is_used)) = found else { return Ok(None) };
    transaction.execute("UPDATE authorization_codes SET used = 1 WHERE digest = ?1", [&digest])?;
    if is_used {
        let sql = "UPDATE token_families SET revoked = 1
                   WHERE id = (SELECT family FROM authorization_codes WHERE digest = ?1)";
        transaction.execute(sql, [&digest])?;
    }
    let is_proved = challenge.as_deref() == verifier.map(challenge_of).as_deref();
    Ok((is_live && !is_used && asked_by == client_id && is_proved).then_some(account))
}

/// Remembers what a code was exchanged for.
pub(crate) fn exchanged(connection: &Connection, code: &str, family: &str) -> Result<(), ApiError> {
    connection.execute(
        "UPDATE authorization_codes SET family = ?2 WHERE digest = ?1",
        params![random::digest(code), family],
    )?;
    Ok(())
}

/// The challenge of a verifier by the method S256 (RFC 7636, 4.2).
fn challenge_of(verifier: &str) -> String {
    Base64UrlUnpadded::encode_string(&Sha256::digest(verifier.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        db::{Db, accounts},
        options::Options,
    };

    #[tokio::test]
    async fn a_code_is_over_after_a_minute() {
        let db = Db::open(&Options::default()).unwrap();
        let spent = db.write(|transaction| {
            let account = accounts::id_by_email(transaction, "demo@example.art")?.unwrap();
            let spend_after = |milliseconds: i64| {
                let code = issue(transaction, &account, "shop", None)?;
                let sql = "UPDATE authorization_codes SET expires_at_ms = expires_at_ms - ?1 WHERE used = 0";
                transaction.execute(sql, [milliseconds])?;
                spend(transaction, &code, "shop", None)
            };
            Ok((spend_after(LIFETIME_MS / 2)?.is_some(), spend_after(LIFETIME_MS)?.is_some()))
        });
        assert_eq!(spent.await.unwrap(), (true, false));
    }

    /// The example of RFC 7636, appendix B.
    #[test]
    fn a_challenge_is_the_hash_of_its_verifier() {
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        assert_eq!(challenge_of(verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
