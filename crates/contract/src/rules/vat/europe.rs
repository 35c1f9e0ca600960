//! VAT numbers of the European Union, by the check digits that its members have published.

use super::checksum::{digits, iso_7064_mod_11_10, luhn, missing, value, weighted};

pub(super) fn austria(body: &str) -> bool {
    let Some(digits) = body.strip_prefix('U').and_then(digits::<8>) else { return false };
    missing(luhn(&digits[..7], 1) + 4, 10) == digits[7]
}

pub(super) fn belgium(body: &str) -> bool {
    // Older numbers are written without the leading zero.
    let padded = if body.len() == 9 { format!("0{body}") } else { body.to_owned() };
    let Some(digits) = digits::<10>(&padded) else { return false };
    // Of the series that begins with 1 only the first numbers are given (since 2023).
    matches!(digits[..2], [0, 1..=9] | [1, 0]) && 97 - value(&digits[..8]) % 97 == value(&digits[8..])
}

pub(super) fn bulgaria(body: &str) -> bool {
    if let Some(digits) = digits::<9>(body) {
        let first = weighted(&digits, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11;
        let check = if first == 10 { weighted(&digits, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 } else { first };
        return check == digits[8];
    }
    let Some(digits) = digits::<10>(body) else { return false };
    // A citizen's number begins with a date; the month tells the century too.
    let month = value(&digits[2..4]);
    let is_date = digits[4] <= 3 && matches!(month, 1..=12 | 21..=32 | 41..=52);
    let citizen = is_date && weighted(&digits, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == digits[9];
    let foreigner = weighted(&digits, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == digits[9];
    let other = missing(weighted(&digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2]), 11) == digits[9];
    citizen || foreigner || other
}

pub(super) fn croatia(body: &str) -> bool {
    digits::<11>(body).is_some_and(|digits| iso_7064_mod_11_10(&digits))
}

pub(super) fn cyprus(body: &str) -> bool {
    const ODD_PLACES: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let Some((number, letter)) = body.split_at_checked(8) else { return false };
    let Some(digits) = digits::<8>(number) else { return false };
    if !matches!(digits[0], 0..=5 | 9) || number.starts_with("12") {
        return false;
    }
    let place = |(place, digit): (usize, &u32)| if place % 2 == 0 { ODD_PLACES[*digit as usize] } else { *digit };
    letter_is(letter, digits.iter().enumerate().map(place).sum::<u32>() % 26)
}

pub(super) fn czechia(body: &str) -> bool {
    if let Some(digits) = digits::<8>(body) {
        let check = match 11 - weighted(&digits, &[8, 7, 6, 5, 4, 3, 2]) % 11 {
            10 => 0,
            11 => 1,
            check => check,
        };
        return digits[0] != 9 && check == digits[7];
    }
    if let Some(digits) = digits::<9>(body) {
        // Given to persons without a birth number; the check digit is looked up.
        let special = digits[0] == 6 && {
            let ahead = 11 - weighted(&digits[1..8], &[8, 7, 6, 5, 4, 3, 2]) % 11;
            (19 - ahead) % 10 == digits[8]
        };
        // A birth number from before 1954 has no check digit.
        return special || (value(&digits[..2]) <= 53 && is_birth_month(value(&digits[2..4])) && digits[4] <= 3);
    }
    let Some(digits) = digits::<10>(body) else { return false };
    is_birth_month(value(&digits[2..4])) && value(&digits).is_multiple_of(11)
}

/// The month of a Czech birth number: women have 50 added, and either 20 when the numbers of a day ran out.
fn is_birth_month(month: u64) -> bool {
    matches!(month, 1..=12 | 21..=32 | 51..=62 | 71..=82)
}

pub(super) fn denmark(body: &str) -> bool {
    digits::<8>(body).is_some_and(|digits| weighted(&digits, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11))
}

pub(super) fn estonia(body: &str) -> bool {
    let Some(digits) = digits::<9>(body) else { return false };
    body.starts_with("10") && missing(weighted(&digits, &[3, 7, 1, 3, 7, 1, 3, 7]), 10) == digits[8]
}

pub(super) fn finland(body: &str) -> bool {
    let Some(digits) = digits::<8>(body) else { return false };
    missing(weighted(&digits, &[7, 9, 10, 5, 8, 4, 2]), 11) == digits[7]
}

/// The check characters are two digits, or hold a letter that no published rule covers.
pub(super) fn france(body: &str) -> bool {
    let Some((check, company)) = body.split_at_checked(2) else { return false };
    let Some(company) = digits::<9>(company) else { return false };
    match digits::<2>(check) {
        Some(check) => (value(&company) * 100 + 12) % 97 == value(&check),
        None => check.chars().all(|c| c.is_ascii_digit() || (c.is_ascii_uppercase() && !matches!(c, 'I' | 'O'))),
    }
}

pub(super) fn germany(body: &str) -> bool {
    digits::<9>(body).is_some_and(|digits| digits[0] != 0 && iso_7064_mod_11_10(&digits))
}

pub(super) fn greece(body: &str) -> bool {
    let padded = if body.len() == 8 { format!("0{body}") } else { body.to_owned() };
    let Some(digits) = digits::<9>(&padded) else { return false };
    weighted(&digits, &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == digits[8]
}

pub(super) fn hungary(body: &str) -> bool {
    let Some(digits) = digits::<8>(body) else { return false };
    missing(weighted(&digits, &[9, 7, 3, 1, 9, 7, 3]), 10) == digits[7]
}

pub(super) fn ireland(body: &str) -> bool {
    const WEIGHTS: [u32; 7] = [8, 7, 6, 5, 4, 3, 2];
    let check = |sum: u32| match sum % 23 {
        0 => b'W',
        rest => b'A' + u8::try_from(rest - 1).unwrap_or_default(),
    };
    let bytes = body.as_bytes();
    if let Some(digits) = body.get(..7).and_then(digits::<7>) {
        let sum = weighted(&digits, &WEIGHTS);
        return match bytes[7..] {
            [letter] => letter == check(sum),
            [letter, kind @ b'A'..=b'I'] => letter == check(sum + 9 * u32::from(kind - b'A' + 1)),
            _ => false,
        };
    }
    // The oldest form has a letter or sign in second place.
    let [first @ b'7'..=b'9', b'A'..=b'Z' | b'*' | b'+', .., letter] = bytes else { return false };
    let Some(rest) = body.get(2..7).and_then(digits::<5>).filter(|_| bytes.len() == 8) else { return false };
    let sum = weighted(&rest, &WEIGHTS[1..6]) + 2 * u32::from(first - b'0');
    *letter == check(sum)
}

pub(super) fn italy(body: &str) -> bool {
    let Some(digits) = digits::<11>(body) else { return false };
    let office = value(&digits[7..10]);
    let is_office = matches!(office, 1..=201 | 888 | 999);
    value(&digits[..7]) != 0 && is_office && missing(luhn(&digits[..10], 1), 10) == digits[10]
}

pub(super) fn latvia(body: &str) -> bool {
    let Some(digits) = digits::<11>(body) else { return false };
    if digits[0] <= 3 {
        // A person's number begins with the date of birth; since 2017 with 32 instead.
        return body.starts_with("32")
            || (matches!(value(&digits[..2]), 1..=31) && matches!(value(&digits[2..4]), 1..=12));
    }
    let sum = weighted(&digits, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6]) % 11;
    match sum {
        4 => false,
        0..=3 => 3 - sum == digits[10],
        _ => 14 - sum == digits[10],
    }
}

pub(super) fn lithuania(body: &str) -> bool {
    let check = |digits: &[u32]| {
        let weights = |first: u32| (0..11).map(|n| (n + first - 1) % 9 + 1).collect::<Vec<_>>();
        let sum = weighted(digits, &weights(1)) % 11;
        if sum == 10 { weighted(digits, &weights(3)) % 11 % 10 } else { sum }
    };
    if let Some(digits) = digits::<9>(body) {
        return digits[7] == 1 && check(&digits[..8]) == digits[8];
    }
    digits::<12>(body).is_some_and(|digits| digits[10] == 1 && check(&digits[..11]) == digits[11])
}

pub(super) fn luxembourg(body: &str) -> bool {
    digits::<8>(body).is_some_and(|digits| value(&digits[..6]) % 89 == value(&digits[6..]))
}

pub(super) fn malta(body: &str) -> bool {
    let Some(digits) = digits::<8>(body) else { return false };
    let check = 37 - weighted(&digits[..6], &[3, 4, 6, 7, 8, 9]) % 37;
    digits[0] != 0 && u64::from(check) == value(&digits[6..])
}

/// Companies have a check digit before the `B`; persons, since 2020, the whole number modulo 97.
pub(super) fn netherlands(body: &str) -> bool {
    let Some((number, branch)) = body.split_once('B') else { return false };
    let (Some(digits), Some(branch)) = (digits::<9>(number), digits::<2>(branch)) else { return false };
    let company = weighted(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11 % 10 == digits[8];
    // N, L and B count as 23, 21 and 11 (ISO 7064, MOD 97-10).
    let whole = (2321 * 1_000_000_000 + value(&digits)) * 10_000 + 1100 + value(&branch);
    company || whole % 97 == 1
}

pub(super) fn poland(body: &str) -> bool {
    let Some(digits) = digits::<10>(body) else { return false };
    weighted(&digits, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digits[9]
}

pub(super) fn portugal(body: &str) -> bool {
    let Some(digits) = digits::<9>(body) else { return false };
    digits[0] != 0 && missing(weighted(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]), 11) % 10 == digits[8]
}

pub(super) fn romania(body: &str) -> bool {
    if !(2..=10).contains(&body.len()) || body.starts_with('0') {
        return false;
    }
    let Some(digits) = digits::<10>(&format!("{body:0>10}")) else { return false };
    weighted(&digits, &[7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == digits[9]
}

pub(super) fn slovakia(body: &str) -> bool {
    let Some(digits) = digits::<10>(body) else { return false };
    digits[0] != 0 && matches!(digits[2], 2..=4 | 6..=9) && value(&digits).is_multiple_of(11)
}

pub(super) fn slovenia(body: &str) -> bool {
    let Some(digits) = digits::<8>(body) else { return false };
    let check = 11 - weighted(&digits, &[8, 7, 6, 5, 4, 3, 2]) % 11;
    digits[0] != 0 && check != 11 && check % 10 == digits[7]
}

pub(super) fn spain(body: &str) -> bool {
    const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let [first, .., last] = body.as_bytes() else { return false };
    let Some(middle) = body.get(1..8).and_then(digits::<7>).filter(|_| body.len() == 9) else { return false };
    let person = |first: u32| {
        let number = u64::from(first) * 10_000_000 + value(&middle);
        LETTERS[usize::try_from(number % 23).unwrap_or_default()] == *last
    };
    let company = missing(luhn(&middle, 2), 10);
    let company_digit = u32::from(*last) == u32::from(b'0') + company;
    let company_letter = u32::from(*last) == u32::from(b'A') + (company + 9) % 10;
    match first {
        b'0'..=b'9' => person(u32::from(first - b'0')),
        b'Y' => person(1),
        b'Z' => person(2),
        b'K' | b'L' | b'M' | b'X' => person(0),
        b'A'..=b'H' => company_digit || company_letter,
        b'J' | b'U' | b'V' => company_digit,
        b'N'..=b'S' | b'W' => company_letter,
        _ => false,
    }
}

pub(super) fn sweden(body: &str) -> bool {
    let Some(digits) = digits::<12>(body) else { return false };
    body.ends_with("01") && luhn(&digits[..10], 2).is_multiple_of(10)
}

/// A seller from outside the Union has a number without a check digit.
pub(super) fn union(body: &str) -> bool {
    digits::<9>(body).is_some()
}

/// Whether a text is one letter, counted from A as 0.
fn letter_is(text: &str, index: u32) -> bool {
    matches!(text.as_bytes(), [letter] if u32::from(*letter) == u32::from(b'A') + index)
}
