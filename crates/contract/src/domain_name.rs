//! A domain name in A-labels, as the wire has it.

use serde::{Deserialize, Serialize};

/// A domain name in ASCII form (A-labels), lower case, at most 253 octets, labels of 1 to 63 (RFC 1035).
///
/// Whether a label is a *valid* A-label is the business of the crate `idn`; this type
/// only rules out what cannot be a name on the wire at all.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DomainName(String);

/// Why a text is not a [`DomainName`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DomainNameError {
    /// Nothing there, or an empty label (`a..art`).
    EmptyLabel,
    /// A label of more than 63 octets.
    LongLabel,
    /// More than 253 octets.
    LongName,
    /// A character outside letters, digits and hyphen (LDH).
    Character(char),
    /// A label begins or ends with a hyphen.
    Hyphen,
}

impl core::fmt::Display for DomainNameError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::EmptyLabel => f.write_str("empty label"),
            Self::LongLabel => f.write_str("label longer than 63 octets"),
            Self::LongName => f.write_str("name longer than 253 octets"),
            Self::Character(c) => write!(f, "character {c:?} is not a letter, digit or hyphen"),
            Self::Hyphen => f.write_str("label begins or ends with a hyphen"),
        }
    }
}

impl core::error::Error for DomainNameError {}

impl DomainName {
    /// Checks and lower-cases an ASCII name; one dot at the end is dropped.
    ///
    /// # Errors
    /// The first rule the text breaks.
    pub fn parse(text: &str) -> Result<Self, DomainNameError> {
        let text = text.strip_suffix('.').unwrap_or(text);
        if let Some(c) = text.chars().find(|c| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '.')) {
            return Err(DomainNameError::Character(c));
        }
        if text.len() > 253 {
            return Err(DomainNameError::LongName);
        }
        for label in text.split('.') {
            if label.is_empty() {
                return Err(DomainNameError::EmptyLabel);
            }
            if label.len() > 63 {
                return Err(DomainNameError::LongLabel);
            }
            if label.starts_with('-') || label.ends_with('-') {
                return Err(DomainNameError::Hyphen);
            }
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    /// The name as the wire has it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a label is in A-label form, so that the name has a second, Unicode form.
    #[must_use]
    pub fn has_a_label(&self) -> bool {
        self.0.split('.').any(|label| label.starts_with("xn--"))
    }
}

impl TryFrom<String> for DomainName {
    type Error = DomainNameError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<DomainName> for String {
    fn from(name: DomainName) -> Self {
        name.0
    }
}

impl core::fmt::Display for DomainName {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let check = |text: &str, expected: Result<&str, DomainNameError>| {
            assert_eq!(
                DomainName::parse(text).as_ref().map(DomainName::as_str),
                expected.as_ref().map(|s| *s),
                "{text}"
            );
        };
        check("Example.ART", Ok("example.art"));
        check("example.art.", Ok("example.art"));
        check("xn--e1afmkfd.art", Ok("xn--e1afmkfd.art"));
        check("", Err(DomainNameError::EmptyLabel));
        check("a..art", Err(DomainNameError::EmptyLabel));
        check("-a.art", Err(DomainNameError::Hyphen));
        check("a-.art", Err(DomainNameError::Hyphen));
        check("a b.art", Err(DomainNameError::Character(' ')));
        check("пример.art", Err(DomainNameError::Character('п')));
        check(&format!("{}.art", "a".repeat(64)), Err(DomainNameError::LongLabel));
        check(&format!("{}art", "a.".repeat(126)), Err(DomainNameError::LongName));
    }
}
