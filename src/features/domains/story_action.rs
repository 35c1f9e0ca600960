//! The button of a step: what it costs, and the way into the cart.

use contract::{DomainName, PromoCode, ServiceType, Suggestion, rules::reprice::Answer};
use leptos::prelude::*;

use super::{
    asked::ask,
    cart_actions::{CartActions, Offer},
};
use crate::{
    api::{PriceQuestion, explain, use_api},
    browser::page,
    i18n::{money, t},
    routes,
    ui::{ErrorState, Spinner},
};

/// Asks what the service costs for the name and offers it at that price; a refusal is said in place.
#[component]
pub(super) fn StoryAction(
    name: DomainName,
    service: ServiceType,
    /// The next step of the story.
    primary: bool,
    /// It was carried out before.
    again: bool,
    cart: CartActions,
) -> impl IntoView {
    let api = use_api();
    let question = PriceQuestion { service: service.clone(), domain: name.clone(), promo: PromoCode::default() };
    let price = ask(move || Some(api.price_of(question.clone())));
    let id = format!("story-{service}");
    let focus_on = format!("#{id} a");
    let inside = {
        let service = service.clone();
        Memo::new(move |_| cart.term_of(service.clone(), &name).is_some())
    };
    let words = words_of(&service, again);
    let content = move || match (inside.get(), price.get()) {
        (true, _) => view! { <a class="button" href=routes::cart()>{t().domains.in_cart}</a> }.into_any(),
        (false, None) => view! { <p class="hint"><Spinner label=t().domains.asking_price /></p> }.into_any(),
        (false, Some(Ok(answer))) => match row(&answer, &service) {
            Some(row) => {
                let word = format!("{words} – {}", money(row.discounted));
                let offer = Offer { row, promo: PromoCode::default(), at: answer.asked_at };
                let focus_on = focus_on.clone();
                let add = move |_| {
                    cart.add.run(vec![offer.clone()]);
                    let focus_on = focus_on.clone();
                    // The button gives way to the link.
                    request_animation_frame(move || page::focus(&focus_on));
                };
                view! { <button class="button" class:primary=primary type="button" on:click=add>{word}</button> }
                    .into_any()
            }
            None => view! { <p class="hint">{t().domains.not_offered}</p> }.into_any(),
        },
        (false, Some(Err(error))) => {
            view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=price.again() /> }
                .into_any()
        }
    };
    view! { <div class="story-action" id=id>{content}</div> }
}

/// The row that prices the service, if it can be ordered.
fn row(answer: &Answer, service: &ServiceType) -> Option<Suggestion> {
    answer.rows.iter().find(|row| row.service_type == *service && row.available).cloned()
}

fn words_of(service: &ServiceType, again: bool) -> &'static str {
    let texts = &t().domains;
    match (service, again) {
        (ServiceType::NftMinting, false) => texts.mint,
        (ServiceType::NftMinting, true) => texts.mint_again,
        (_, false) => texts.attach,
        (_, true) => texts.attach_again,
    }
}
