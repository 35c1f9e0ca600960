//! The lines, by service; a removed line keeps its place until the page is left, so that it can come back.

use contract::{
    ServiceType,
    rules::cart::{CartLine, LineKey, Removed},
};
use leptos::prelude::*;

use super::{
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
    ui::{EmptyState, ErrorState, Kind, Notice, readable_name},
};

/// Lines that were removed on this page and can come back.
#[derive(Clone, Copy)]
pub(super) struct Bin {
    cart: CartState,
    removed: RwSignal<Vec<Removed>>,
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

/// The whole cart: lines, promo code, total; or that there is nothing in it.
#[component]
pub(crate) fn CartLines() -> impl IntoView {
    let texts = &t().cart;
    let cart = use_cart();
    let prices = Prices::new(use_api(), cart);
    let bin = Bin { cart, removed: RwSignal::default() };
    prices.keep_fresh();
    let places = Memo::new(move |before: Option<&Vec<LineKey>>| {
        let inside: Vec<LineKey> = cart.lines().iter().map(CartLine::key).collect();
        let mut places = before.cloned().unwrap_or_default();
        places.retain(|key| inside.contains(key) || bin.holds(key));
        let new = inside.into_iter().filter(|key| !places.contains(key)).collect::<Vec<_>>();
        places.extend(new);
        places
    });
    let nothing = Memo::new(move |_| places.with(Vec::is_empty));
    view! {
        <CartTrouble />
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
                        <Services places prices bin />
                        <PromoField prices />
                    </div>
                    <CartSummary prices />
                </div>
            }.into_any()
        }}
    }
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
    view! {
        <p class="hint" role="status">
            {move || (prices.checking.get() == Checking::Underway).then_some(texts.checking)}
        </p>
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
fn Services(places: Memo<Vec<LineKey>>, prices: Prices, bin: Bin) -> impl IntoView {
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
                    <For each=keys key=|key| key.clone() children=move |key| view! { <Place key prices bin /> } />
                </ul>
            </section>
        }
    };
    view! { <For each=move || services.get() key=|service| service.clone() children=section /> }
}

/// The place of a line: the line, or that it was removed and how it comes back.
#[component]
fn Place(#[prop(name = "key")] line_key: LineKey, prices: Prices, bin: Bin) -> impl IntoView {
    let cart = use_cart();
    let wanted = line_key.clone();
    let line = Memo::new(move |_| cart.with(|cart| cart.line(&wanted).cloned()));
    let inside = Memo::new(move |_| line.with(Option::is_some));
    let idn = use_idn();
    let texts = &t().cart;
    move || {
        if inside.get() {
            view! { <Line line prices bin /> }.into_any()
        } else {
            let key = StoredValue::new(line_key.clone());
            let name = line_key.domain.clone();
            let undo = move |_| {
                let key = key.get_value();
                bin.undo(&key);
                focus_later(format!("[data-remove=\"{}\"]", key.domain));
            };
            view! {
                <li class="cart-line removed">
                    <span role="status"><bdi>{move || readable_name(idn, &name)}</bdi> " " {texts.removed}</span>
                    <button class="button quiet" type="button" data-undo=line_key.domain.to_string() on:click=undo>
                        {texts.undo}
                    </button>
                </li>
            }
            .into_any()
        }
    }
}

/// Moves the keyboard to what takes the place of a button that went away.
pub(super) fn focus_later(selector: String) {
    request_animation_frame(move || page::focus(&selector));
}
