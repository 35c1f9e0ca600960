//! `/checkout?step=`: account, contact, review, placing.

use std::rc::Rc;

use contract::ContactDraft;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    api::{Identity, SessionState, use_api},
    browser::{clock::now_ms, page},
    features::{
        account::RequireCustomer,
        cart::{CartState, use_cart},
        checkout::{CartAccess, PlacedOrder, Review, forget_draft, keep_draft, read_draft},
        contacts::{ContactStep, ContactSummary},
        orders::{Receipt, keep_receipt},
    },
    i18n::t,
    routes,
    ui::{EmptyState, Steps},
};

/// The step is in the address; what was filled in is in a draft, so that reload, an expired
/// session and a change of language lead back to the same place.
#[component]
pub(crate) fn CheckoutPage() -> impl IntoView {
    let title = t().checkout.title;
    page::set_title(title);
    let (session, cart, query) = (use_api().session(), use_cart(), use_query_map());
    let asked = Memo::new(move |_| query.with(|query| query.get("step")).as_deref() == Some("review"));
    let current = Signal::derive(move || match session.customer() {
        None => 0,
        Some(_) if asked.get() => 2,
        Some(_) => 1,
    });
    let texts = &t().checkout;
    let names = vec![texts.step_account.to_owned(), texts.step_contact.to_owned(), texts.step_review.to_owned()];
    // An order that is being placed empties the cart; its page is not taken away meanwhile.
    let placing = RwSignal::new(false);
    let empty = Memo::new(move |_| !placing.get() && cart.count() == 0);
    view! {
        <div class="page checkout">
            <header class="page-title"><h1 tabindex="-1">{title}</h1></header>
            <Show
                when=move || !empty.get()
                fallback=move || view! {
                    <EmptyState title=texts.empty text=texts.empty_hint>
                        <p><a class="button primary" href=routes::home()>{texts.find_name}</a></p>
                    </EmptyState>
                }
            >
                <Steps names=names.clone() current />
                <div class="checkout-panel">
                    <RequireCustomer>{move || session.customer().map(|customer| view! { <CustomerSteps customer asked cart placing /> })}</RequireCustomer>
                </div>
            </Show>
        </div>
    }
}

/// Contact and review of one customer.
#[component]
fn CustomerSteps(customer: Identity, asked: Memo<bool>, cart: CartState, placing: RwSignal<bool>) -> impl IntoView {
    let session = use_api().session();
    let draft = RwSignal::new(read_draft(&customer.account));
    let refused = RwSignal::new(Vec::new());
    let go = StoredValue::new_local(use_navigate());
    let go = move |address: String| go.with_value(|go| go(&address, NavigateOptions::default()));
    let account = StoredValue::new(customer.account.clone());
    let on_chosen = Callback::new(move |contact: ContactDraft| {
        draft.update(|draft| draft.contact = Some(contact));
        account.with_value(|account| draft.with_untracked(|draft| keep_draft(account, draft)));
        refused.set(Vec::new());
        go(routes::checkout_review());
        request_animation_frame(to_heading);
    });
    let on_contact = Callback::new(move |messages: Vec<(String, String)>| {
        refused.set(messages);
        go(routes::checkout());
        request_animation_frame(to_heading);
    });
    let on_placed = Callback::new(move |order: PlacedOrder| {
        go(routes::order(&order.id));
    });
    // The address asks for a review that nothing was chosen for: a second tab, a kept link.
    if asked.get_untracked() && draft.with_untracked(|draft| draft.contact.is_none()) {
        let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
        use_navigate()(&routes::checkout(), replace);
    }
    let contact = Memo::new(move |_| draft.with(|draft| draft.contact.clone()).filter(|_| asked.get()));
    move || match contact.get() {
        Some(contact) => {
            let summary = {
                let contact = contact.clone();
                move || view! { <ContactSummary contact=contact.clone() /> }
            };
            view! { <Review customer=customer.clone() contact registrant=summary cart=access(session, cart) placing on_contact on_placed /> }
                .into_any()
        }
        None => view! {
            <p class="soft">{t().checkout.contact_lead}</p>
            <ContactStep
                account=customer.clone()
                initial=draft.with_untracked(|draft| draft.contact.clone())
                errors=refused
                on_chosen
            />
        }
        .into_any(),
    }
}

/// The step has changed below the same heading; messages about a field take the keyboard further.
fn to_heading() {
    page::focus("#app h1");
}

/// What the review may do with the cart.
fn access(session: SessionState, cart: CartState) -> CartAccess {
    CartAccess {
        lines: Signal::derive(move || cart.lines()),
        now: Rc::new(move || cart.now()),
        change: Rc::new(move |change| cart.change(|cart| change(cart))),
        settle: Rc::new(move |order| {
            let receipt = Receipt {
                placed_at: i64::try_from(now_ms() / 1000).unwrap_or_default(),
                lines: order.lines.clone(),
                campaign: cart.now().campaign().map(str::to_owned),
            };
            // Nothing personal is kept for somebody who has signed out meanwhile. A full storage
            // loses the receipt, not the order: its page says where the prices are.
            if session.customer_now().is_some_and(|customer| customer.account == order.account) {
                let _ = keep_receipt(&order.account, &order.id, &receipt);
            }
            forget_draft(&order.account);
            cart.change(|cart| {
                for line in &order.lines {
                    cart.remove(&line.key());
                }
                cart.end_campaign();
            });
        }),
    }
}
