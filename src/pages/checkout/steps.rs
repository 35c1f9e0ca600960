//! Contact, details and review of one customer.

use contract::{
    ContactDraft, ServiceType,
    rules::cart::{CartLine, LineKey, by_service},
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{super::contact_look::CONTACT_LOOK, access::access, address::Asked};
use crate::{
    api::{Identity, use_api},
    browser::{idn_module::use_idn, page},
    features::{
        cart::{CartState, use_facts},
        checkout::{CheckoutState, Details, Hold, PlacedOrder, Refusal, Review, Ways, is_complete},
        contacts::{ContactStep, FormInAddress},
    },
    i18n::{service_word, t},
    routes,
    ui::readable_name,
};

/// A step of a customer who is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Contact,
    Details,
    Review,
}

/// Contact, details and review of one customer. A review that something is missing for (a kept link, a
/// line from another tab) leads back to the step that asks for it.
#[component]
pub(super) fn CustomerSteps(
    customer: Identity,
    asked: Memo<Asked>,
    shown: RwSignal<Step>,
    cart: CartState,
    hold: RwSignal<Hold>,
) -> impl IntoView {
    let (session, facts) = (use_api().session(), use_facts());
    // They may be others than at the last visit.
    facts.renew();
    let checkout = CheckoutState::open(&customer.account);
    let lines = Signal::derive(move || cart.lines());
    let keys = Signal::derive(move || lines.with(|lines| by_service(lines).into_iter().map(CartLine::key).collect()));
    let navigate = StoredValue::new_local(use_navigate());
    let go = move |address: String, replace: bool| {
        navigate.with_value(|go| go(&address, NavigateOptions { replace, ..NavigateOptions::default() }));
    };
    let go_on = move |address: String| {
        go(address, false);
        // The step has changed below the same heading; messages about a field take the keyboard further.
        request_animation_frame(|| page::focus("#app h1"));
    };
    let complete = move || lines.with(|lines| checkout.with(|draft| is_complete(lines, draft)));
    let is_here = move |key: &LineKey| lines.with(|lines| lines.iter().any(|line| line.key() == *key));
    let has_contact = Memo::new(move |_| checkout.with(|draft| draft.contact.is_some()));
    let place = Memo::new(move |_| match asked.get() {
        // Nothing moves under an order on its way, wherever the address leads meanwhile.
        _ if hold.get() == Hold::Step => Asked::Review,
        Asked::Review if hold.get() == Hold::Page => Asked::Review,
        Asked::Details(_) | Asked::Review | Asked::ContactOf(_) if !has_contact.get() => Asked::Contact,
        Asked::Review if !complete() => Asked::Details(None),
        Asked::ContactOf(line) if !is_here(&line) => Asked::Review,
        asked => asked,
    });
    Effect::new(move || {
        let place = place.get();
        shown.set(match place {
            Asked::Contact | Asked::ContactOf(_) => Step::Contact,
            Asked::Details(_) => Step::Details,
            Asked::Review => Step::Review,
        });
        if place != asked.get_untracked() {
            go(address_of(&place), true);
        }
    });
    // The next step that is still to be filled in.
    let proceed = move || {
        let complete = lines.with_untracked(|lines| checkout.with_now(|draft| is_complete(lines, draft)));
        go_on(if complete { routes::checkout_review() } else { routes::checkout_details(None) });
    };
    let ways = Ways {
        contact: Callback::new(move |line: Option<LineKey>| {
            go_on(line.map_or_else(routes::checkout, |line| routes::checkout_contact_of(&line)));
        }),
        details: Callback::new(move |line: Option<LineKey>| go_on(routes::checkout_details(line.as_ref()))),
    };
    let query = use_query_map();
    let form_open = Memo::new(move |_| query.with(|query| query.get("form").as_deref() == Some("open")));
    let form_of = move |line: Option<LineKey>| FormInAddress {
        open: form_open.into(),
        set: Callback::new(move |open: bool| {
            let list = || line.as_ref().map_or_else(routes::checkout, routes::checkout_contact_of);
            let address = if open { routes::checkout_contact_form(line.as_ref()) } else { list() };
            if open != form_open.get_untracked() {
                navigate.with_value(|go| {
                    go(&address, NavigateOptions { replace: !open, scroll: false, ..NavigateOptions::default() });
                });
            }
        }),
    };
    let on_placed = Callback::new(move |order: PlacedOrder| go(routes::order(&order.id), false));
    move || {
        match place.get() {
        Asked::Contact => {
            // The contact of a renewal or a minting does not become the domain's.
            let gives_names = cart.now().lines().iter().any(|line| gives_a_name(&line.service));
            let on_chosen = Callback::new(move |contact: ContactDraft| {
                checkout.change(|draft| draft.contact = Some(contact));
                checkout.change_refused(Refusal::forget_contact);
                proceed();
            });
            view! {
                <ContactStep
                    account=customer.clone()
                    question={if gives_names { t().contacts.choose } else { t().contacts.choose_for_order }}
                    initial=checkout.with_now(|draft| draft.contact.clone())
                    errors=checkout.refused.with_untracked(|refused| refused.contact.clone())
                    address=form_of(None)
                    on_chosen
                />
            }
            .into_any()
        }
        Asked::ContactOf(line) => view! { <ContactOfLine customer=customer.clone() checkout address=form_of(Some(line.clone())) line on_done=Callback::new(move |()| proceed()) /> }.into_any(),
        Asked::Details(target) => view! { <Details checkout lines=keys target on_done=Callback::new(move |()| proceed()) /> }.into_any(),
        Asked::Review => view! {
            <Review customer=customer.clone() checkout contacts=CONTACT_LOOK cart=access(session, cart, facts) hold ways on_placed />
        }
        .into_any(),
    }
    }
}

