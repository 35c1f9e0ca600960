//! VAT numbers: one way of writing them, and whether the digits can be right.
//!
//! A number that fails its check may still be right: registries change their rules. So it is a
//! reason to warn, never one to refuse.

mod checksum;
mod europe;
mod more_countries;

/// What the digits of a VAT number tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VatCheck {
    /// Form and check digits are right. Whether the number is given to somebody is not known.
    Sound,
    /// Form or check digits are wrong: probably a typing error.
    Doubtful,
    /// There is no rule for the country, or no number.
    Unknown,
}

/// A VAT number as it is sent: upper case, without spaces and punctuation.
#[must_use]
pub fn normalise(typed: &str) -> String {
    let kept = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '/' | '_' | ',' | '\u{2013}'));
    kept.flat_map(char::to_uppercase).collect()
}

/// Checks a number in any writing. Its own prefix says whose it is; without one the country does
/// (ISO 3166-1 alpha-2).
#[must_use]
pub fn check(typed: &str, country: &str) -> VatCheck {
    let number = normalise(typed);
    if number.is_empty() {
        return VatCheck::Unknown;
    }
    let rule_of_prefix = number.get(..2).and_then(|prefix| Some((rule(prefix)?, &number[2..])));
    let own = if country == "GR" { "EL" } else { country };
    // `AT…` without digits behind it may be the beginning of a number without a prefix.
    let found = rule_of_prefix.or_else(|| Some((rule(own)?, number.as_str())));
    match found {
        Some((is_sound, body)) if is_sound(body) => VatCheck::Sound,
        Some(_) => VatCheck::Doubtful,
        None => VatCheck::Unknown,
    }
}

/// Says whether the part after the prefix has the right form and check digits.
type Rule = fn(&str) -> bool;

/// The rule of a prefix: a country's code, but `EL` for Greece, `XI` for Northern Ireland and
/// `EU` for sellers from outside.
fn rule(prefix: &str) -> Option<Rule> {
    Some(match prefix {
        "AT" => europe::austria,
        "BE" => europe::belgium,
        "BG" => europe::bulgaria,
        "CY" => europe::cyprus,
        "CZ" => europe::czechia,
        "DE" => europe::germany,
        "DK" => europe::denmark,
        "EE" => europe::estonia,
        "EL" | "GR" => europe::greece,
        "ES" => europe::spain,
        "EU" => europe::union,
        "FI" => europe::finland,
        "FR" => europe::france,
        "HR" => europe::croatia,
        "HU" => europe::hungary,
        "IE" => europe::ireland,
        "IT" => europe::italy,
        "LT" => europe::lithuania,
        "LU" => europe::luxembourg,
        "LV" => europe::latvia,
        "MT" => europe::malta,
        "NL" => europe::netherlands,
        "PL" => europe::poland,
        "PT" => europe::portugal,
        "RO" => europe::romania,
        "SE" => europe::sweden,
        "SI" => europe::slovenia,
        "SK" => europe::slovakia,
        "AD" => more_countries::andorra,
        "BR" => more_countries::brazil,
        "CH" => more_countries::switzerland,
        "GB" | "XI" => more_countries::united_kingdom,
        "NO" => more_countries::norway,
        "RS" => more_countries::serbia,
        "RU" => more_countries::russia,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn writings_and_countries() {
        let cases = [
            ("de 113 298 780", "", VatCheck::Sound),
            ("113298780", "DE", VatCheck::Sound),
            ("113298781", "DE", VatCheck::Doubtful),
            ("DE113298780", "FR", VatCheck::Sound),
            ("EL000000036", "GR", VatCheck::Sound),
            ("000000036", "GR", VatCheck::Sound),
            ("CHE-100.416.306 MWST", "CH", VatCheck::Sound),
            ("41.142.260/0001-89", "BR", VatCheck::Sound),
            ("NO 864 234 232 MVA", "NO", VatCheck::Sound),
            ("DE", "DE", VatCheck::Doubtful),
            ("123456", "US", VatCheck::Unknown),
            ("", "DE", VatCheck::Unknown),
            (" - ", "DE", VatCheck::Unknown),
        ];
        for (typed, country, expected) in cases {
            assert_eq!(check(typed, country), expected, "{typed:?} {country:?}");
        }
        assert_eq!(normalise(" de 113.298-780 "), "DE113298780");
    }

    proptest! {
        #[test]
        fn nothing_panics(typed in "\\PC{0,24}", number in "[A-Z]{0,3}[0-9A-Z]{0,14}", country in "[A-Z]{2}") {
            let _ = (check(&typed, &country), check(&number, &country));
            prop_assert_eq!(normalise(&normalise(&typed)), normalise(&typed));
        }
    }
}
