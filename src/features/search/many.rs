//! Many names at once: a pasted list becomes a table with prices, and all or some go into the cart.

mod entry;
mod findings;
mod state;
mod table;

use contract::{PromoCode, ServiceType, Suggestion, rules::cart::LineKey};
use leptos::prelude::*;

pub(crate) use self::state::provide_many_names;
pub(super) use self::state::use_many_names;
use self::{
    entry::Entry,
    findings::{Failures, Findings, Progress},
    state::{Answer, ManyNames},
    table::{Table, is_free},
};
use crate::{
    browser::page,
    config::use_config,
    i18n::{t, tax_words},
    routes,
};

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

/// The buttons for all and for some, and what they did.
#[component]
fn AddMany(many: ManyNames, cart: ManyActions) -> impl IntoView {
    let texts = &t().names;
    let said = RwSignal::new(String::new());
    let free = Memo::new(move |_| {
        many.rows.with(|rows| rows.iter().filter(|listed| is_free(&listed.answer, cart)).cloned().collect::<Vec<_>>())
    });
    // A reservation is another thing than a registration: it is ticked, never added with the rest.
    let registrations = Memo::new(move |_| {
        free.with(|free| free.iter().filter_map(|listed| registration(&listed.answer)).collect::<Vec<_>>())
    });
    let reserved = move || free.with(|free| free.len() > registrations.with(Vec::len));
    let chosen = Memo::new(move |_| {
        let chosen = many.chosen.get();
        let chosen = |free: &Vec<state::Listed>| {
            free.iter()
                .filter(|listed| chosen.contains(&listed.domain))
                .filter_map(|listed| row(&listed.answer))
                .collect::<Vec<_>>()
        };
        free.with(chosen)
    });
    let add = move |rows: Vec<ShownRow>| {
        let asked = rows.len();
        let keys: Vec<LineKey> = rows.iter().map(key).collect();
        if asked == 0 {
            said.set(texts.nothing_chosen.to_owned());
            return;
        }
        let added = cart.add.run(rows);
        let mut words = (texts.added)(added as u64);
        if added < asked {
            words.push(' ');
            words.push_str(&(texts.no_room)((asked - added) as u64));
        }
        said.set(words);
        // What else was ticked stays so: a reservation is not added with the rest.
        let inside = |key: &LineKey| untrack(|| cart.has.run(key.clone()));
        let added: Vec<_> = keys.into_iter().filter(inside).map(|key| key.domain).collect();
        many.chosen.update(|chosen| chosen.retain(|name| !added.contains(name)));
        request_animation_frame(|| page::focus("#names-open-cart"));
    };
    let all_word = move || (texts.add_all)(registrations.with(Vec::len) as u64);
    let some_word = move || (texts.add_chosen)(chosen.with(Vec::len) as u64);
    view! {
        <div class="names-actions row">
            <Show when=move || registrations.with(|rows| !rows.is_empty())>
                <button class="button primary" type="button" on:click=move |_| add(registrations.get_untracked())>{all_word}</button>
            </Show>
            <Show when=move || free.with(|free| !free.is_empty())>
                <button class="button" type="button" on:click=move |_| add(chosen.get_untracked())>{some_word}</button>
            </Show>
        </div>
        {move || reserved().then(|| view! { <p class="hint">{texts.reserved_apart}</p> })}
        <div class="row">
            <p role="status">{move || said.get()}</p>
            <Show when=move || said.with(|said| !said.is_empty())>
                <a id="names-open-cart" href=routes::cart()>{t().search.open_cart}</a>
            </Show>
        </div>
    }
}

fn key((row, ..): &ShownRow) -> LineKey {
    LineKey { service: row.service_type.clone(), domain: row.domain.clone() }
}

fn row(answer: &Answer) -> Option<ShownRow> {
    match answer {
        Answer::Row(row, promo, at) => Some((row.clone(), promo.clone(), *at)),
        _ => None,
    }
}

fn registration(answer: &Answer) -> Option<ShownRow> {
    row(answer).filter(|(row, ..)| row.service_type == ServiceType::CertificateRegistration)
}
