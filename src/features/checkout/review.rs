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

use contract::rules::cart::{CartLine, LineKey};
use leptos::{prelude::*, task::spawn_local};

pub(crate) use self::state::{CartAccess, ContactLook, Hold, Ways};
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
    routes,
};

/// Reviews the lines and places the order. A refusal that one step can mend leads there.
#[component]
pub(crate) fn Review(
    customer: Identity,
    checkout: CheckoutState,
    contacts: ContactLook,
    cart: CartAccess,
    hold: RwSignal<Hold>,
    ways: Ways,
    on_placed: Callback<PlacedOrder>,
) -> impl IntoView {
    let api = use_api();
    let state = State::new(api, customer.account, checkout, cart);
    on_cleanup(move || {
        hold.try_set(Hold::Free);
    });
    recover_lost_order(state, hold, on_placed);
    let keys = Memo::new(move |_| state.keys());
    Effect::new(move || {
        // Another tab may have put something in; it has to be priced too.
        // Read and not only tracked: a memo that was never read follows nothing.
        keys.with(|_| ());
        state.ask();
    });
    Effect::new(move || state.look_into_own_domains());
    let unticked = RwSignal::new(false);
    let place_now = Callback::new(move |confirmed: bool| {
        // Without the orders that are there, an old one would look like the new one.
        let Some(known) = state.known.get_untracked() else { return };
        if state.is_busy_now() {
            return;
        }
        let agreed = match agreed(checkout) {
            Ok(agreed) => agreed,
            Err(at) => {
                unticked.set(true);
                return request_animation_frame(move || focus_box(at));
            }
        };
        state.phase.set(Phase::Placing);
        hold.set(Hold::Step);
        let attempt = Attempt {
            account: state.account.get_value(),
            lines: state.lines_now(),
            draft: checkout.with_now(Clone::clone),
            agreed,
            known,
            confirmed,
            shop: shop(state),
        };
        let keys = attempt.lines.iter().map(CartLine::key).collect::<Vec<_>>();
        spawn_local(async move {
            let outcome = place(api, attempt).await;
            state.progress.try_set(None);
            if let Outcome::Placed(order) = outcome {
                return lead_to(state, order, on_placed);
            }
            // A step may be asked for now.
            release(state, hold, Hold::Free);
            after(state, outcome, &keys, ways);
        });
    });
    let contact = Memo::new(move |_| checkout.with(|draft| draft.contact.clone()));
    let refused = move || {
        let messages = checkout.refused.with(|refused| refused.contact.clone()).into_iter();
        messages
            .map(|(field, message)| view! { <p class="field-error" role="alert">{contact.with(|contact| contacts.said_of(contact.as_ref(), &field, message))}</p> })
            .collect_view()
    };
    view! {
        <div class="stack">
            <Problems state place_now />
            <section class="section">
                <h2>{t().checkout.registrant}</h2>
                <div class="row spread">
                    {move || contact.get().map(contacts.view)}
                    <button
                        class="button quiet"
                        type="button"
                        aria-disabled=move || state.is_busy().then_some("true")
                        on:click=move |_| {
                            if !state.is_busy_now() {
                                ways.contact.run(None);
                            }
                        }
                    >
                        {t().checkout.change}
                    </button>
                </div>
                <div class="review-refused">{refused}</div>
            </section>
            <Lines state contacts ways />
            <Total state place_now unticked />
        </div>
    }
}

/// An attempt whose outcome is not known, of a page before this one or of another tab.
fn recover_lost_order(state: State, hold: RwSignal<Hold>, on_placed: Callback<PlacedOrder>) {
    let account = state.account.get_value();
    if !is_pending(&account) {
        return;
    }
    hold.set(Hold::Step);
    let shop = shop(state);
    state.phase.set(Phase::Looking);
    spawn_local(async move {
        let pending = move || {
            state.phase.try_set(Phase::Unknown);
            release(state, hold, Hold::Page);
        };
        // The customer who decides to place again does not wait for the rest of the minute.
        let undecided = move || state.phase.try_get_untracked() == Some(Phase::Unknown);
        if let Some(order) = recover(state.api, account, shop, pending, undecided).await {
            return lead_to(state, order, on_placed);
        }
        match state.phase.try_get_untracked() {
            // Placed again meanwhile: that attempt is under way now.
            Some(Phase::Placing) => return,
            // It was refused in another tab.
            Some(Phase::Looking) => drop(state.phase.try_set(Phase::Idle)),
            _ => {}
        }
        release(state, hold, Hold::Free);
    });
}

/// What placing does in this browser.
fn shop(state: State) -> Shop {
    let cart = state.cart.get_value();
    Shop {
        cart_now: cart.now,
        draft_now: Rc::new(move || {
            state.phase.try_get_untracked()?;
            state.checkout.draft.try_get_untracked()
        }),
        settle: cart.settle,
        tell: Rc::new(move |progress| {
            state.progress.try_set(Some(progress));
        }),
        lost: Rc::new(move || {
            // The prices are known; what takes its time now is something else.
            state.progress.try_set(None);
            state.phase.try_set(Phase::Looking);
        }),
    }
}

/// The hold on the page is this review's for as long as it is there.
fn release(state: State, hold: RwSignal<Hold>, left: Hold) {
    if state.phase.try_get_untracked().is_some() {
        hold.try_set(left);
    }
}

/// Leads to the order; who has left the review is told wherever they are now.
fn lead_to(state: State, order: PlacedOrder, on_placed: Callback<PlacedOrder>) {
    let (account, id) = (order.account.clone(), order.id.clone());
    if on_placed.try_run(order).is_none()
        && state.api.session().customer_now().is_some_and(|customer| customer.account == account)
    {
        // The words of the review went with it.
        let texts = state.toasts.lasting(|| &t().checkout);
        state.toasts.show_with_link(texts.placed.to_owned(), texts.show_order, routes::order(&id));
    }
}

/// What follows from an attempt that became no order.
fn after(state: State, outcome: Outcome, lines: &[LineKey], ways: Ways) {
    // Nobody is there to be told.
    if state.phase.try_get_untracked().is_none() {
        return;
    }
    let phase = match outcome {
        Outcome::Placed(_) | Outcome::Abandoned => return,
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
            state.checkout.change_refused(|refused| *refused = refusal);
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
