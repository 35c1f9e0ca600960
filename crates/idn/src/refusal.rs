//! Why a name was refused, in a form that can be told in any language.

/// The rule that a name breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Refusal {
    /// There is nothing left of the name.
    Empty,
    /// Two dots in a row, or a dot at the beginning or the end.
    EmptyLabel,
    /// A label has more than 63 octets as an A-label (RFC 1035 §2.3.4).
    LabelTooLong,
    /// The name has more than 253 octets as A-labels.
    NameTooLong,
    /// A label begins or ends with a hyphen.
    EdgeHyphen,
    /// A label has hyphens in its third and fourth place and is no A-label.
    ReservedHyphens,
    /// The character cannot be in a domain name.
    Character(char),
    /// The character is a symbol that is not registered (IDNA2008 `DISALLOWED`), such as an emoji.
    Symbol(char),
    /// A label begins with a combining mark.
    LeadingMark(char),
    /// An invisible joiner where no script needs it (RFC 5892 appendix A.1 and A.2).
    Joiner(char),
    /// The character is allowed only beside certain others (RFC 5892 appendix A.3 to A.9).
    Context(char),
    /// In a name with right-to-left letters the character cannot stand where it does: mostly
    /// because it runs in the other direction than the first of its label (RFC 5893).
    Direction(char),
    /// In a name with right-to-left letters no label begins with a digit (RFC 5893 §2, rule 1).
    LeadingDigit(char),
    /// What follows `xn--` does not decode.
    Punycode,
    /// An `xn--` label decodes, but is not how that name is written.
    NotCanonical,
    /// Refused by UTS #46 for a reason that none of the others describes.
    Other,
}

impl Refusal {
    /// The name of the rule, stable, for choosing the text shown to the customer.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::EmptyLabel => "empty_label",
            Self::LabelTooLong => "label_too_long",
            Self::NameTooLong => "name_too_long",
            Self::EdgeHyphen => "edge_hyphen",
            Self::ReservedHyphens => "reserved_hyphens",
            Self::Character(_) => "character",
            Self::Symbol(_) => "symbol",
            Self::LeadingMark(_) => "leading_mark",
            Self::Joiner(_) => "joiner",
            Self::Context(_) => "context",
            Self::Direction(_) => "direction",
            Self::LeadingDigit(_) => "leading_digit",
            Self::Punycode => "punycode",
            Self::NotCanonical => "not_canonical",
            Self::Other => "other",
        }
    }

    /// The character to blame, where there is one. It may be invisible: show its code point too.
    #[must_use]
    pub const fn character(self) -> Option<char> {
        match self {
            Self::Character(c)
            | Self::Symbol(c)
            | Self::LeadingMark(c)
            | Self::Joiner(c)
            | Self::Context(c)
            | Self::Direction(c)
            | Self::LeadingDigit(c) => Some(c),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use contract::rules::idn_answer::RefusalCode;

    use super::*;

    #[test]
    fn the_shop_knows_every_refusal() {
        // In the order of the enum: who adds one is told here by the number of those that the shop knows.
        let all = [
            Refusal::Empty,
            Refusal::EmptyLabel,
            Refusal::LabelTooLong,
            Refusal::NameTooLong,
            Refusal::EdgeHyphen,
            Refusal::ReservedHyphens,
            Refusal::Character('x'),
            Refusal::Symbol('x'),
            Refusal::LeadingMark('x'),
            Refusal::Joiner('x'),
            Refusal::Context('x'),
            Refusal::Direction('x'),
            Refusal::LeadingDigit('x'),
            Refusal::Punycode,
            Refusal::NotCanonical,
            Refusal::Other,
        ];
        let known: Vec<_> = all.iter().map(|refusal| RefusalCode::from(refusal.code())).collect();
        assert_eq!(known, RefusalCode::KNOWN);
    }
}
