//! Many names at once: a pasted list becomes a table with prices, and all or some go into the cart.

mod adding;
mod entry;
mod findings;
mod state;
mod table;

use contract::{PromoCode, Suggestion, rules::cart::LineKey};
use leptos::prelude::*;

pub(crate) use self::state::provide_many_names;
use self::{
    adding::AddMany,
    entry::Entry,
    findings::{Failures, Findings, Progress},
    table::Table,
};
pub(super) use self::{findings::why_not, state::use_many_names};
use crate::{config::use_config, i18n::tax_words};

/// A row with the code it was asked for with and the time, in milliseconds since 1970.
pub(crate) type ShownRow = (Suggestion, PromoCode, u64);

/// The cart, as the page hands it in.
#[derive(Clone, Copy)]
pub(crate) struct ManyActions {
    /// Whether a line is in it; reactive.
    pub(crate) has: Callback<LineKey, bool>,
    /// Puts rows in it; says how many found room.
    pub(crate) add: Callback<Vec<ShownRow>, usize>,
}

/// The form and, once a list was checked, what it holds.
#[component]
pub(crate) fn ManyNamesView(cart: ManyActions) -> impl IntoView {
    let many = use_many_names();
    let any = Memo::new(move |_| many.rows.with(|rows| !rows.is_empty()));
    let tax = use_config().with_value(|config| tax_words(config.tax));
    view! {
        <Entry />
        <div class="names-results stack">
            <Progress many />
            {move || many.list.get().map(|list| view! { <Findings list many /> })}
            <Failures many />
            <Show when=move || any.get()>
                <Table many cart />
                <p class="hint">{tax}</p>
                <AddMany many cart />
            </Show>
        </div>
    }
}
