//! The few ways in which check digits are computed.

/// The digits of a text; `None` when it holds anything else or has another length.
pub(super) fn digits<const N: usize>(text: &str) -> Option<[u32; N]> {
    let digits = text.chars().map(|c| c.to_digit(10)).collect::<Option<Vec<_>>>()?;
    digits.try_into().ok()
}

/// Sum of the products of digits and weights.
pub(super) fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// The number that digits spell.
pub(super) fn value(digits: &[u32]) -> u64 {
    digits.iter().fold(0, |value, digit| value * 10 + u64::from(*digit))
}

/// `modulus - sum % modulus`, where the modulus itself counts as 0: the amount missing to a multiple.
pub(super) fn missing(sum: u32, modulus: u32) -> u32 {
    (modulus - sum % modulus) % modulus
}

/// Sum of the digits of the products with the weights 1, 2, 1, 2 … or 2, 1, 2, 1 ….
pub(super) fn luhn(digits: &[u32], first_weight: u32) -> u32 {
    let weights = [first_weight, 3 - first_weight];
    digits.iter().zip(weights.iter().cycle()).map(|(digit, weight)| digit * weight).map(|n| n / 10 + n % 10).sum()
}

/// Whether the last digit is right by ISO 7064, MOD 11,10.
pub(super) fn iso_7064_mod_11_10(digits: &[u32]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let product = body.iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        2 * if sum == 0 { 10 } else { sum } % 11
    });
    (11 - product) % 10 == *check
}
