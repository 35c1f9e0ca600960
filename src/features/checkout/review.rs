//! The last look: fresh prices, what changed since, the contact, the button that orders.

use std::rc::Rc;

use contract::{
    ContactDraft, OrderId,
    rules::{
        cart::{Cart, CartLine, LineKey},
        reprice::{Outcome as Price, Repricing},
    },
};
use leptos::{prelude::*, task::spawn_local};

use super::{
    place::{Attempt, Outcome, PlacedOrder, Shop, known_orders, place, recover},
    prices::ask_prices,
    refusal::Refusal,
    review_line::ReviewLine,
};
use crate::{
    api::{Api, ApiError, Identity, explain, use_api},
    config::use_config,
    i18n::{money, t, tax_words},
    ui::{ErrorState, Kind, Notice, Spinner},
};

/// What the review reads and changes of the cart; the page hands it over, because the cart is
/// another feature's.
#[derive(Clone)]
pub(crate) struct CartAccess {
    pub(crate) lines: Signal<Vec<CartLine>>,
    /// Reads the cart as it is kept now.
    pub(crate) now: Rc<dyn Fn() -> Cart>,
    /// Changes the cart.
    pub(crate) change: Rc<dyn Fn(&dyn Fn(&mut Cart))>,
    /// Keeps the receipt and takes what was ordered out of the cart.
    pub(crate) settle: Rc<dyn Fn(&PlacedOrder)>,
}

/// How far placing is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Phase {
    Idle,
    Placing,
    PricesChanged,
    CartChanged,
    Refused(Refusal),
    /// Sent, but neither answered nor found.
    Unknown,
}

/// What a review works with.
#[derive(Clone, Copy)]
struct State {
    api: Api,
    cart: StoredValue<CartAccess, LocalStorage>,
    round: RwSignal<Option<Result<Repricing, ApiError>>>,
    known: StoredValue<Vec<OrderId>>,
    phase: RwSignal<Phase>,
}

impl State {
    fn keys(self) -> Vec<LineKey> {
        self.cart.with_value(|cart| cart.lines).with(|lines| lines.iter().map(CartLine::key).collect())
    }

    fn lines_now(self) -> Vec<CartLine> {
        self.cart.with_value(|cart| cart.lines).get_untracked()
    }

    /// Asks for the prices of all lines and which orders are there already.
    fn ask(self) {
        let lines = self.lines_now();
        if lines.is_empty() {
            return;
        }
        self.round.set(None);
        spawn_local(async move {
            let asked = async {
                let known = known_orders(self.api, &lines).await?;
                Ok((known, ask_prices(self.api, &lines).await?))
            };
            match asked.await {
                Ok((known, round)) => {
                    self.known.try_set_value(known);
                    self.take(round);
                }
                Err(error) => {
                    self.round.try_set(Some(Err(error)));
                }
            }
        });
    }

    /// Takes a round of prices over; lines that cost the same are fresh then.
    fn take(self, round: Repricing) {
        self.change(|cart| round.refresh(cart));
        self.round.try_set(Some(Ok(round)));
    }

    fn change(self, change: impl Fn(&mut Cart)) {
        let Some(cart) = self.cart.try_with_value(Clone::clone) else { return };
        (cart.change)(&change);
    }

    fn price_of(self, line: &CartLine) -> Option<Price> {
        self.round.with(|round| round.as_ref()?.as_ref().ok()?.outcome(line))
    }

    fn accept(self, key: &LineKey) {
        if let Some(Ok(round)) = self.round.get_untracked() {
            self.change(|cart| {
                round.accept(cart, key);
            });
        }
    }
}

