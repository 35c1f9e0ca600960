//! `/checkout?step=`: account, contact, details, review, placing.

mod access;
mod address;
mod steps;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::{
    address::Asked,
    steps::{CustomerSteps, Step},
};
use crate::{
    api::use_api,
    browser::page,
    features::{
        account::RequireCustomer,
        cart::{CameAlong, use_cart},
        checkout::Hold,
    },
    i18n::t,
    routes,
    ui::{EmptyState, Steps},
};

/// The step is in the address; what was filled in is in a draft, so that reload, an expired
/// session and a change of language lead back to the same place.
#[component]
pub(crate) fn CheckoutPage() -> impl IntoView {
    let texts = &t().checkout;
    let (session, cart, query) = (use_api().session(), use_cart(), use_query_map());
    let asked = Memo::new(move |_| query.with(Asked::of));
    // What is shown, which may be an earlier step than the address asks for.
    let shown = RwSignal::new(Step::Contact);
    let needs_details = Memo::new(move |_| cart.lines().iter().any(|line| line.service.asks_for_detail()));
    let with_details = Memo::new(move |_| needs_details.get() || shown.get() == Step::Details);
    let names = Signal::derive(move || {
        let details = with_details.get().then_some(texts.step_details);
        let names = [Some(texts.step_account), Some(texts.step_contact), details, Some(texts.step_review)];
        names.into_iter().flatten().map(str::to_owned).collect::<Vec<_>>()
    });
    let current = Signal::derive(move || match (session.customer(), shown.get()) {
        (None, _) => 0,
        (Some(_), Step::Contact) => 1,
        (Some(_), Step::Details) => 2,
        (Some(_), Step::Review) => 2 + usize::from(with_details.get()),
    });
    // For the ear and the history: every step has the same heading and the same page.
    let step = Memo::new(move |_| {
        let (names, at) = (names.get(), current.get());
        let name = names.get(at)?;
        Some((name.clone(), format!("{} {name}", (texts.step_count)(at + 1, names.len()))))
    });
    // An order that is being placed empties the cart; its page is not taken away meanwhile.
    let hold = RwSignal::new(Hold::Free);
    let empty = Memo::new(move |_| hold.get() == Hold::Free && cart.count() == 0);
    Effect::new(move || match step.get().filter(|_| !empty.get()) {
        Some((name, _)) => page::set_title(&format!("{}: {name}", texts.title)),
        None => page::set_title(texts.title),
    });
    let step_words = move || {
        let (_, words) = step.get().filter(|_| !empty.get())?;
        Some(view! { <span class="visually-hidden">" – " {words}</span> })
    };
    // By account: a new name is no reason to build the page anew.
    let account = Memo::new(move |_| session.customer().map(|customer| customer.account));
    let customer = move || account.get().and_then(|_| session.customer_now());
    view! {
        <div class="page checkout">
            <header class="page-title"><h1 tabindex="-1">{texts.title} {step_words}</h1></header>
            <Show
                when=move || !empty.get()
                fallback=move || view! {
                    <EmptyState title=texts.empty text=texts.empty_hint>
                        <p><a class="button primary" href=routes::home()>{texts.find_name}</a></p>
                    </EmptyState>
                }
            >
                <Steps names current count=texts.step_count />
                // In the review each line says it, and an order on its way is not to be changed from here.
                <Show when=move || hold.get() == Hold::Free && shown.get() != Step::Review><CameAlong /></Show>
                <div class="checkout-panel">
                    <RequireCustomer>
                        {move || customer().map(|customer| view! { <CustomerSteps customer asked shown cart hold /> })}
                    </RequireCustomer>
                </div>
            </Show>
        </div>
    }
}
