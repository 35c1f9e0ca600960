//! Identifiers and secrets from the operating system's random numbers.

use std::fmt::Write as _;

use blake2::{Blake2s256, Digest as _};

/// The operating system has no random numbers to give.
#[derive(Debug)]
pub(crate) struct NoRandomness(getrandom::Error);

impl std::fmt::Display for NoRandomness {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no random numbers: {}", self.0)
    }
}

impl std::error::Error for NoRandomness {}

fn bytes<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(NoRandomness)?;
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A random identifier (UUID version 4, RFC 9562).
pub(crate) fn id() -> Result<String, NoRandomness> {
    let mut raw: [u8; 16] = bytes()?;
    raw[6] = (raw[6] & 0x0f) | 0x40;
    raw[8] = (raw[8] & 0x3f) | 0x80;
    let text = hex(&raw);
    Ok(format!("{}-{}-{}-{}-{}", &text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..]))
}

/// A secret nobody can guess: 256 random bits.
pub(crate) fn secret() -> Result<String, NoRandomness> {
    Ok(hex(&bytes::<32>()?))
}

/// Six digits to be typed from a mail.
pub(crate) fn code() -> Result<String, NoRandomness> {
    Ok(format!("{:06}", u64::from_be_bytes(bytes()?) % 1_000_000))
}

/// A one-time password to be typed from a mail: letters that are not mistaken for each other.
pub(crate) fn one_time_password() -> Result<String, NoRandomness> {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letters = bytes::<12>()?.map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
    Ok(letters.chunks(4).map(|four| four.iter().collect()).collect::<Vec<String>>().join("-"))
}

/// What the database keeps instead of a token.
pub(crate) fn digest(secret: &str) -> String {
    hex(&Blake2s256::digest(secret.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_version_4_and_differ() {
        let (one, two) = (id().unwrap(), id().unwrap());
        assert_ne!(one, two);
        assert_eq!(one.len(), 36);
        assert_eq!(&one[14..15], "4");
        assert!("89ab".contains(&one[19..20]));
    }

    #[test]
    fn codes_are_six_digits() {
        let code = code().unwrap();
        assert!(code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
    }

    #[test]
    fn a_digest_does_not_contain_the_secret() {
        let secret = secret().unwrap();
        assert_eq!(digest(&secret), digest(&secret));
        assert!(!digest(&secret).contains(&secret[..8]));
    }
}
