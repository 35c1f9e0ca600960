//! How a name is shown, and which other names go with it: the IDN module's answers, as those who ask read them.

use serde::Deserialize;

use crate::{DomainName, rules::idn_answer::RefusalCode, text_enum::text_enum};

text_enum! {
    /// What about a name could mislead.
    CautionCode {
        /// The character cannot be seen.
        Invisible = "invisible",
        /// The character is a symbol, such as an emoji.
        Symbol = "symbol",
        /// The character is or looks like a hyphen, a quotation mark, a slash or the like.
        Punctuation = "punctuation",
        /// The character is not in ordinary use.
        Unusual = "unusual",
        /// Alphabets that do not go together.
        MixedScripts = "mixed_scripts",
        /// Every letter looks like one of the Latin alphabet, but none is.
        WholeScript = "whole_script",
        /// Digits of several sets.
        MixedDigits = "mixed_digits",
        /// Nothing but digits, and some of them are letters that look like digits.
        ImitatedDigits = "imitated_digits",
        /// Nothing but digits of another script that look like other digits than they are.
        ForeignDigits = "foreign_digits",
        /// A combining mark that hides in its letter or does not go with it.
        Mark = "mark",
        /// The middle dot, which is easily taken for a full stop.
        MiddleDot = "middle_dot",
        /// The Latin letter outside ASCII stands beside Chinese, Japanese or Korean ones.
        Accent = "accent",
        /// The character misleads in this place.
        Place = "place",
        /// The letter misleads outside the zones of the languages that have it.
        Zone = "zone",
        /// The name looks like another one that is well known.
        Imitation = "imitation",
    }
}

/// Why a name is shown as A-labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caution {
    /// The rule.
    pub reason: CautionCode,
    /// The character to blame; it may be invisible.
    pub character: Option<char>,
    /// The name it looks like.
    pub imitates: Option<String>,
    /// The scripts of its letters (ISO 15924), where they are the reason.
    pub scripts: Vec<String>,
}

/// How a name may be shown. Whatever it is, the name can be bought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameVerdict {
    /// In its own letters.
    Show {
        /// Form for people.
        u_label: String,
    },
    /// As A-labels, with a warning.
    Ascii {
        /// The letters that could be taken for others.
        u_label: String,
        /// What to warn of.
        caution: Caution,
    },
    /// It is no name in other letters.
    Refuse(RefusalCode),
}

#[derive(Deserialize)]
struct Answer {
    verdict: String,
    u_label: Option<String>,
    reason: Option<String>,
    code_point: Option<u32>,
    imitates: Option<String>,
    #[serde(default)]
    scripts: Vec<String>,
}

impl NameVerdict {
    /// Reads the module's answer; `None` when it is not one.
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        let Answer { verdict, u_label, reason, code_point, imitates, scripts } = serde_json::from_str(json).ok()?;
        match (verdict.as_str(), u_label, reason) {
            ("show", Some(u_label), _) => Some(Self::Show { u_label }),
            ("ascii", Some(u_label), Some(reason)) => {
                let character = code_point.and_then(char::from_u32);
                let caution = Caution { reason: CautionCode::from(reason.as_str()), character, imitates, scripts };
                Some(Self::Ascii { u_label, caution })
            }
            ("refuse", _, Some(reason)) => Some(Self::Refuse(RefusalCode::from(reason.as_str()))),
            _ => None,
        }
    }

    /// The letters of the name, whether or not they may be shown.
    #[must_use]
    pub fn letters(&self) -> Option<&str> {
        match self {
            Self::Show { u_label } | Self::Ascii { u_label, .. } => Some(u_label),
            Self::Refuse(_) => None,
        }
    }
}

/// A name that goes with another: it looks like it, or is how a language writes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OtherName {
    /// Form for the wire.
    #[serde(rename = "a_label")]
    pub name: DomainName,
    /// The language (ISO 639-1) whose own letters it has; none for what only looks alike.
    pub language: Option<String>,
}

impl OtherName {
    /// Reads the module's list.
    #[must_use]
    pub fn parse_list(json: &str) -> Option<Vec<Self>> {
        serde_json::from_str(json).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts() {
        let check =
            |json: &str, expected: Option<NameVerdict>| assert_eq!(NameVerdict::parse(json), expected, "{json}");
        let show = NameVerdict::Show { u_label: "пример.art".to_owned() };
        check(r#"{"verdict":"show","a_label":"xn--e1afmkfd.art","u_label":"пример.art"}"#, Some(show));
        let ascii = |reason, character, imitates: Option<&str>, scripts: &[&str]| {
            let imitates = imitates.map(str::to_owned);
            let scripts = scripts.iter().map(|script| (*script).to_owned()).collect();
            let caution = Caution { reason, character, imitates, scripts };
            Some(NameVerdict::Ascii { u_label: "x".to_owned(), caution })
        };
        let json = |rest: &str| format!(r#"{{"verdict":"ascii","a_label":"xn--a.art","u_label":"x",{rest}}}"#);
        check(&json(r#""reason":"unusual","code_point":9731"#), ascii(CautionCode::Unusual, Some('☃'), None, &[]));
        check(
            &json(r#""reason":"mixed_scripts","scripts":["Latn","Cyrl"]"#),
            ascii(CautionCode::MixedScripts, None, None, &["Latn", "Cyrl"]),
        );
        check(
            &json(r#""reason":"imitation","imitates":"scope.art""#),
            ascii(CautionCode::Imitation, None, Some("scope.art"), &[]),
        );
        check(&json(r#""reason":"new""#), ascii(CautionCode::Unknown("new".to_owned()), None, None, &[]));
        check(r#"{"verdict":"refuse","reason":"punycode"}"#, Some(NameVerdict::Refuse(RefusalCode::Punycode)));
        check(r#"{"verdict":"show"}"#, None);
        check("{}", None);
        check("", None);
    }

    #[test]
    fn other_names() {
        let json = r#"[{"a_label":"xn--e1argc3h.art","u_label":"ѕсоре.art"},{"language":"de","a_label":"xn--mnchen-3ya.art","u_label":"münchen.art"}]"#;
        let names = OtherName::parse_list(json).unwrap();
        let parts: Vec<_> = names.iter().map(|other| (other.name.as_str(), other.language.as_deref())).collect();
        assert_eq!(parts, [("xn--e1argc3h.art", None), ("xn--mnchen-3ya.art", Some("de"))]);
        assert_eq!(OtherName::parse_list("{}"), None);
    }
}
