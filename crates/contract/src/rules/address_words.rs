//! What the parts of a postal address are called where it is: state or province, ZIP or PIN.
//!
//! After the address formats of libaddressinput, for the countries whose own word differs from the
//! general one. The words themselves are the shop's, in its languages.

/// What stands between the city and the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionWord {
    /// As in the United States.
    State,
    /// As in Canada.
    Province,
    /// As in Ireland.
    County,
    /// As in Colombia.
    Department,
    /// As in the United Arab Emirates.
    Emirate,
    /// As in the Bahamas.
    Island,
    /// As in Russia: oblasts, krais, republics.
    Region,
    /// As in Jamaica.
    Parish,
    /// As in Japan.
    Prefecture,
    /// As in Switzerland.
    Canton,
}

/// What the code that the post sorts by is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostalWord {
    /// In the United States and its territories.
    Zip,
    /// In the United Kingdom, Australia, New Zealand.
    Postcode,
    /// In Ireland.
    Eircode,
    /// In India.
    Pin,
    /// In Brazil.
    Cep,
}

/// The word of a country (ISO 3166-1 alpha-2) for its regions, where it has one of its own.
#[must_use]
pub fn region(country: &str) -> Option<RegionWord> {
    Some(match country {
        "AS" | "AU" | "BR" | "FM" | "GU" | "IN" | "MH" | "MP" | "MX" | "MY" | "NG" | "PR" | "PW" | "SS" | "US"
        | "VE" | "VI" => RegionWord::State,
        "AF" | "AR" | "CA" | "CL" | "CN" | "CR" | "CU" | "DO" | "EC" | "ES" | "ID" | "IR" | "IT" | "LA" | "LK"
        | "MZ" | "NL" | "PA" | "PG" | "PH" | "PK" | "TH" | "TR" | "VN" | "ZA" => RegionWord::Province,
        "CV" | "GB" | "HR" | "HU" | "IE" | "KE" | "LR" | "NO" | "RO" | "SE" | "TW" => RegionWord::County,
        "BO" | "CO" | "GT" | "HN" | "HT" | "NI" | "PY" | "SV" | "UY" => RegionWord::Department,
        "AE" => RegionWord::Emirate,
        "BS" | "KN" | "KY" | "SC" | "TV" => RegionWord::Island,
        "BY" | "KZ" | "RU" | "UA" | "UZ" => RegionWord::Region,
        "AD" | "BB" | "JM" => RegionWord::Parish,
        "JP" => RegionWord::Prefecture,
        "CH" => RegionWord::Canton,
        _ => return None,
    })
}

/// The word of a country (ISO 3166-1 alpha-2) for its postal code, where it has one of its own.
#[must_use]
pub fn postal(country: &str) -> Option<PostalWord> {
    Some(match country {
        "AS" | "FM" | "GU" | "MH" | "MP" | "PH" | "PR" | "PW" | "UM" | "US" | "VI" => PostalWord::Zip,
        "AU" | "GB" | "GG" | "IM" | "JE" | "MY" | "NZ" => PostalWord::Postcode,
        "IE" => PostalWord::Eircode,
        "IN" => PostalWord::Pin,
        "BR" => PostalWord::Cep,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::country::codes;

    #[test]
    fn words_of_countries() {
        let cases = [
            ("", None, None),
            ("ZZ", None, None),
            ("US", Some(RegionWord::State), Some(PostalWord::Zip)),
            ("CA", Some(RegionWord::Province), None),
            ("GB", Some(RegionWord::County), Some(PostalWord::Postcode)),
            ("IE", Some(RegionWord::County), Some(PostalWord::Eircode)),
            ("IN", Some(RegionWord::State), Some(PostalWord::Pin)),
            ("BR", Some(RegionWord::State), Some(PostalWord::Cep)),
            ("JP", Some(RegionWord::Prefecture), None),
            ("AE", Some(RegionWord::Emirate), None),
            ("CH", Some(RegionWord::Canton), None),
            ("RU", Some(RegionWord::Region), None),
            ("DE", None, None),
        ];
        for (country, expected_region, expected_postal) in cases {
            assert_eq!((region(country), postal(country)), (expected_region, expected_postal), "{country}");
        }
    }

    #[test]
    fn every_code_of_the_table_is_a_country() {
        let with_word = |code: &&str| region(code).is_some() || postal(code).is_some();
        // As many as stand above: a code that no country has would be missing here.
        assert_eq!(codes().filter(with_word).count(), 83);
        assert!(!with_word(&"us"));
    }
}
