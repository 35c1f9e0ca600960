//! Why a name is shown as A-labels, in a form that can be told in any language.

/// What about a name could mislead.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The character cannot be seen.
    Invisible(char),
    /// The character is a symbol, such as an emoji.
    Symbol(char),
    /// The character is or looks like a hyphen, a quotation mark, a slash or the like.
    Punctuation(char),
    /// The character is not in ordinary use (UTS #39 §3.1).
    Unusual(char),
    /// Alphabets that do not go together (UTS #39 §5.2).
    MixedScripts,
    /// Every letter looks like one of the Latin alphabet, but none is.
    WholeScript,
    /// Digits of several sets (UTS #39 §5.3).
    MixedDigits,
    /// Nothing but digits, and some of them are letters that look like digits.
    ImitatedDigits,
    /// Nothing but digits of another script that look like other digits than they are.
    ForeignDigits,
    /// A combining mark that hides in its letter or does not go with it.
    Mark(char),
    /// The middle dot, which is easily taken for a full stop (RFC 5892 appendix A.3).
    MiddleDot,
    /// The Latin letter outside ASCII stands beside Chinese, Japanese or Korean ones.
    Accent(char),
    /// The character misleads in this place.
    Place(char),
    /// The letter misleads outside the zones of the languages that have it.
    Zone(char),
    /// The name looks like this one, which is well known or guarded.
    Imitation(String),
}

impl Reason {
    /// The name of the reason, stable, for choosing the text shown to the customer.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Invisible(_) => "invisible",
            Self::Symbol(_) => "symbol",
            Self::Punctuation(_) => "punctuation",
            Self::Unusual(_) => "unusual",
            Self::MixedScripts => "mixed_scripts",
            Self::WholeScript => "whole_script",
            Self::MixedDigits => "mixed_digits",
            Self::ImitatedDigits => "imitated_digits",
            Self::ForeignDigits => "foreign_digits",
            Self::Mark(_) => "mark",
            Self::MiddleDot => "middle_dot",
            Self::Accent(_) => "accent",
            Self::Place(_) => "place",
            Self::Zone(_) => "zone",
            Self::Imitation(_) => "imitation",
        }
    }

    /// The character to blame, where there is one. It may be invisible: show its code point too.
    #[must_use]
    pub const fn character(&self) -> Option<char> {
        match self {
            Self::Invisible(c)
            | Self::Symbol(c)
            | Self::Punctuation(c)
            | Self::Unusual(c)
            | Self::Mark(c)
            | Self::Accent(c)
            | Self::Place(c)
            | Self::Zone(c) => Some(*c),
            Self::MiddleDot => Some('·'),
            Self::MixedScripts
            | Self::WholeScript
            | Self::MixedDigits
            | Self::ImitatedDigits
            | Self::ForeignDigits
            | Self::Imitation(_) => None,
        }
    }

    /// The name that this one looks like, where that is the reason.
    #[must_use]
    pub fn imitated(&self) -> Option<&str> {
        match self {
            Self::Imitation(name) => Some(name),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use contract::rules::name_verdict::CautionCode;

    use super::*;

    /// Does not compile when a reason is added, until it is added to the list below too.
    fn is_listed(reason: &Reason) -> bool {
        match reason {
            Reason::Invisible(_)
            | Reason::Symbol(_)
            | Reason::Punctuation(_)
            | Reason::Unusual(_)
            | Reason::MixedScripts
            | Reason::WholeScript
            | Reason::MixedDigits
            | Reason::ImitatedDigits
            | Reason::ForeignDigits
            | Reason::Mark(_)
            | Reason::MiddleDot
            | Reason::Accent(_)
            | Reason::Place(_)
            | Reason::Zone(_)
            | Reason::Imitation(_) => true,
        }
    }

    #[test]
    fn the_shop_has_words_for_every_reason() {
        let all = [
            Reason::Invisible('x'),
            Reason::Symbol('x'),
            Reason::Punctuation('x'),
            Reason::Unusual('x'),
            Reason::MixedScripts,
            Reason::WholeScript,
            Reason::MixedDigits,
            Reason::ImitatedDigits,
            Reason::ForeignDigits,
            Reason::Mark('x'),
            Reason::MiddleDot,
            Reason::Accent('x'),
            Reason::Place('x'),
            Reason::Zone('x'),
            Reason::Imitation("x".to_owned()),
        ];
        assert!(all.iter().all(is_listed));
        // The shop matches these without a catch-all (src/i18n/name_words.rs).
        let known: Vec<_> = all.iter().map(|reason| CautionCode::from(reason.code())).collect();
        assert_eq!(known, CautionCode::KNOWN);
    }
}
