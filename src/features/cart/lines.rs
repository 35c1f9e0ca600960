//! The lines, by service; a removed line keeps its place until the page is left, so that it can come back.

use std::collections::{HashMap, HashSet};

use contract::{
    DomainName, ServiceType,
    rules::cart::{CartLine, LineKey, Removed},
};
use leptos::prelude::*;

use super::{
    facts::use_facts,
    line::Line,
    prices::{Checking, Prices},
    promo::PromoField,
    state::{CartState, Trouble, use_cart},
    summary::CartSummary,
};
use crate::{
    api::{explain, use_api},
    browser::{idn_module::use_idn, page},
    i18n::{service_word, t},
    routes,
    ui::{EmptyState, ErrorState, Kind, Notice, ProgressWords, quarter, readable_name},
};

/// From how many lines on the check of prices says how far it is.
const MANY: usize = 20;

/// Lines that were removed on this page and can come back, and what the ear is told of lines that come
/// and go elsewhere on the page.
#[derive(Clone, Copy)]
pub(super) struct Bin {
    cart: CartState,
    removed: RwSignal<Vec<Removed>>,
    pub(super) said: RwSignal<String>,
}

impl Bin {
    pub(super) fn remove(self, key: &LineKey) {
        if let Some(removed) = self.cart.change(|cart| cart.remove(key)) {
            self.removed.update(|bin| {
                bin.retain(|old| old.line().key() != *key);
                bin.push(removed);
            });
        }
    }

    fn holds(self, key: &LineKey) -> bool {
        self.removed.with(|bin| bin.iter().any(|removed| removed.line().key() == *key))
    }

    fn undo(self, key: &LineKey) {
        let removed =
            self.removed.with_untracked(|bin| bin.iter().find(|removed| removed.line().key() == *key).cloned());
        if let Some(removed) = removed {
            self.cart.change(|cart| cart.undo(removed));
            self.removed.update(|bin| bin.retain(|removed| removed.line().key() != *key));
        }
    }
}

/// The lines by key, so that each finds itself without going through all of them.
#[derive(Clone, Copy)]
pub(super) struct Index(Memo<HashMap<LineKey, CartLine>>);

impl Index {
    fn of(cart: CartState) -> Self {
        Self(Memo::new(move |_| cart.with(|cart| cart.lines().iter().map(|line| (line.key(), line.clone())).collect())))
    }

    /// The line of a key; reactive.
    pub(super) fn line(self, key: &LineKey) -> Option<CartLine> {
        self.0.with(|lines| lines.get(key).cloned())
    }

    /// Whether there is a line of that key; reactive.
    pub(super) fn has(self, key: &LineKey) -> bool {
        self.0.with(|lines| lines.contains_key(key))
    }

    /// The line of another service for the same name; reactive.
    pub(super) fn beside(self, name: &DomainName, service: ServiceType) -> Option<CartLine> {
        self.line(&LineKey { service, domain: name.clone() })
    }
}

/// The whole cart: lines, promo code, total; or that there is nothing in it.
#[component]
pub(crate) fn CartLines() -> impl IntoView {
    let texts = &t().cart;
    let cart = use_cart();
    let prices = Prices::new(use_api(), cart);
    let bin = Bin { cart, removed: RwSignal::default(), said: RwSignal::default() };
    prices.keep_fresh();
    look_into_own_domains(cart, prices);
    let lines = Index::of(cart);
    let places = Memo::new(move |before: Option<&Vec<LineKey>>| {
        let mut places = before.cloned().unwrap_or_default();
        places.retain(|key| lines.has(key) || bin.holds(key));
        let known: HashSet<LineKey> = places.iter().cloned().collect();
        let inside = cart.with(|cart| cart.lines().iter().map(CartLine::key).collect::<Vec<_>>());
        places.extend(inside.into_iter().filter(|key| !known.contains(key)));
        places
    });
    let nothing = Memo::new(move |_| places.with(Vec::is_empty));
    view! {
        <CartTrouble />
        <p class="visually-hidden" role="status">{move || bin.said.get()}</p>
        {move || if nothing.get() {
            view! {
                <EmptyState title=texts.empty_title text=texts.empty_text>
                    <a class="button primary" href=routes::home()>{texts.find}</a>
                </EmptyState>
            }.into_any()
        } else {
            view! {
                <div class="page with-aside">
                    <div class="stack">
                        <Check prices />
                        <Services places lines prices bin />
                        <PromoField prices />
                    </div>
                    <CartSummary prices />
                </div>
            }.into_any()
        }}
    }
}

/// Asks which names are the customer's own, where that says why a line cannot be ordered.
fn look_into_own_domains(cart: CartState, prices: Prices) {
    let facts = use_facts();
    // They may be others than at the last visit.
    facts.renew();
    Effect::new(move || {
        facts.look_into(&cart.lines(), |line| prices.outcome(line).is_some_and(|outcome| outcome.blocks()));
    });
}