/// Reviews the lines and places the order. A refusal about the contact goes to `on_contact`
/// with its messages; without messages the customer only wants to change it.
#[component]
pub(crate) fn Review(
    customer: Identity,
    contact: ContactDraft,
    cart: CartAccess,
    /// Whether an order is under way.
    placing: RwSignal<bool>,
    #[prop(into)] on_contact: Callback<Vec<(String, String)>>,
    #[prop(into)] on_placed: Callback<PlacedOrder>,
) -> impl IntoView {
    let api = use_api();
    let state = State {
        api,
        cart: StoredValue::new_local(cart),
        round: RwSignal::new(None),
        known: StoredValue::new(Vec::new()),
        phase: RwSignal::new(Phase::Idle),
    };
    let attempt = {
        let (account, contact) = (customer.account.clone(), contact.clone());
        move || {
            let cart = state.cart.get_value();
            Attempt {
                account: account.clone(),
                lines: state.lines_now(),
                contact: contact.clone(),
                known: state.known.get_value(),
                shop: Shop { cart_now: cart.now, settle: cart.settle },
            }
        }
    };
    recover_lost_order(state, attempt(), on_placed);
    let keys = Memo::new(move |_| state.keys());
    Effect::new(move || {
        // Another tab may have put something in; it has to be priced too.
        keys.track();
        state.ask();
    });
    let attempt = StoredValue::new_local(attempt);
    let place_now = Callback::new(move |()| {
        if state.phase.get_untracked() == Phase::Placing {
            return;
        }
        state.phase.set(Phase::Placing);
        placing.set(true);
        let attempt = attempt.with_value(|attempt| attempt());
        spawn_local(async move {
            let outcome = place(api, attempt).await;
            after(state, outcome, on_contact, on_placed);
            placing.try_set(false);
        });
    });
    view! {
        <div class="stack">
            <section class="section">
                <h2>{t().checkout.registrant}</h2>
                <Registrant contact on_contact />
            </section>
            <Problems state place_now />
            <Lines state />
            <Total state place_now />
        </div>
    }
}

fn recover_lost_order(state: State, attempt: Attempt, on_placed: Callback<PlacedOrder>) {
    spawn_local(async move {
        if let Some(order) = recover(state.api, attempt.account, attempt.shop).await {
            on_placed.try_run(order);
        }
    });
}

/// What follows from an attempt.
fn after(
    state: State,
    outcome: Outcome,
    on_contact: Callback<Vec<(String, String)>>,
    on_placed: Callback<PlacedOrder>,
) {
    let phase = match outcome {
        Outcome::Placed(order) => {
            on_placed.try_run(order);
            return;
        }
        Outcome::PricesChanged(round) => {
            state.take(round);
            Phase::PricesChanged
        }
        Outcome::CartChanged => Phase::CartChanged,
        Outcome::Unknown => Phase::Unknown,
        // The page shows the sign-in; the review comes back after it.
        Outcome::Refused(ApiError::SessionEnded) => Phase::Idle,
        Outcome::Refused(error) => {
            let refusal = Refusal::of(&error);
            if !refusal.contact.is_empty() && refusal.lines.is_empty() && refusal.general.is_empty() {
                on_contact.try_run(refusal.contact);
                return;
            }
            Phase::Refused(refusal)
        }
    };
    state.phase.try_set(phase);
    crate::browser::page::focus("#checkout-problem");
}

#[component]
fn Registrant(contact: ContactDraft, on_contact: Callback<Vec<(String, String)>>) -> impl IntoView {
    let place = [contact.address.city.clone(), contact.address.country.clone()].join(", ");
    view! {
        <p class="row spread">
            <span>
                <strong><bdi>{format!("{} {}", contact.firstname, contact.lastname)}</bdi></strong>
                <br />
                <span class="soft"><bdi>{place}</bdi>" · "<bdi>{contact.email}</bdi>" · "{contact.phone}</span>
            </span>
            <button class="button quiet" type="button" on:click=move |_| on_contact.run(Vec::new())>{t().checkout.change}</button>
        </p>
    }
}

/// What went wrong with the last attempt, with the way on.
#[component]
fn Problems(state: State, place_now: Callback<()>) -> impl IntoView {
    let texts = &t().checkout;
    move || {
        let problem = match state.phase.get() {
            Phase::Idle | Phase::Placing => return None,
            Phase::PricesChanged => view! { <Notice kind=Kind::Warning title=texts.prices_changed /> }.into_any(),
            Phase::CartChanged => view! { <Notice kind=Kind::Warning title=texts.cart_changed /> }.into_any(),
            Phase::Refused(refusal) => view! {
                <Notice kind=Kind::Error title=texts.refused>
                    {refusal.general.into_iter().map(|message| view! { <p>{message}</p> }).collect_view()}
                    {refusal.contact.into_iter().map(|(_, message)| view! { <p>{message}</p> }).collect_view()}
                </Notice>
            }
            .into_any(),
            // Both look for the order first; only when it is not there, another one is sent.
            Phase::Unknown => view! {
                <Notice kind=Kind::Warning title=texts.unknown_title>
                    <p>{texts.unknown_text}</p>
                    <div class="row">
                        <a class="button primary" href=crate::routes::orders()>{texts.look_again}</a>
                        <button class="button" type="button" on:click=move |_| place_now.run(())>{texts.place_again}</button>
                    </div>
                </Notice>
            }
            .into_any(),
        };
        Some(view! { <div id="checkout-problem" tabindex="-1">{problem}</div> })
    }
}

