//! A price and, if it was lowered, the one before.

use leptos::prelude::*;

/// Texts that a screen reader hears before the two prices, because it does not hear a line through one.
#[derive(Clone, Copy)]
pub(crate) struct PriceWords {
    /// Before the old price: 'Old price'.
    pub(crate) before: &'static str,
    /// Before the new price: 'now'.
    pub(crate) now: &'static str,
}

/// Amounts come formatted; this only says which is which. `note` is small and below: the term.
#[component]
pub(crate) fn Price(
    #[prop(into)] now: String,
    /// The price before the discount; none when nothing was taken off.
    #[prop(optional, into)]
    before: Option<String>,
    words: PriceWords,
    #[prop(optional, into)] note: Option<String>,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    let amounts = match before {
        Some(before) => view! {
            <del><span class="visually-hidden">{words.before} " "</span>{before}</del>
            <ins><span class="visually-hidden">" " {words.now} " "</span>{now}</ins>
        }
        .into_any(),
        None => now.into_any(),
    };
    view! {
        <p class=format!("{class} price")>
            {amounts} {note.map(|note| view! { <span class="price-note">{note}</span> })}
        </p>
    }
}