#[component]
fn CartTrouble() -> impl IntoView {
    let texts = &t().cart;
    let cart = use_cart();
    move || {
        cart.trouble().map(|trouble| {
            let title = match trouble {
                Trouble::NotKept => texts.not_kept,
                Trouble::Broken => texts.broken,
            };
            view! { <Notice kind=Kind::Warning title /> }
        })
    }
}

/// Whether the prices are fresh.
#[component]
fn Check(prices: Prices) -> impl IntoView {
    let texts = &t().cart;
    // A short check is over before its numbers could be read.
    let counted = move || {
        let is_underway = prices.checking.get() == Checking::Underway;
        Some(prices.progress.get()).filter(|(_, of)| is_underway && *of > MANY)
    };
    let part = move || counted().and_then(|(done, of)| quarter(done as u64, of as u64));
    let words = move || match counted() {
        Some((done, of)) => (texts.checking_many)(done as u64, of as u64),
        None if prices.checking.get() == Checking::Underway => texts.checking.to_owned(),
        None => String::new(),
    };
    view! {
        <p class="hint"><ProgressWords words=Signal::derive(words) quarter=Signal::derive(part) /></p>
        {move || match prices.checking.get() {
            Checking::Failed(error) => {
                let on_retry = Callback::new(move |()| prices.check());
                let text = explain(&error);
                Some(view! { <ErrorState title=texts.not_checked text retry_label=t().errors.retry on_retry /> })
            }
            _ => None,
        }}
    }
}

#[component]
fn Services(places: Memo<Vec<LineKey>>, lines: Index, prices: Prices, bin: Bin) -> impl IntoView {
    let services = Memo::new(move |_| {
        let mut services: Vec<ServiceType> = Vec::new();
        places.with(|places| {
            for key in places {
                if !services.contains(&key.service) {
                    services.push(key.service.clone());
                }
            }
        });
        services
    });
    let section = move |service: ServiceType| {
        let title = service_word(&service);
        let keys = move || {
            places.with(|places| places.iter().filter(|key| key.service == service).cloned().collect::<Vec<_>>())
        };
        view! {
            <section class="section">
                <h2>{title}</h2>
                <ul class="cart-lines">
                    <For each=keys key=|key| key.clone() children=move |key| view! { <Place key lines prices bin /> } />
                </ul>
            </section>
        }
    };
    view! { <For each=move || services.get() key=|service| service.clone() children=section /> }
}

/// The place of a line: the line, or that it was removed and how it comes back.
#[component]
fn Place(#[prop(name = "key")] line_key: LineKey, lines: Index, prices: Prices, bin: Bin) -> impl IntoView {
    let wanted = line_key.clone();
    let line = Memo::new(move |_| lines.line(&wanted));
    let inside = Memo::new(move |_| line.with(Option::is_some));
    let idn = use_idn();
    let texts = &t().cart;
    move || {
        if inside.get() {
            view! { <Line line lines prices bin /> }.into_any()
        } else {
            let key = StoredValue::new(line_key.clone());
            let (name, mark_here) = (line_key.domain.clone(), mark(&line_key));
            let left = line_key.clone();
            let undo = move |_| {
                let key = key.get_value();
                bin.undo(&key);
                focus_later(format!("[data-remove=\"{}\"]", mark(&key)));
            };
            view! {
                <li class="cart-line removed">
                    <span role="status">
                        <bdi dir="ltr">{move || readable_name(idn, &name)}</bdi> " " {texts.removed} {move || left_alone(&left, lines)}
                    </span>
                    <button class="button quiet" type="button" data-undo=mark_here on:click=undo>
                        {texts.undo}
                    </button>
                </li>
            }
            .into_any()
        }
    }
}

/// What depended on a registration that was removed: it needs a domain now that is the customer's already.
fn left_alone(removed: &LineKey, lines: Index) -> Option<impl IntoView + use<>> {
    let dependent = [ServiceType::NftMinting, ServiceType::DomainAttachment];
    let left = dependent.into_iter().filter_map(|service| lines.beside(&removed.domain, service));
    let words: Vec<String> = left.map(|line| service_word(&line.service)).collect();
    (removed.service == ServiceType::CertificateRegistration && !words.is_empty())
        .then(|| view! { <span class="cart-left-alone">" " {(t().cart.left_alone)(&words.join(", "))}</span> })
}

/// What the buttons of a line are found by: a name may be there with several services.
pub(super) fn mark(key: &LineKey) -> String {
    format!("{} {}", key.service, key.domain)
}

/// Moves the keyboard to what takes the place of a button that went away.
pub(super) fn focus_later(selector: String) {
    request_animation_frame(move || page::focus(&selector));
}
