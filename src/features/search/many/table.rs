//! The names of a list, one row each: its state, its price, and the choice for the cart.

use contract::{DomainName, rules::cart::LineKey};
use leptos::prelude::*;

use super::{
    ManyActions,
    state::{Answer, Listed, ManyNames},
};
use crate::{
    api::explain,
    browser::idn_module::use_idn,
    features::search::{
        action::{Offered, offered},
        offer::{labels, price, promo_words},
        watch::WatchToggle,
    },
    i18n::t,
    routes,
    ui::{NameView, Spinner, Status, Tone, readable_name},
};

/// The table; below a small width its rows are blocks.
#[component]
pub(super) fn Table(many: ManyNames, cart: ManyActions) -> impl IntoView {
    let texts = &t().names;
    let names =
        Memo::new(move |_| many.rows.with(|rows| rows.iter().map(|listed| listed.domain.clone()).collect::<Vec<_>>()));
    view! {
        <table class="table names-table">
            <caption class="visually-hidden">{texts.table}</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="visually-hidden">{texts.choose}</span></th>
                    <th scope="col">{texts.name}</th>
                    <th scope="col">{texts.state}</th>
                    <th scope="col" class="numeric">{texts.price}</th>
                    <th scope="col"><span class="visually-hidden">{t().watch.watch}</span></th>
                </tr>
            </thead>
            <tbody>
                <For each=move || names.get().into_iter().enumerate() key=|row| row.clone() children=move |(at, name)| view! { <Row many at name cart /> } />
            </tbody>
        </table>
    }
}

#[component]
fn Row(many: ManyNames, at: usize, name: DomainName, cart: ManyActions) -> impl IntoView {
    let answer = Memo::new(move |_| {
        many.rows.with(|rows| rows.get(at).map_or(Answer::Awaited, |Listed { answer, .. }| answer.clone()))
    });
    let (idn, shown, watched) = (use_idn(), name.clone(), name.clone());
    let readable = Memo::new(move |_| readable_name(idn, &watched));
    let star = move || match answer.get() {
        Answer::Row(row, _, at) => Some(view! { <WatchToggle row at name=readable /> }),
        _ => None,
    };
    view! {
        <tr>
            <td class="names-choice"><Choice many answer name=name.clone() cart /></td>
            <th scope="row" class="names-name"><NameView name=shown /></th>
            <td class="names-state">{move || state(&answer.get(), &name, cart)}</td>
            <td class="names-price numeric">{move || cost(&answer.get())}</td>
            <td class="names-watch">{star}</td>
        </tr>
    }
}

/// A tick box for what can go into the cart and is not there yet.
#[component]
fn Choice(many: ManyNames, answer: Memo<Answer>, name: DomainName, cart: ManyActions) -> impl IntoView {
    let idn = use_idn();
    let name = StoredValue::new(name);
    let free = Memo::new(move |_| answer.with(|answer| is_free(answer, cart)));
    let ticked = move || many.chosen.with(|chosen| name.with_value(|name| chosen.contains(name)));
    let tick = move |event| {
        let (ticked, name) = (event_target_checked(&event), name.get_value());
        many.chosen.update(|chosen| {
            if ticked {
                chosen.insert(name)
            } else {
                chosen.remove(&name)
            };
        });
    };
    let label = move || format!("{}: {}", t().names.choose, name.with_value(|name| readable_name(idn, name)));
    view! {
        <Show when=move || free.get()>
            <input type="checkbox" aria-label=label prop:checked=ticked on:change=tick />
        </Show>
    }
}

/// Whether a name can be put in the cart and is not there; reactive.
pub(super) fn is_free(answer: &Answer, cart: ManyActions) -> bool {
    match answer {
        Answer::Row(row, ..) => {
            let key = LineKey { service: row.service_type.clone(), domain: row.domain.clone() };
            offered(row) == Offered::Cart && !cart.has.run(key)
        }
        _ => false,
    }
}

fn state(answer: &Answer, name: &DomainName, cart: ManyActions) -> AnyView {
    let texts = &t().names;
    match answer {
        Answer::Awaited => view! { <Spinner label=t().words.loading /> }.into_any(),
        Answer::Row(row, promo, _) => {
            let key = LineKey { service: row.service_type.clone(), domain: name.clone() };
            let inside = cart.has.run(key);
            let in_cart =
                inside.then(|| view! { <a class="offer-in-cart" href=routes::cart()>{t().search.in_cart}</a> });
            let code = (offered(row) != Offered::Nothing).then(|| promo_words(promo, row));
            view! { <span class="offer-label">{labels(row)} {code} {in_cart}</span> }.into_any()
        }
        Answer::Unknown => view! { <Status tone=Tone::Off word=texts.unknown /> }.into_any(),
        Answer::Failed(error) => {
            view! { <Status tone=Tone::Bad word=texts.failed /> <span class="hint">{explain(error)}</span> }.into_any()
        }
    }
}

fn cost(answer: &Answer) -> Option<AnyView> {
    match answer {
        Answer::Row(row, ..) if offered(row) != Offered::Nothing => Some(price(row)),
        _ => None,
    }
}
