//! What the page has to say, in words with a sign.

use leptos::prelude::*;

/// How much a notice matters; errors and warnings are read out at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Info,
    Success,
    Warning,
    Error,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    fn role(self) -> &'static str {
        match self {
            Self::Info | Self::Success => "status",
            Self::Warning | Self::Error => "alert",
        }
    }
}

/// A title and, if need be, more below it.
#[component]
pub(crate) fn Notice(
    kind: Kind,
    #[prop(into)] title: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="notice" data-kind=kind.word() role=kind.role()>
            // The space is for who copies the text or hears it as one.
            <strong>{title}</strong> " "
            {children.map(|children| children())}
        </div>
    }
}
