//! VAT numbers of countries outside the European Union, by their published check digits.

use super::checksum::{digits, iso_7064_mod_11_10, missing, value, weighted};

pub(super) fn andorra(body: &str) -> bool {
    let is_letter = |c: Option<&u8>| c.is_some_and(|c| b"ACDEFGLOPU".contains(c));
    let bytes = body.as_bytes();
    bytes.len() == 8
        && is_letter(bytes.first())
        && is_letter(bytes.last())
        && bytes[1..7].iter().all(u8::is_ascii_digit)
}

/// Cadastro Nacional da Pessoa Jurídica.
pub(super) fn brazil(body: &str) -> bool {
    let Some(digits) = digits::<14>(body) else { return false };
    let weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
    let check = |digits: &[u32], weights: &[u32]| missing(weighted(digits, weights), 11) % 10;
    check(&digits[..12], &weights[1..]) == digits[12] && check(&digits[..13], &weights) == digits[13]
}

/// `E` and the number of the enterprise register, the word for VAT behind it or not.
pub(super) fn switzerland(body: &str) -> bool {
    let number = ["MWST", "TVA", "IVA"].iter().find_map(|word| body.strip_suffix(word)).unwrap_or(body);
    let Some(digits) = number.strip_prefix('E').and_then(digits::<9>) else { return false };
    missing(weighted(&digits, &[5, 4, 3, 2, 7, 6, 5, 4]), 11) == digits[8]
}

pub(super) fn united_kingdom(body: &str) -> bool {
    // Government departments and health authorities.
    for (kind, range) in [("GD", 0..500), ("HA", 500..1000)] {
        if let Some(number) = body.strip_prefix(kind) {
            return digits::<3>(number).is_some_and(|digits| range.contains(&value(&digits)));
        }
    }
    // Three more digits are a branch.
    let own = if body.len() == 12 && digits::<12>(body).is_some() { &body[..9] } else { body };
    let Some(digits) = digits::<9>(own) else { return false };
    let (number, check) = (value(&digits[..7]), u32::try_from(value(&digits[7..])).unwrap_or(u32::MAX));
    let sum = weighted(&digits[..7], &[8, 7, 6, 5, 4, 3, 2]);
    // The old series and, since 2010, the same with 55 added.
    let old = number != 0
        && number < 9_990_001
        && !(100_000..=999_999).contains(&number)
        && !(9_490_001..=9_700_000).contains(&number);
    let missing_to_97 = missing(sum, 97);
    (old && (missing_to_97 == check || (missing_to_97 == 0 && check == 97)))
        || (number > 1_000_000 && missing(sum + 55, 97) == check)
}

pub(super) fn norway(body: &str) -> bool {
    let Some(digits) = digits::<9>(body.strip_suffix("MVA").unwrap_or(body)) else { return false };
    missing(weighted(&digits, &[3, 2, 7, 6, 5, 4, 3, 2]), 11) == digits[8]
}

pub(super) fn serbia(body: &str) -> bool {
    digits::<9>(body).is_some_and(|digits| iso_7064_mod_11_10(&digits))
}

/// Taxpayer's number of an organisation (10 digits) or of a person (12).
pub(super) fn russia(body: &str) -> bool {
    const WEIGHTS: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    let check = |digits: &[u32], weights: &[u32]| weighted(digits, weights) % 11 % 10;
    if let Some(digits) = digits::<10>(body) {
        return check(&digits, &WEIGHTS[2..]) == digits[9];
    }
    let Some(digits) = digits::<12>(body) else { return false };
    check(&digits, &WEIGHTS[1..]) == digits[10] && check(&digits, &WEIGHTS) == digits[11]
}
