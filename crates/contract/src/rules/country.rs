//! The countries of ISO 3166-1, by code; their names come from the browser's `Intl`.

/// Officially assigned alpha-2 codes (ISO 3166-1, 249 of them), two letters each, in order.
const CODES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCM\
CNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIO\
IQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNI\
NLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTO\
TRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

/// All codes, in alphabetical order.
pub fn codes() -> impl Iterator<Item = &'static str> {
    (0..CODES.len()).step_by(2).filter_map(|at| CODES.get(at..at + 2))
}

/// Whether the text is such a code, in upper case as the wire has it.
#[must_use]
pub fn is_country(code: &str) -> bool {
    codes().any(|known| known == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_and_complete() {
        let codes: Vec<_> = codes().collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.is_sorted_by(|a, b| a < b));
        assert!(codes.iter().all(|code| code.bytes().all(|b| b.is_ascii_uppercase())));
    }

    #[test]
    fn countries() {
        for code in ["RU", "GB", "US", "AD", "ZW", "AX"] {
            assert!(is_country(code), "{code}");
        }
        // Not assigned, reserved, user-assigned, withdrawn, across two codes of the list.
        for code in ["", "R", "ru", "RUS", "ZZ", "UK", "EU", "XK", "SU", "DA", "РФ", "ADAE"] {
            assert!(!is_country(code), "{code}");
        }
    }
}
