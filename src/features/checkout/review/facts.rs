//! What a line is ordered with beside its price, what was refused of it, and the ways to change it.

use contract::{ServiceType, rules::cart::LineKey};
use leptos::prelude::*;

use super::{
    super::{
        details::{DetailField, label},
        items::artwork_of,
    },
    state::{ContactLook, State, Ways},
};
use crate::i18n::t;

/// A button whose name for the ear ends with the domain: many lines have the same one. It waits for an
/// order on its way.
#[component]
pub(super) fn NamedButton(
    state: State,
    label: &'static str,
    name: Memo<String>,
    on_press: Callback<()>,
    #[prop(default = true)] quiet: bool,
) -> impl IntoView {
    view! {
        <button
            class=if quiet { "button quiet" } else { "button" }
            type="button"
            aria-label=move || format!("{label}: {}", name.get())
            aria-disabled=move || state.is_busy().then_some("true")
            on:click=move |_| {
                if !state.is_busy_now() {
                    on_press.run(());
                }
            }
        >
            {label}
        </button>
    }
}

/// Wallet, artwork, own contact; each with what was refused of it.
#[component]
pub(super) fn Facts(
    state: State,
    line: LineKey,
    name: Memo<String>,
    /// The line cannot be ordered: what it would be ordered with is not worth changing.
    blocked: Signal<bool>,
    contacts: ContactLook,
    ways: Ways,
) -> impl IntoView {
    let texts = &t().checkout;
    let key = StoredValue::new(line.clone());
    let filled = Memo::new(move |_| key.with_value(|key| filled_in(state, key)));
    let own_contact =
        Memo::new(move |_| state.checkout.with(|draft| key.with_value(|key| draft.own_contact(key).cloned())));
    let refused = Memo::new(move |_| {
        state.checkout.refused.with(|refused| {
            key.with_value(|key| {
                let fields = DetailField::of_service(&key.service).iter();
                let details =
                    fields.filter_map(|field| refused.of_detail(key, *field).map(|said| (label(*field), said)));
                let contact = refused
                    .of_contact(key)
                    .into_iter()
                    .map(|(field, said)| own_contact.with(|contact| contacts.said_of(contact.as_ref(), &field, said)))
                    .collect::<Vec<_>>();
                (details.collect::<Vec<_>>(), contact)
            })
        })
    });
    let service = line.service;
    let has_details = !DetailField::of_service(&service).is_empty();
    let class = if service == ServiceType::NftMinting { "wallet" } else { "" };
    let to_details = Callback::new(move |()| ways.details.run(Some(key.get_value())));
    let to_contact = Callback::new(move |()| ways.contact.run(Some(key.get_value())));
    let details_label = move || match (&service, filled.get().is_some()) {
        (ServiceType::NftMinting, _) => texts.change_wallet,
        (ServiceType::DomainAttachment, _) => texts.change_artwork_id,
        (_, false) => texts.add_artwork,
        (_, true) => texts.change_artwork,
    };
    view! {
        <div class="review-facts">
            {move || filled.get().map(|(label, text)| view! { <p class="hint">{label} ": " <bdi class=class>{text}</bdi></p> })}
            {move || own_contact.get().map(|contact| view! { <div class="review-contact"><p class="hint">{texts.own_contact}</p>{(contacts.view)(contact)}</div> })}
            <div class="review-refused">
                {move || {
                    let (details, contact) = refused.get();
                    view! {
                        {details.into_iter().map(|(label, said)| view! { <p class="field-error" role="alert">{label} ": " {said}</p> }).collect_view()}
                        {(!refused.with(|(details, _)| details.is_empty()))
                            .then(|| view! { <NamedButton state label=texts.mend name on_press=to_details quiet=false /> })}
                        {contact.into_iter().map(|said| view! { <p class="field-error" role="alert">{said}</p> }).collect_view()}
                        {(!refused.with(|(_, contact)| contact.is_empty()))
                            .then(|| view! { <NamedButton state label=texts.mend_contact name on_press=to_contact quiet=false /> })}
                    }
                }}
            </div>
            <Show when=move || !blocked.get()>
                <div class="review-more">
                    {let label = details_label.clone(); has_details.then_some(move || view! { <NamedButton state label=label() name on_press=to_details /> })}
                    {move || {
                        let label = if own_contact.with(Option::is_some) { texts.change_own_contact } else { texts.other_contact };
                        view! { <NamedButton state label name on_press=to_contact /> }
                    }}
                </div>
            </Show>
        </div>
    }
}

/// What is filled in for a line, with its name; the artwork by what names it best.
fn filled_in(state: State, key: &LineKey) -> Option<(&'static str, String)> {
    state.checkout.with(|draft| {
        let typed = draft.line(key)?;
        match key.service {
            ServiceType::NftMinting => Some((label(DetailField::Wallet), typed.wallet.trim().to_owned())),
            ServiceType::DomainAttachment => Some((label(DetailField::ArtworkId), typed.artwork_id.trim().to_owned())),
            _ if DetailField::of_service(&key.service).is_empty() => None,
            _ => {
                artwork_of(typed)?;
                let texts = DetailField::ARTWORK.into_iter().map(|field| field.get(typed).trim());
                let texts: Vec<_> = texts.filter(|text| !text.is_empty()).take(3).collect();
                Some((t().checkout.artwork, texts.join(", ")))
            }
        }
    })
}
