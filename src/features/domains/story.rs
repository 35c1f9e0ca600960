//! Certificate, minting and attachment as one timeline, the next step on it.

use contract::{
    Domain, DomainStatus, Order, OrderStatus, ServiceType,
    rules::story::{Chapter, Deed, Next, Story},
};
use leptos::prelude::*;

use super::{asked::Asked, cart_actions::CartActions, story_action::StoryAction, words::day};
use crate::{
    api::explain,
    browser::idn_module::use_idn,
    i18n::t,
    routes,
    ui::{ErrorState, Spinner, name_as_shown},
};

/// The story from the orders for the name, as far as they were placed here.
#[component]
pub(super) fn StoryTimeline(domain: Domain, orders: Asked<Vec<Order>>, cart: CartActions) -> impl IntoView {
    let texts = &t().domains;
    let timeline = move || match orders.get() {
        None => view! { <p class="soft"><Spinner label=t().words.loading /></p> }.into_any(),
        Some(Ok(orders)) => {
            let story = Story::of(&domain, &orders);
            view! { <Timeline domain=domain.clone() story cart /> }.into_any()
        }
        Some(Err(error)) => {
            view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=orders.again() /> }
                .into_any()
        }
    };
    view! {
        <section class="section">
            <h2>{texts.story}</h2>
            <div class="stack">{timeline}</div>
        </section>
    }
}

#[component]
fn Timeline(domain: Domain, story: Story, cart: CartActions) -> impl IntoView {
    let texts = &t().domains;
    let active = domain.status == DomainStatus::Active;
    let Story { reservation, registration, renewal, minting, attachment, next } = story;
    let step = |chapter: Chapter, service: ServiceType, word: &'static str, is_next: bool| {
        let state = match (&chapter, is_next) {
            (Chapter { done: Some(_), under_way: None }, _) => "done",
            (Chapter { under_way: Some(_), .. }, _) | (_, true) => "now",
            _ => "next",
        };
        let not_here = (chapter == Chapter::default()).then(|| view! { <p class="hint">{texts.not_ordered_here}</p> });
        // An order under way is followed where it is, not placed a second time.
        let action = (active && chapter.under_way.is_none())
            .then(|| view! { <StoryAction name=domain.name.clone() service primary=is_next again=chapter.done.is_some() cart /> });
        view! {
            <li data-state=state aria-current=is_next.then_some("step")>
                <p>{word}</p>
                {not_here}
                {chapter.done.map(done)}
                {chapter.under_way.map(under_way)}
                {action}
            </li>
        }
    };
    view! {
        <ol class="timeline domain-story">
            <Certificate domain=domain.clone() reservation registration renewal />
            {step(minting, ServiceType::NftMinting, texts.minting, next == Some(Next::Minting))}
            {step(attachment, ServiceType::DomainAttachment, texts.attachment, next == Some(Next::Attachment))}
        </ol>
    }
}

/// The first step: that the name is registered, since when, and what else stands with it.
#[component]
fn Certificate(domain: Domain, reservation: Chapter, registration: Chapter, renewal: Chapter) -> impl IntoView {
    let texts = &t().domains;
    let idn = use_idn();
    let state = if domain.status == DomainStatus::Active { "done" } else { "now" };
    let ended = domain.expired_at.as_ref().map(|time| (texts.was_until)(&day(time)));
    let facts = match domain.status {
        // A reserved name stands among the domains too.
        DomainStatus::Unregistered => {
            let reserved = (texts.reserved_on)(&day(&domain.created_at));
            let (name, under_way) = (domain.name.clone(), registration.under_way.clone().map(under_way));
            let look_up = under_way.is_none().then(|| {
                let address = move || routes::search(&name_as_shown(idn, &name), "");
                view! { <div class="story-action"><a class="button primary" href=address>{texts.look_up}</a></div> }
            });
            view! { {deed_line(reserved, reservation.done.as_ref())} {under_way} {look_up} }.into_any()
        }
        DomainStatus::Expired => view! { <p class="hint">{ended}</p> }.into_any(),
        DomainStatus::Active | DomainStatus::Unknown(_) => ().into_any(),
    };
    let registered = (domain.status != DomainStatus::Unregistered)
        .then(|| deed_line((texts.registered_on)(&day(&domain.created_at)), registration.done.as_ref()));
    let renewed = renewal.done.map(|deed| deed_line((texts.renewed_on)(&day(&deed.at)), Some(&deed)));
    let closed = (domain.status != DomainStatus::Active).then(|| view! { <p class="hint">{texts.needs_active}</p> });
    view! { <li data-state=state><p>{texts.certificate}</p> {registered} {renewed} {facts} {closed}</li> }
}

/// When it was carried out, with the order.
fn done(deed: Deed) -> impl IntoView {
    deed_line((t().domains.done_on)(&day(&deed.at)), Some(&deed))
}

/// A sentence and the order it comes from, where one is known.
fn deed_line(words: String, deed: Option<&Deed>) -> impl IntoView + use<> {
    let order = deed.map(|deed| view! { " · " <a href=routes::order(&deed.order)>{t().domains.order}</a> });
    view! { <p class="hint">{words} {order}</p> }
}

/// An order that is on its way, with the way to it.
pub(super) fn under_way(deed: Deed) -> impl IntoView {
    let texts = &t().domains;
    let words = match &deed.status {
        OrderStatus::Unpaid => texts.order_unpaid.to_owned(),
        OrderStatus::Processing => texts.order_processing.to_owned(),
        other => other.to_string(),
    };
    view! { <p class="hint">{words} " · " <a href=routes::order(&deed.order)>{texts.to_order}</a></p> }
}
