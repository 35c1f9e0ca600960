//! The last look: fresh prices, what changed since, the contact, the button that orders.

mod line;
mod lines;
mod problems;
mod state;
mod total;

use contract::{
    ContactDraft,
    rules::cart::{CartLine, LineKey},
};
use leptos::{prelude::*, task::spawn_local};

pub(crate) use self::state::CartAccess;
use self::{
    lines::Lines,
    problems::Problems,
    state::{Phase, State},
    total::Total,
};
use super::{
    place::{Attempt, Outcome, PlacedOrder, Shop, is_pending, place, recover},
    refusal::Refusal,
};
use crate::{
    api::{ApiError, Identity, use_api},
    browser::page,
    i18n::t,
};

/// Reviews the lines and places the order. A refusal about the contact goes to `on_contact`
/// with its messages; without messages the customer only wants to change it.
#[component]
pub(crate) fn Review(
    customer: Identity,
    contact: ContactDraft,
    /// The contact at a glance.
    #[prop(into)]
    registrant: ViewFn,
    cart: CartAccess,
    /// Whether an order is under way.
    placing: RwSignal<bool>,
    #[prop(into)] on_contact: Callback<Vec<(String, String)>>,
    #[prop(into)] on_placed: Callback<PlacedOrder>,
) -> impl IntoView {
    let api = use_api();
    let state = State::new(api, customer.account.clone(), cart);
    let attempt = {
        let account = customer.account;
        move |confirmed| {
            let cart = state.cart.get_value();
            Attempt {
                account: account.clone(),
                lines: state.lines_now(),
                contact: contact.clone(),
                known: state.known.get_value(),
                confirmed,
                shop: Shop { cart_now: cart.now, settle: cart.settle },
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
    let place_now = Callback::new(move |confirmed: bool| {
        if matches!(state.phase.get_untracked(), Phase::Looking | Phase::Placing) {
            return;
        }
        state.phase.set(Phase::Placing);
        placing.set(true);
        let attempt = attempt.with_value(|attempt| attempt(confirmed));
        let keys = attempt.lines.iter().map(CartLine::key).collect::<Vec<_>>();
        spawn_local(async move {
            let outcome = place(api, attempt).await;
            after(state, outcome, &keys, on_contact, on_placed);
            placing.try_set(false);
        });
    });
    view! {
        <div class="stack">
            <section class="section">
                <h2>{t().checkout.registrant}</h2>
                <div class="row spread">
                    {registrant.run()}
                    <button class="button quiet" type="button" on:click=move |_| on_contact.run(state.contact_messages())>
                        {t().checkout.change}
                    </button>
                </div>
            </section>
            <Problems state place_now />
            <Lines state />
            <Total state place_now />
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
fn after(
    state: State,
    outcome: Outcome,
    lines: &[LineKey],
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
            let refusal = Refusal::of(&error, lines);
            if !refusal.contact.is_empty() && refusal.lines.is_empty() && refusal.general.is_empty() {
                on_contact.try_run(refusal.contact);
                return;
            }
            Phase::Refused(refusal)
        }
    };
    state.phase.try_set(phase);
    // What is said is in the document by the next frame.
    request_animation_frame(|| page::focus("#checkout-problem"));
}
