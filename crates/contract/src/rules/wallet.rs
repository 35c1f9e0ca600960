//! An Ethereum address with its checksum in the case of its letters (EIP-55).
//!
//! What is minted to a wrong address is lost, so a mixed case that does not fit is refused. An
//! address in one case carries no checksum: it is read, and whoever shows it back with the checksum
//! lets the customer compare.

use core::fmt;

/// Hexadecimal digits of an address.
const DIGITS: usize = 40;

/// An address, written `0x` and 40 digits whose case is the checksum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wallet(String);

/// Why a text is not an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WalletError {
    /// Nothing there.
    Empty,
    /// It does not begin with `0x`.
    NoPrefix,
    /// A character that is no hexadecimal digit.
    BadCharacter(char),
    /// So many digits, which are not enough.
    TooShort(usize),
    /// So many digits, which are too many.
    TooLong(usize),
    /// The case of the letters does not fit the digits: something was mistyped.
    Checksum,
    /// Nobody's address: zeros alone. Contracts mean "none" by it, and what goes there is lost.
    Zero,
}

impl Wallet {
    /// Reads an address; white space around it is dropped. Letters of one case are taken as they
    /// are, mixed ones have to be the checksum.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(text: &str) -> Result<Self, WalletError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(WalletError::Empty);
        }
        let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")).ok_or(WalletError::NoPrefix)?;
        if let Some(bad) = digits.chars().find(|c| !c.is_ascii_hexdigit()) {
            return Err(WalletError::BadCharacter(bad));
        }
        match digits.len() {
            few if few < DIGITS => return Err(WalletError::TooShort(few)),
            many if many > DIGITS => return Err(WalletError::TooLong(many)),
            _ => {}
        }
        if digits.bytes().all(|digit| digit == b'0') {
            return Err(WalletError::Zero);
        }
        let checked = with_checksum(&digits.to_ascii_lowercase());
        let one_case = |is: fn(&u8) -> bool| digits.bytes().filter(u8::is_ascii_alphabetic).all(|b| is(&b));
        if digits == checked || one_case(u8::is_ascii_lowercase) || one_case(u8::is_ascii_uppercase) {
            Ok(Self(format!("0x{checked}")))
        } else {
            Err(WalletError::Checksum)
        }
    }

    /// The address with its checksum.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a text is this very address, its checksum included, so that nothing is left to confirm.
    #[must_use]
    pub fn is_written(&self, text: &str) -> bool {
        text.trim() == self.0
    }
}

impl fmt::Display for Wallet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A letter is upper case where the digit of the hash at its place is 8 or more.
fn with_checksum(lower: &str) -> String {
    let hash = keccak_256(lower.as_bytes());
    let digits = lower.char_indices().map(|(at, digit)| {
        let byte = hash.get(at / 2).copied().unwrap_or_default();
        let nibble = if at % 2 == 0 { byte >> 4 } else { byte & 0x0f };
        if nibble >= 8 { digit.to_ascii_uppercase() } else { digit }
    });
    digits.collect()
}

/// Keccak-256 with the original padding, of a message that fits one block of 136 bytes.
fn keccak_256(message: &[u8]) -> [u8; 32] {
    const RATE: usize = 136;
    let mut block = [0_u8; RATE];
    for (place, byte) in block.iter_mut().zip(message.iter().chain(&[0x01])) {
        *place = *byte;
    }
    block[RATE - 1] |= 0x80;
    let mut state = [0_u64; 25];
    for (lane, bytes) in state.iter_mut().zip(block.as_chunks::<8>().0) {
        *lane = u64::from_le_bytes(*bytes);
    }
    keccak::Keccak::new().with_f1600(|permute| permute(&mut state));
    let mut hash = [0; 32];
    for (bytes, lane) in hash.as_chunks_mut::<8>().0.iter_mut().zip(state) {
        *bytes = lane.to_le_bytes();
    }
    hash
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, WalletError>) {
        assert_eq!(Wallet::parse(text).map(|wallet| wallet.to_string()), expected.map(str::to_owned), "{text:?}");
    }

    /// The first example of EIP-55.
    const EXAMPLE: &str = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    #[test]
    fn the_hash_is_that_of_ethereum_and_not_sha3() {
        let hex: String = keccak_256(b"").iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
    }

    #[test]
    fn one_case_is_read_and_shown_with_its_checksum() {
        check(EXAMPLE, Ok(EXAMPLE));
        check(&format!("  {EXAMPLE}\n"), Ok(EXAMPLE));
        check(&EXAMPLE.to_ascii_lowercase(), Ok(EXAMPLE));
        check(&EXAMPLE.to_ascii_uppercase(), Ok(EXAMPLE));
        let wallet = Wallet::parse(&EXAMPLE.to_ascii_lowercase()).unwrap();
        assert!(wallet.is_written(EXAMPLE) && !wallet.is_written(&EXAMPLE.to_ascii_lowercase()));
        let digits = "0x1111111111111111111111111111111111111111";
        assert!(Wallet::parse(digits).unwrap().is_written(digits), "without letters there is nothing to confirm");
    }

    #[test]
    fn what_is_wrong_is_said() {
        check("", Err(WalletError::Empty));
        check("  ", Err(WalletError::Empty));
        check(&EXAMPLE[2..], Err(WalletError::NoPrefix));
        check("vitalik.eth", Err(WalletError::NoPrefix));
        check("0x", Err(WalletError::TooShort(0)));
        check(&EXAMPLE[..41], Err(WalletError::TooShort(39)));
        check(&format!("{EXAMPLE}0"), Err(WalletError::TooLong(41)));
        check(&EXAMPLE.replace('3', "O"), Err(WalletError::BadCharacter('O')));
        check(&EXAMPLE.replace("aA", "аА"), Err(WalletError::BadCharacter('а')));
        check(&EXAMPLE.replace("aA", "a A"), Err(WalletError::BadCharacter(' ')));
        check(&EXAMPLE.replace("aA", "Aa"), Err(WalletError::Checksum));
    }

    // It was read like any other, and what was minted to it was lost.
    #[test]
    fn zeros_alone_are_nobodys_address() {
        let one = "0x0000000000000000000000000000000000000001";
        check(one, Ok(one));
        check(&one.replace('1', "0"), Err(WalletError::Zero));
        check(&one.replace("0x", "0X").replace('1', "0"), Err(WalletError::Zero));
        check(&one.replace('1', ""), Err(WalletError::TooShort(39)));
    }

    proptest! {
        #[test]
        fn every_address_is_read_in_each_of_its_writings(digits in "[0-9a-f]{39}[1-9a-f]") {
            let wallet = Wallet::parse(&format!("0x{digits}")).unwrap();
            prop_assert_eq!(Wallet::parse(wallet.as_str()), Ok(wallet.clone()));
            prop_assert_eq!(Wallet::parse(&format!("0x{}", digits.to_uppercase())), Ok(wallet.clone()));
            prop_assert_eq!(wallet.as_str().to_lowercase(), format!("0x{digits}"));
        }

        #[test]
        fn nothing_typed_panics(text in "(0x)?\\PC{0,60}") {
            let _ = Wallet::parse(&text);
        }
    }
}
