//! What the IDN module answers, on the side of those who ask it.
//!
//! The shop does not link the module (it is loaded when needed), so the two share a JSON text:
//! `{"a_label":"xn--e1afmkfd.art","u_label":"пример.art"}`, or `{"refusal":"character","code_point":32}`.

use serde::Deserialize;

use crate::text_enum::text_enum;

text_enum! {
    /// The rule that a refused name breaks.
    RefusalCode {
        /// There is nothing left of the name.
        Empty = "empty",
        /// Two dots in a row, or a dot at the beginning or the end.
        EmptyLabel = "empty_label",
        /// A label has more than 63 octets as an A-label.
        LabelTooLong = "label_too_long",
        /// The name has more than 253 octets as A-labels.
        NameTooLong = "name_too_long",
        /// A label begins or ends with a hyphen.
        EdgeHyphen = "edge_hyphen",
        /// A label has hyphens in its third and fourth place and is no A-label.
        ReservedHyphens = "reserved_hyphens",
        /// The character cannot be in a domain name.
        Character = "character",
        /// The character is a symbol that is not registered, such as an emoji.
        Symbol = "symbol",
        /// A label begins with a combining mark.
        LeadingMark = "leading_mark",
        /// An invisible joiner where no script needs it.
        Joiner = "joiner",
        /// The character is allowed only beside certain others.
        Context = "context",
        /// In a name with right-to-left letters the character cannot stand where it does.
        Direction = "direction",
        /// In a name with right-to-left letters a label begins with a digit.
        LeadingDigit = "leading_digit",
        /// What follows `xn--` does not decode.
        Punycode = "punycode",
        /// An `xn--` label decodes, but is not how that name is written.
        NotCanonical = "not_canonical",
        /// Refused for a reason that none of the others describes.
        Other = "other",
    }
}

/// A name in both forms, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IdnAnswer {
    /// A valid name.
    Name {
        /// Form for the wire.
        a_label: String,
        /// Form for people.
        u_label: String,
    },
    /// A refused name.
    Refused {
        /// The rule.
        refusal: RefusalCode,
        /// The character to blame, as a code point: it may be invisible.
        code_point: Option<u32>,
        /// The emoji that it is part of, as it was typed, if that is of several characters.
        typed: Option<String>,
    },
}

#[derive(Deserialize)]
struct Answer {
    a_label: Option<String>,
    u_label: Option<String>,
    refusal: Option<RefusalCode>,
    code_point: Option<u32>,
    typed: Option<String>,
}

impl IdnAnswer {
    /// Reads the module's answer; `None` when it is not one.
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        let answer: Answer = serde_json::from_str(json).ok()?;
        match (answer.a_label, answer.u_label, answer.refusal) {
            (Some(a_label), Some(u_label), None) => Some(Self::Name { a_label, u_label }),
            (None, None, Some(refusal)) => {
                Some(Self::Refused { refusal, code_point: answer.code_point, typed: answer.typed })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        let name = IdnAnswer::parse(r#"{"a_label":"xn--e1afmkfd.art","u_label":"пример.art"}"#).unwrap();
        assert_eq!(name, IdnAnswer::Name { a_label: "xn--e1afmkfd.art".to_owned(), u_label: "пример.art".to_owned() });
        let space = IdnAnswer::parse(r#"{"refusal":"character","code_point":32}"#).unwrap();
        assert_eq!(space, IdnAnswer::Refused { refusal: RefusalCode::Character, code_point: Some(32), typed: None });
        let empty = IdnAnswer::parse(r#"{"refusal":"empty"}"#).unwrap();
        assert_eq!(empty, IdnAnswer::Refused { refusal: RefusalCode::Empty, code_point: None, typed: None });
        let emoji = IdnAnswer::parse(r#"{"refusal":"symbol","code_point":128105,"typed":"👩‍🎨"}"#).unwrap();
        let typed = Some("👩‍🎨".to_owned());
        assert_eq!(emoji, IdnAnswer::Refused { refusal: RefusalCode::Symbol, code_point: Some(0x1F469), typed });
        assert_eq!(IdnAnswer::parse("{}"), None);
        assert_eq!(IdnAnswer::parse(""), None);
    }
}
