//! Known addresses with their checksum, and every way to mistype the case of one letter.

use std::path::Path;

use contract::rules::wallet::{Wallet, WalletError};

#[test]
fn known_addresses_and_every_flipped_letter() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors/eip55-addresses.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no vectors");
        return;
    };
    let addresses: Vec<String> = serde_json::from_str(&text).unwrap();
    assert!(addresses.len() >= 8);
    for address in &addresses {
        let wallet = Wallet::parse(address).unwrap();
        assert_eq!(wallet.as_str(), address);
        for writing in [address.to_lowercase(), address.to_uppercase(), format!("0x{}", address[2..].to_uppercase())] {
            assert_eq!(Wallet::parse(&writing).as_ref(), Ok(&wallet), "{writing}");
        }
        for (at, letter) in address.char_indices().skip(2).filter(|(_, c)| c.is_ascii_alphabetic()) {
            let flipped =
                if letter.is_ascii_uppercase() { letter.to_ascii_lowercase() } else { letter.to_ascii_uppercase() };
            let mistyped = format!("{}{flipped}{}", &address[..at], &address[at + 1..]);
            assert_eq!(Wallet::parse(&mistyped), Err(WalletError::Checksum), "{mistyped}");
        }
    }
}
