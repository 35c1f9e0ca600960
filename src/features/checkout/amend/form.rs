//! The form that changes an unpaid order.

use contract::{OrderStatus, rules::cart::LineKey};
use leptos::prelude::*;

use super::{
    super::{
        details::{Details, label},
        review::ContactLook,
    },
    Amended, Amendment, Memory,
    lines::AmendLines,
    rebase::{Met, What},
    save::Said,
};
use crate::{
    api::use_api,
    i18n::{service_word, t},
    ui::{Kind, NameView, Notice},
};

/// Contacts and details of all items; a PATCH sends the whole order, so all of them are asked for.
#[component]
pub(crate) fn AmendOrder(
    amendment: Amendment,
    contacts: ContactLook,
    /// Chooses the contact of one item, or of all.
    on_contact: Callback<Option<LineKey>>,
    /// Keeps what the API does not give back.
    settle: fn(&Amended),
    /// The change is saved.
    on_saved: Callback<()>,
    /// The customer goes back.
    on_back: Callback<()>,
) -> impl IntoView {
    let (api, texts) = (use_api(), &t().amend);
    let save = Callback::new(move |()| {
        if amendment.is_dirty_now() {
            amendment.save(api, settle, on_saved, on_contact);
        } else {
            on_saved.run(());
        }
    });
    let keys = Signal::derive(move || amendment.keys());
    let is_closed = move || amendment.said.with(|said| matches!(said, Some(Said::Closed(_))));
    view! {
        <div class="amend">
            <Show when=move || amendment.restored.get()>
                <Notice kind=Kind::Info title=texts.restored>
                    <p>{texts.restored_text}</p>
                    <div class="row">
                        <button class="button" type="button" on:click=move |_| amendment.discard()>{texts.discard}</button>
                    </div>
                </Notice>
            </Show>
            <div class="amend-said" tabindex="-1">
                {move || amendment.said.get().map(|said| view! { <SaidView amendment said /> })}
            </div>
            <AmendLines amendment contacts on_contact />
            <WhereFrom amendment />
            <Details checkout=amendment.checkout lines=keys target=None on_done=save>
                <Show when=move || !is_closed()>
                    <button class="button primary" aria-busy=move || amendment.busy.get().then_some("true")>
                        {texts.save}
                    </button>
                </Show>
                <button class="button quiet" type="button" on:click=move |_| on_back.run(())>{texts.back}</button>
                <p class="hint">{texts.priced_anew}</p>
            </Details>
        </div>
    }
}

/// From where wallets and identifiers are that the API does not give back.
#[component]
fn WhereFrom(amendment: Amendment) -> impl IntoView {
    let texts = &t().amend;
    let words = amendment.memory.with_value(|memory| match memory {
        Memory::Kept(_) => (Kind::Info, texts.from_receipt, texts.from_receipt_text),
        Memory::Outdated => (Kind::Warning, texts.asked_again, texts.receipt_outdated),
        Memory::Nothing => (Kind::Warning, texts.asked_again, texts.no_receipt),
    });
    amendment.asks_for_details().then(|| {
        let (kind, title, text) = words;
        view! { <Notice kind title><p>{text}</p></Notice> }
    })
}

#[component]
fn SaidView(amendment: Amendment, said: Said) -> impl IntoView {
    let texts = &t().amend;
    match said {
        Said::Closed(status) => {
            let title = if status == OrderStatus::Cancelled { texts.cancelled } else { texts.paid };
            view! { <Notice kind=Kind::Warning title><p>{texts.closed_text}</p></Notice> }.into_any()
        }
        Said::Elsewhere(met) => {
            let text = if met.is_empty() { texts.elsewhere_unseen } else { texts.elsewhere_text };
            view! {
                <Notice kind=Kind::Warning title=texts.elsewhere>
                    <p>{text}</p>
                    <ul>{met.into_iter().map(|met| view! { <MetView met /> }).collect_view()}</ul>
                </Notice>
            }
            .into_any()
        }
        Said::Refused => {
            let general = move || {
                let said = amendment.checkout.refused.with(|refused| refused.general.clone());
                let said = if said.is_empty() { vec![texts.refused_text.to_owned()] } else { said };
                said.into_iter().map(|said| view! { <p>{said}</p> }).collect_view()
            };
            view! { <Notice kind=Kind::Error title=texts.refused>{general}</Notice> }.into_any()
        }
    }
}

#[component]
fn MetView(met: Met) -> impl IntoView {
    let texts = &t().amend;
    let words = |what: Vec<What>| {
        let names = what.into_iter().map(|what| match what {
            What::Contact => texts.contact,
            What::Detail(field) => label(field),
        });
        names.collect::<Vec<_>>().join(", ")
    };
    let taken = (!met.taken.is_empty()).then(|| format!("{}: {}. ", texts.taken, words(met.taken)));
    let kept = (!met.kept.is_empty()).then(|| format!("{}: {}.", texts.kept, words(met.kept)));
    view! {
        <li>
            <NameView name=met.key.domain /> " (" {service_word(&met.key.service)} "). " {taken} {kept}
        </li>
    }
}
