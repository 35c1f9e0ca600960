//! Passwords: argon2 hashes, cheap ones for tests.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};

use crate::{error::FieldError, message::Message, options::PasswordCost};

/// Shortest password taken, in characters.
const SHORTEST: usize = 8;

/// Hashes passwords at one cost.
#[derive(Clone, Debug)]
pub(crate) struct Passwords {
    cost: PasswordCost,
    /// The hash of nobody's password, see [`Passwords::matches_nobody`].
    nobody: Arc<str>,
}

/// A password could not be hashed.
#[derive(Debug)]
pub(crate) struct HashFailed(String);

impl std::fmt::Display for HashFailed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the password could not be hashed: {}", self.0)
    }
}

impl std::error::Error for HashFailed {}

impl Passwords {
    pub(crate) fn new(cost: PasswordCost) -> Result<Self, HashFailed> {
        Ok(Self { cost, nobody: hash("", cost)?.into() })
    }

    /// Hashes a password with a fresh salt (a PHC string).
    pub(crate) fn hash(&self, password: &str) -> Result<String, HashFailed> {
        hash(password, self.cost)
    }

    /// Compares a password when there is no account, so that the answer takes as long as for
    /// a wrong password and does not tell which e-mails have accounts.
    pub(crate) fn matches_nobody(&self, password: &str) {
        matches(password, &self.nobody);
    }
}

fn hash(password: &str, cost: PasswordCost) -> Result<String, HashFailed> {
    let failed = |error: &dyn std::fmt::Display| HashFailed(error.to_string());
    let params = match cost {
        PasswordCost::Normal => Params::default(),
        PasswordCost::Low => Params::new(8, 1, 1, None).map_err(|error| failed(&error))?,
    };
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password(password.as_bytes()).map(|hash| hash.to_string()).map_err(|error| failed(&error))
}

/// What is wrong with a new password.
pub(crate) fn check(password: &str) -> Option<FieldError> {
    let is_short = password.chars().count() < SHORTEST;
    is_short.then(|| FieldError::new("$.password", Message::PasswordTooShort(SHORTEST)))
}

/// Whether a password belongs to a hash; the cost stands in the hash.
pub(crate) fn matches(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_knows_its_password_only() {
        let hash = Passwords::new(PasswordCost::Low).unwrap().hash("demo-demo-demo").unwrap();
        assert!(hash.starts_with("$argon2id$"));
        assert!(matches("demo-demo-demo", &hash));
        assert!(!matches("demo-demo-dem0", &hash));
        assert!(!matches("demo-demo-demo", "no hash at all"));
    }
}
