//! The last look: fresh prices, what changed since, contacts and details, the button that orders.

mod facts;
mod line;
mod lines;
mod problems;
mod round;
mod state;
mod total;
mod words;

use std::rc::Rc;

use contract::{
    ContactDraft,
    rules::cart::{CartLine, LineKey},
};
use leptos::{prelude::*, task::spawn_local};

pub(crate) use self::state::{CartAccess, Ways};
use self::{
    lines::Lines,
    problems::Problems,
    state::{Phase, State},
    total::Total,
};
use super::{
    legal::{agreed, focus_box},
    place::{Attempt, Outcome, PlacedOrder, Shop, is_pending, place, recover},
    refusal::{Refusal, Way},
    state::CheckoutState,
};
use crate::{
    api::{ApiError, Identity, use_api},
    browser::page,
    i18n::t,
};

/// Reviews the lines and places the order. A refusal that one step can mend leads there.
#[component]
pub(crate) fn Review(
    customer: Identity,
    checkout: CheckoutState,
    /// Shows a contact at a glance.
    contact_view: fn(ContactDraft) -> AnyView,
    cart: CartAccess,
    /// Whether an order is under way.
    placing: RwSignal<bool>,
    ways: Ways,
    on_placed: Callback<PlacedOrder>,
) -> impl IntoView {
    let api = use_api();
    let state = State::new(api, customer.account.clone(), checkout, cart);
    let attempt = {
        let account = customer.account;
        move |confirmed| {
            let cart = state.cart.get_value();
            Attempt {
                account: account.clone(),
                lines: state.lines_now(),
                draft: checkout.with_now(Clone::clone),
                agreed: agreed(checkout).unwrap_or_default(),
                known: state.known.get_value(),
                confirmed,
                shop: Shop {
                    cart_now: cart.now,
                    settle: cart.settle,
                    tell: Rc::new(move |progress| {
                        state.progress.try_set(Some(progress));
                    }),
                },
            }
        }
    };
    recover_lost_order(state, attempt(false), placing, on_placed);
    let keys = Memo::new(move |_| state.keys());
    Effect::new(move || {
        // Another tab may have put something in; it has to be priced too.
        keys.track();
        state.ask();
    });
    let attempt = StoredValue::new_local(attempt);
    let unticked = RwSignal::new(false);
    let place_now = Callback::new(move |confirmed: bool| {
        if matches!(state.phase.get_untracked(), Phase::Looking | Phase::Placing) {
            return;
        }
        if let Err(at) = agreed(checkout) {
            unticked.set(true);
            return request_animation_frame(move || focus_box(at));
        }
        state.phase.set(Phase::Placing);
        placing.set(true);
        let attempt = attempt.with_value(|attempt| attempt(confirmed));
        let keys = attempt.lines.iter().map(CartLine::key).collect::<Vec<_>>();
        spawn_local(async move {
            let outcome = place(api, attempt).await;
            state.progress.try_set(None);
            after(state, outcome, &keys, ways, on_placed);
            placing.try_set(false);
        });
    });
    let contact = Memo::new(move |_| checkout.with(|draft| draft.contact.clone()));
    let refused = move || {
        let messages = checkout.refused.with(|refused| refused.contact.clone()).into_iter();
        messages.map(|(_, message)| view! { <p class="field-error" role="alert">{message}</p> }).collect_view()
    };
    view! {
        <div class="stack">
            <section class="section">
                <h2>{t().checkout.registrant}</h2>
                <div class="row spread">
                    {move || contact.get().map(contact_view)}
                    <button class="button quiet" type="button" on:click=move |_| ways.contact.run(None)>
                        {t().checkout.change}
                    </button>
                </div>
                <div class="review-refused">{refused}</div>
            </section>
            <Problems state place_now />
            <Lines state contact_view ways />
            <Total state place_now unticked />
        </div>
    }
}

/// An attempt whose outcome is not known, of a page before this one or of another tab.
fn recover_lost_order(state: State, attempt: Attempt, placing: RwSignal<bool>, on_placed: Callback<PlacedOrder>) {
    if !is_pending(&attempt.account) {
        return;
    }
    placing.set(true);
    state.phase.set(Phase::Looking);
    spawn_local(async move {
        let pending = move || {
            state.phase.try_set(Phase::Unknown);
        };
        // The customer who decides to place again does not wait for the rest of the minute.
        let undecided = move || state.phase.try_get_untracked() == Some(Phase::Unknown);
        if let Some(order) = recover(state.api, attempt.account, attempt.shop, pending, undecided).await {
            on_placed.try_run(order);
        }
        match state.phase.try_get_untracked() {
            // Placed again meanwhile: that attempt is under way now.
            Some(Phase::Placing) => return,
            // It was refused in another tab.
            Some(Phase::Looking) => drop(state.phase.try_set(Phase::Idle)),
            _ => {}
        }
        placing.try_set(false);
    });
}

/// What follows from an attempt.
fn after(state: State, outcome: Outcome, lines: &[LineKey], ways: Ways, on_placed: Callback<PlacedOrder>) {
    let phase = match outcome {
        Outcome::Placed(order) => {
            on_placed.try_run(order);
            return;
        }
        Outcome::PricesChanged(round) => {
            state.take(round);
            Phase::PricesChanged
        }
        Outcome::TooManyLines(at_once) => Phase::TooManyLines(at_once),
        Outcome::CartChanged => Phase::CartChanged,
        Outcome::Unknown => Phase::Unknown,
        // The page shows the sign-in; the review comes back after it.
        Outcome::Refused(ApiError::SessionEnded) => Phase::Idle,
        Outcome::Refused(error) => {
            let refusal = state.checkout.draft.try_with_untracked(|draft| Refusal::of(&error, lines, draft));
            let Some(refusal) = refusal else { return };
            let way = refusal.way();
            // What was said about a name, a code or a term may show in its price.
            state.checkout.prices.update(|round| refusal.lines_themselves().for_each(|line| round.forget(line)));
            state.checkout.refused.set(refusal);
            state.phase.try_set(Phase::Idle);
            match way {
                Way::Contact => ways.contact.try_run(None),
                Way::ContactOf(line) => ways.contact.try_run(Some(line)),
                Way::Details => ways.details.try_run(None),
                Way::Review => {
                    state.ask();
                    None
                }
            };
            Phase::Refused
        }
    };
    state.phase.try_set(phase);
    // What is said is in the document by the next frame; the first thing to be mended has the keyboard.
    request_animation_frame(|| {
        page::focus("#checkout-problem");
        page::focus(".review-refused button, .review-news button");
    });
}
