//! A state in a word; its shape and colour only repeat the word.

use leptos::prelude::*;

/// The shape before the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Available, active, completed.
    Good,
    /// Reserved, unpaid, under way.
    Wait,
    /// Taken, cancelled.
    Off,
    /// Premium.
    Special,
    /// Generated.
    Made,
    /// Failed.
    Bad,
    /// A state this shop does not know.
    Plain,
}

impl Tone {
    fn word(self) -> Option<&'static str> {
        match self {
            Self::Good => Some("good"),
            Self::Wait => Some("wait"),
            Self::Off => Some("off"),
            Self::Special => Some("special"),
            Self::Made => Some("made"),
            Self::Bad => Some("bad"),
            Self::Plain => None,
        }
    }
}

/// The word with its shape.
#[component]
pub(crate) fn Status(tone: Tone, #[prop(into)] word: String) -> impl IntoView {
    view! { <span class="status" data-tone=tone.word()>{word}</span> }
}
