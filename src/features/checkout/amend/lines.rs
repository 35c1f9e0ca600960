//! The items of an order that is changed: who stands behind each, and what was refused of it.

use contract::rules::cart::LineKey;
use leptos::prelude::*;

use super::{super::review::ContactLook, Amendment};
use crate::{
    browser::{idn_module::use_idn, page},
    i18n::{service_word, t},
    ui::{NameView, readable_name},
};

/// A line per item with its contact.
#[component]
pub(super) fn AmendLines(
    amendment: Amendment,
    contacts: ContactLook,
    on_contact: Callback<Option<LineKey>>,
) -> impl IntoView {
    let texts = &t().amend;
    let keys = Memo::new(move |_| amendment.keys());
    view! {
        <section class="stack">
            <div class="row spread">
                <h2>{texts.contacts}</h2>
                <Show when=move || keys.with(|keys| keys.len() > 1)>
                    <button class="button quiet" type="button" on:click=move |_| on_contact.run(None)>
                        {texts.contact_for_all}
                    </button>
                </Show>
            </div>
            <ul class="rows">
                <For each=move || keys.get() key=LineKey::clone let:key>
                    <Line amendment key contacts on_contact />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn Line(
    amendment: Amendment,
    #[prop(name = "key")] line: LineKey,
    contacts: ContactLook,
    on_contact: Callback<Option<LineKey>>,
) -> impl IntoView {
    let texts = &t().amend;
    let idn = use_idn();
    let key = StoredValue::new(line.clone());
    let contact =
        Memo::new(move |_| key.with_value(|key| amendment.checkout.with(|draft| draft.contact_of(key).cloned())));
    let name = {
        let domain = line.domain.clone();
        Memo::new(move |_| readable_name(idn, &domain))
    };
    let refused = move || {
        let of_line = |refused: &super::Refusal| key.with_value(|key| (refused.of_line(key), refused.of_contact(key)));
        let (line, fields) = amendment.checkout.refused.with(of_line);
        let fields = fields
            .into_iter()
            .map(|(field, said)| contact.with(|contact| contacts.said_of(contact.as_ref(), &field, said)));
        let said = line.into_iter().chain(fields).collect::<Vec<_>>();
        said.into_iter().map(|said| view! { <p class="field-error" role="alert">{said}</p> }).collect_view()
    };
    // A code that lapsed would keep the order as it is for ever.
    let promo = move || {
        let is_refused = amendment.checkout.refused.with(|refused| key.with_value(|key| refused.is_of_promo(key)));
        let (code, gave_up) = key.with_value(|key| {
            amendment.base.with(|base| {
                let item = base.order.items.iter().find(|item| item.key() == *key)?;
                let code = (!item.promo.is_empty()).then(|| item.promo.as_str().to_owned())?;
                Some((code, base.without_promo.contains(key)))
            })
        })?;
        if gave_up {
            return Some(view! { <p class="hint">{(texts.without_code)(&code)}</p> }.into_any());
        }
        let give_up = move |_| {
            key.with_value(|key| amendment.give_code_up(key));
            // The button goes away; what comes next is to save.
            request_animation_frame(|| page::focus(".amend .checkout-nav .primary"));
        };
        is_refused.then(|| {
            view! {
                <button class="button" type="button" on:click=give_up>{(texts.give_code_up)(&code)}</button>
            }
            .into_any()
        })
    };
    view! {
        <li class="amend-line">
            <p><NameView name=line.domain /> <span class="hint">{service_word(&line.service)}</span></p>
            <div class="amend-contact">
                {move || contact.get().map(|contact| (contacts.view)(contact))}
                {refused}
                {promo}
            </div>
            <button
                class="button quiet"
                type="button"
                aria-label=move || format!("{}: {}", texts.other_contact, name.get())
                on:click=move |_| on_contact.run(Some(key.get_value()))
            >
                {texts.other_contact}
            </button>
        </li>
    }
}
