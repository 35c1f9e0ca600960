//! Certificate, minting and attachment as one timeline, the next step on it.

use contract::{
    Domain, DomainStatus, Order, OrderStatus, ServiceType,
    rules::story::{Chapter, Deed, Next, Story},
};
use leptos::prelude::*;

use super::{asked::Asked, cart_actions::CartActions, story_action::StoryAction, words::day};
use crate::{
    api::explain,
    i18n::t,
    routes,
    ui::{ErrorState, Spinner},
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
    let Story { registration, renewal, minting, attachment, next } = story;
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
    let certificate = {
        let order = registration.done.map(|deed| view! { " · " <a href=routes::order(&deed.order)>{texts.order}</a> });
        let gone = (!active).then(|| domain.expired_at.as_ref().map(|time| (texts.was_until)(&day(time))));
        view! {
            <li data-state=if active { "done" } else { "now" }>
                <p>{texts.certificate}</p>
                <p class="hint">{(texts.registered_on)(&day(&domain.created_at))} {order}</p>
                {gone.flatten().map(|words| view! { <p class="hint">{words}</p> })}
                {renewal.done.map(|deed| view! {
                    <p class="hint">{(texts.renewed_on)(&day(&deed.at))} " · " <a href=routes::order(&deed.order)>{texts.order}</a></p>
                })}
                {(!active).then(|| view! { <p class="hint">{texts.needs_active}</p> })}
            </li>
        }
    };
    view! {
        <ol class="timeline domain-story">
            {certificate}
            {step(minting, ServiceType::NftMinting, texts.minting, next == Some(Next::Minting))}
            {step(attachment, ServiceType::DomainAttachment, texts.attachment, next == Some(Next::Attachment))}
        </ol>
    }
}

/// When it was carried out, with the order.
fn done(deed: Deed) -> impl IntoView {
    let texts = &t().domains;
    view! { <p class="hint">{(texts.done_on)(&day(&deed.at))} " · " <a href=routes::order(&deed.order)>{texts.order}</a></p> }
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