/// The contact of one line alone, or again that of all lines.
#[component]
fn ContactOfLine(
    customer: Identity,
    checkout: CheckoutState,
    address: FormInAddress,
    line: LineKey,
    on_done: Callback<()>,
) -> impl IntoView {
    let texts = &t().checkout;
    let name = readable_name(use_idn(), &line.domain);
    let initial = checkout.with_now(|draft| draft.contact_of(&line).cloned());
    let has_own = checkout.with_now(|draft| draft.own_contact(&line).is_some());
    let purpose = format!("{}.{}", line.service, line.domain);
    let errors = checkout.refused.with_untracked(|refused| refused.of_contact(&line));
    let question = (texts.contact_of)(&service_word(&line.service), &name);
    let key = StoredValue::new(line);
    let choose = move |contact: Option<ContactDraft>| {
        key.with_value(|key| {
            checkout.change(|draft| draft.set_own_contact(key, contact));
            checkout.change_refused(|refused| refused.forget_contact_of(key));
        });
        on_done.run(());
    };
    view! {
        <ContactStep
            account=customer
            question
            purpose
            initial
            errors
            address
            on_chosen=Callback::new(move |contact| choose(Some(contact)))
        />
        <div class="row">
            {has_own.then(|| view! {
                <button class="button quiet" type="button" on:click=move |_| choose(None)>{texts.same_contact}</button>
            })}
            <a class="button quiet" href=routes::checkout_review()>{texts.back_to_review}</a>
        </div>
    }
}

fn address_of(place: &Asked) -> String {
    match place {
        Asked::Contact => routes::checkout(),
        Asked::ContactOf(line) => routes::checkout_contact_of(line),
        Asked::Details(line) => routes::checkout_details(line.as_ref()),
        Asked::Review => routes::checkout_review(),
    }
}

/// Whether the contact of such a line becomes the one of the name.
fn gives_a_name(service: &ServiceType) -> bool {
    matches!(service, ServiceType::CertificateRegistration | ServiceType::DomainReserve)
}
