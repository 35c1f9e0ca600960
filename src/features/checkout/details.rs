//! What the lines ask for beside a contact: a wallet, an artwork's identifier, the description of an artwork.

mod artwork;
mod attachment;
mod field;
mod part;
mod state;
mod wallet_button;
mod wallet_field;
mod words;

use contract::rules::cart::LineKey;
use leptos::{ev::SubmitEvent, prelude::*};

pub(crate) use self::field::DetailField;
pub(super) use self::words::label;
use self::{part::Part, state::DetailsState};
use super::state::CheckoutState;
use crate::{browser::page, i18n::t, routes};

/// Asks each line for what its service needs; what was refused for an order stands at its field.
#[component]
pub(crate) fn Details(
    checkout: CheckoutState,
    lines: Signal<Vec<LineKey>>,
    /// The line that is to be filled in or changed.
    target: Option<LineKey>,
    /// Everything that is needed is there.
    on_done: Callback<()>,
    /// The buttons, where they are not those of the checkout.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let texts = &t().details;
    let state = DetailsState::new(checkout, lines);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if state.check() {
            on_done.run(());
        } else {
            request_animation_frame(to_first_error);
        }
    };
    let parts = move |required: bool| {
        lines.with(|lines| {
            let parts = lines.iter().filter(|line| state::is_part(line, required));
            parts.cloned().collect::<Vec<_>>()
        })
    };
    let (needed, optional) = (Memo::new(move |_| parts(true)), Memo::new(move |_| parts(false)));
    let has_refused = checkout.refused.with_untracked(|refused| {
        needed.get_untracked().iter().chain(&optional.get_untracked()).any(|key| {
            let fields = DetailField::of_service(&key.service).iter();
            fields.copied().any(|field| refused.of_detail(key, field).is_some())
        })
    });
    let opened = StoredValue::new(target.clone());
    request_animation_frame(move || match target {
        _ if has_refused => to_first_error(),
        Some(key) => page::focus(&format!("[data-line=\"{} {}\"] :is(summary, input)", key.service, key.domain)),
        None => {}
    });
    let buttons = match children {
        Some(children) => children(),
        None => view! {
            <button class="button primary">{texts.proceed}</button>
            <a class="button quiet" href=routes::checkout()>{texts.back}</a>
        }
        .into_any(),
    };
    view! {
        <form class="checkout-details" novalidate on:submit=submit>
            <For each=move || needed.get() key=LineKey::clone let:key>
                <Part state key open=true />
            </For>
            <Show when=move || optional.with(|keys| !keys.is_empty())>
                <section class="stack">
                    <h2>{texts.artworks}</h2>
                    <p class="soft">{texts.artworks_lead}</p>
                    <div class="detail-artworks">
                        <For each=move || optional.get() key=LineKey::clone let:key>
                            <Part state open={opened.with_value(|target| target.as_ref() == Some(&key))} key />
                        </For>
                    </div>
                </section>
            </Show>
            <div class="checkout-nav">{buttons}</div>
        </form>
    }
}

fn to_first_error() {
    page::focus(".checkout-details [aria-invalid=true]");
}