#[component]
fn Lines(state: State) -> impl IntoView {
    let lines = state.cart.with_value(|cart| cart.lines);
    let message = move |key: &LineKey| {
        let Phase::Refused(refusal) = state.phase.get() else { return None };
        let at = state.keys().iter().position(|other| other == key)?;
        let messages: Vec<String> =
            refusal.lines.into_iter().filter(|(index, _)| *index == at).map(|(_, message)| message).collect();
        (!messages.is_empty()).then(|| messages.join(" "))
    };
    view! {
        <section class="section">
            <h2>{t().checkout.step_review}</h2>
            <div class="stack">
                <p class="soft">{t().checkout.review_lead}</p>
                <ul class="rows" aria-busy=move || state.round.with(Option::is_none).then_some("true")>
                    <For each=move || lines.get() key=|line| (line.key(), line.seen.price, line.seen.discounted, line.term) let:line>
                        <ReviewLine
                            price={let line = line.clone(); Signal::derive(move || state.price_of(&line))}
                            refused={let key = line.key(); Signal::derive(move || message(&key))}
                            on_accept={let key = line.key(); Callback::new(move |()| state.accept(&key))}
                            on_remove={let key = line.key(); Callback::new(move |()| state.change(|cart| { cart.remove(&key); }))}
                            line
                        />
                    </For>
                </ul>
                {move || match state.round.get() {
                    None => view! { <p class="row soft"><Spinner label=t().words.loading />{t().checkout.asking_prices}</p> }.into_any(),
                    Some(Ok(_)) => ().into_any(),
                    Some(Err(error)) => {
                        view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=move |()| state.ask() /> }
                            .into_any()
                    }
                }}
            </div>
        </section>
    }
}

/// The sums, what stands in the way, and the button that orders.
#[component]
fn Total(state: State, place_now: Callback<()>) -> impl IntoView {
    let texts = &t().checkout;
    let lines = state.cart.with_value(|cart| cart.lines);
    let tax = use_config().with_value(|config| config.tax);
    let prices = move || lines.get().iter().map(|line| state.price_of(line)).collect::<Option<Vec<_>>>();
    let obstacle = Memo::new(move |_| match prices() {
        None => Some(""),
        Some(prices) if prices.iter().any(Price::blocks) => Some(texts.remove_first),
        Some(prices) if prices.iter().any(Price::needs_acceptance) => Some(texts.accept_first),
        Some(_) => None,
    });
    let sums = move || {
        let mut cart = Cart::default();
        for line in lines.get() {
            cart.add(line);
        }
        let totals = cart.totals().into_iter();
        totals
            .map(|total| view! { <div class="sum"><dt>{texts.total}</dt><dd>{money(total.after)}</dd></div> })
            .collect_view()
    };
    let busy = move || state.phase.get() == Phase::Placing;
    let press = move |_| {
        if obstacle.get_untracked().is_none() {
            place_now.run(());
        }
    };
    view! {
        <div class="cart-total">
            <dl>{sums}</dl>
            <p class="tax-note">{tax_words(tax)}</p>
            <div class="checkout-nav">
                <button
                    class="button primary"
                    type="button"
                    aria-describedby="place-hint"
                    aria-busy=move || busy().then_some("true")
                    aria-disabled=move || (obstacle.get().is_some() || busy()).then_some("true")
                    on:click=press
                >
                    {move || if busy() { texts.placing } else { texts.place }}
                </button>
                <p class="hint" id="place-hint" role="status">
                    {move || obstacle.get().filter(|words| !words.is_empty()).unwrap_or(texts.place_hint)}
                </p>
            </div>
        </div>
    }
}
