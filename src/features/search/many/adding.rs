//! All or some of a list into the cart: what the buttons will take, what that costs, and what they did.

use contract::{
    DomainName, ServiceType, Suggestion,
    rules::{
        cart::{Cart, CartLine, LineKey},
        name_verdict::NameVerdict,
    },
};
use leptos::prelude::*;

use super::{
    ManyActions, ShownRow,
    state::{Answer, Listed, ManyNames},
    table::is_free,
};
use crate::{
    browser::{
        idn_module::{Idn, use_idn},
        page,
    },
    i18n::{money, t},
    routes,
};

/// Why a name is not among 'all': it is another thing than an ordinary name, and is chosen by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Apart {
    Reserved,
    Premium,
    /// Its letters can mislead, or whether they can is not known.
    Misleading,
}

/// The buttons for all and for some.
#[component]
pub(super) fn AddMany(many: ManyNames, cart: ManyActions) -> impl IntoView {
    let texts = &t().names;
    let idn = use_idn();
    let said = many.said;
    // Who comes back later has heard it.
    on_cleanup(move || said.set(String::new()));
    let free = Memo::new(move |_| {
        many.rows.with(|rows| rows.iter().filter(|listed| is_free(&listed.answer, cart)).cloned().collect::<Vec<_>>())
    });
    // Each with the reason why it is not among all, if there is one.
    let rows = Memo::new(move |_| {
        let judge = |listed: &Listed| row(&listed.answer).map(|shown| (apart(&shown.0, idn), shown));
        free.with(|free| free.iter().filter_map(judge).collect::<Vec<_>>())
    });
    let all = Memo::new(move |_| {
        rows.with(|rows| {
            rows.iter().filter(|(apart, _)| apart.is_none()).map(|(_, row)| row.clone()).collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| {
        let chosen = many.chosen.get();
        let is_chosen = |(_, (row, ..)): &&(Option<Apart>, ShownRow)| chosen.contains(&row.domain);
        rows.with(|rows| rows.iter().filter(is_chosen).map(|(_, row)| row.clone()).collect::<Vec<_>>())
    });
    let notes = move || {
        let is_there = |apart| rows.with(|rows| rows.iter().any(|(why, _)| *why == Some(apart)));
        let notes = [
            (Apart::Reserved, texts.reserved_apart),
            (Apart::Premium, texts.premium_apart),
            (Apart::Misleading, texts.misleading_apart),
        ];
        let notes = notes.into_iter().filter(|(apart, _)| is_there(*apart));
        notes.map(|(_, note)| view! { <p class="hint">{note}</p> }).collect_view()
    };
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
        let added: Vec<DomainName> = keys.into_iter().filter(inside).map(|key| key.domain).collect();
        many.chosen.update(|chosen| chosen.retain(|name| !added.contains(name)));
        request_animation_frame(|| page::focus("#names-open-cart"));
    };
    let all_word = move || all.with(|rows| (texts.add_all)(rows.len() as u64, &sums(rows)));
    let some_word = move || {
        chosen.with(|rows| {
            let words = (texts.add_chosen)(rows.len() as u64);
            if rows.is_empty() { words } else { format!("{words}: {}", sums(rows)) }
        })
    };
    view! {
        <div class="names-actions row">
            <Show when=move || all.with(|rows| !rows.is_empty())>
                <button class="button primary" type="button" on:click=move |_| add(all.get_untracked())>{all_word}</button>
            </Show>
            <Show when=move || free.with(|free| !free.is_empty())>
                <button class="button" type="button" on:click=move |_| add(chosen.get_untracked())>{some_word}</button>
            </Show>
        </div>
        {notes}
        <div class="row">
            <p role="status">{move || said.get()}</p>
            <Show when=move || said.with(|said| !said.is_empty())>
                <a id="names-open-cart" href=routes::cart()>{t().search.open_cart}</a>
            </Show>
        </div>
    }
}

/// Whether a name is left out of 'all'. Reactive.
fn apart(row: &Suggestion, idn: Idn) -> Option<Apart> {
    let name = &row.domain;
    let is_safe = || !name.has_a_label() || matches!(idn.verdict(name.as_str()), Some(NameVerdict::Show { .. }));
    if row.service_type != ServiceType::CertificateRegistration {
        Some(Apart::Reserved)
    } else if row.premium {
        Some(Apart::Premium)
    } else {
        (!is_safe()).then_some(Apart::Misleading)
    }
}

/// What rows cost together, a sum for each currency.
fn sums(rows: &[ShownRow]) -> String {
    let mut cart = Cart::default();
    for (row, promo, at) in rows {
        cart.add(CartLine::of(row, promo, *at));
    }
    cart.totals().into_iter().map(|total| money(total.after)).collect::<Vec<_>>().join(" + ")
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
