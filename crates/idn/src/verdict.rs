//! How a name may be shown: in its own letters, as A-labels, or not at all.

mod digits;
mod fake;
mod kana;
mod letters;
mod marks;
pub(crate) mod scripts;
mod strokes;
pub(crate) mod whole_script;
mod zone;

use crate::{Guard, Name, Reason, Refusal, convert};

/// How a name may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// In its own letters.
    Show(Name),
    /// As A-labels, with a warning: its letters could be taken for others.
    Ascii(Name, Reason),
    /// Not at all: it is no name.
    Refuse(Refusal),
}

impl Verdict {
    /// `show`, `ascii` or `refuse`, stable.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Show(_) => "show",
            Self::Ascii(..) => "ascii",
            Self::Refuse(_) => "refuse",
        }
    }

    /// The name in both forms, unless it was refused.
    #[must_use]
    pub const fn name(&self) -> Option<&Name> {
        match self {
            Self::Show(name) | Self::Ascii(name, _) => Some(name),
            Self::Refuse(_) => None,
        }
    }

    /// The name of the reason, unless the name may be shown: a [`Reason::code`] or a
    /// [`Refusal::code`].
    #[must_use]
    pub const fn reason_code(&self) -> Option<&'static str> {
        match self {
            Self::Show(_) => None,
            Self::Ascii(_, reason) => Some(reason.code()),
            Self::Refuse(refusal) => Some(refusal.code()),
        }
    }

    /// The character to blame, where there is one. It may be invisible: show its code point too.
    #[must_use]
    pub const fn character(&self) -> Option<char> {
        match self {
            Self::Show(_) => None,
            Self::Ascii(_, reason) => reason.character(),
            Self::Refuse(refusal) => refusal.character(),
        }
    }
}

/// Judges how to show a name, with or without its zone, in either form.
///
/// The rules are those of UTS #39 at the level "highly restrictive" and what Chrome and Firefox
/// have published beyond it; `docs/IDN.md` tells them one by one. Each label is judged under the
/// last one, because an alphabet is at home in some zones; a single label has no zone.
///
/// ```
/// use idn::{Guard, judge};
/// assert_eq!(judge("xn--e1afmkfd.art", Guard::famous()).code(), "show");
/// assert_eq!(judge("gооgle.art", Guard::famous()).code(), "ascii");
/// assert_eq!(judge("my gallery.art", Guard::famous()).code(), "refuse");
/// ```
#[must_use]
pub fn judge(input: &str, guard: &Guard) -> Verdict {
    let name = match convert(input).or_else(|refusal| fake::convert_around(input).ok_or(refusal)) {
        Ok(name) => name,
        Err(refusal) => return Verdict::Refuse(refusal),
    };
    match reason_to_hide(&name, guard) {
        None => Verdict::Show(name),
        Some(reason) => Verdict::Ascii(name, reason),
    }
}

fn reason_to_hide(name: &Name, guard: &Guard) -> Option<Reason> {
    if name.is_ascii() {
        return None;
    }
    let zone = name.u_label().rsplit_once('.').map_or("", |(_, zone)| zone);
    name.u_label()
        .split('.')
        .filter(|label| !label.is_ascii())
        .find_map(|label| why_label_misleads(label, zone))
        .or_else(|| guard.imitated_by(name).map(|imitated| Reason::Imitation(imitated.to_owned())))
}

/// Why the label alone should not be shown under this zone.
pub(crate) fn why_label_misleads(label: &str, zone: &str) -> Option<Reason> {
    let characters: Vec<char> = label.chars().collect();
    let writing = match scripts::writing(&characters) {
        Some(writing) => writing,
        // Which character is at odds says more than that some are, where it is a suspect by itself.
        None => return Some(letters::first_unfit(&characters).unwrap_or(Reason::MixedScripts)),
    };
    letters::first_unfit(&characters)
        .or_else(|| marks::misplaced(&characters))
        .or_else(|| zone::foreign_letter(&characters, zone))
        .or_else(|| digits::mixed_or_imitated(&characters))
        .or_else(|| kana::misplaced(&characters))
        .or_else(|| match writing {
            scripts::Writing::One => whole_script::looks_latin(&characters, zone).then_some(Reason::WholeScript),
            scripts::Writing::LatinAndCjk => {
                scripts::accented_latin(&characters).or_else(|| strokes::out_of_place(&characters))
            }
        })
}
