//! What the account says to a line, in words, with the way on.

use contract::rules::cart::LineKey;
use leptos::prelude::*;

use super::{Fact, UnpaidOrder, use_facts};
use crate::{
    browser::{idn_module::use_idn, intl},
    i18n::{t, use_language},
    routes,
    ui::readable_name,
};

/// A sentence that goes without the name, and the way on: its word and its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::features::cart) struct Said {
    pub(in crate::features::cart) words: String,
    pub(in crate::features::cart) way: (&'static str, String),
}

/// What there is to say; `name` is the name as people read it.
pub(in crate::features::cart) fn say(fact: &Fact, name: &str) -> Said {
    let texts = &t().together;
    let date = |order: &UnpaidOrder| intl::date(use_language().now().code(), order.placed_at);
    let to_order = |order: &UnpaidOrder| (texts.open_order, routes::order(&order.id));
    match fact {
        Fact::AlreadyYours(id) => {
            Said { words: texts.already_yours.to_owned(), way: (texts.open_domain, routes::domain(id)) }
        }
        Fact::Expired(id) => Said { words: texts.expired.to_owned(), way: (texts.open_domain, routes::domain(id)) },
        Fact::NotYours(None) => {
            Said { words: texts.not_yours.to_owned(), way: (texts.find_name, routes::search(name, "")) }
        }
        Fact::NotYours(Some(order)) => {
            Said { words: (texts.not_yet_yours)(&order.number, &date(order)), way: to_order(order) }
        }
        Fact::Unpaid(order) => Said { words: (texts.unpaid)(&order.number, &date(order)), way: to_order(order) },
    }
}

/// What the account says to a line; nothing for most.
#[component]
pub(crate) fn LineFact(line: LineKey) -> impl IntoView {
    let (facts, idn) = (use_facts(), use_idn());
    let domain = line.domain.clone();
    let name = Memo::new(move |_| readable_name(idn, &domain));
    let fact = Memo::new(move |_| facts.of(&line));
    move || {
        fact.get().map(|fact| {
            let Said { words, way: (word, address) } = say(&fact, &name.get());
            view! {
                <p class="line-fact">
                    <span>{words}</span> " "
                    <a href=address>{word}<span class="visually-hidden">": " {move || name.get()}</span></a>
                </p>
            }
        })
    }
}
