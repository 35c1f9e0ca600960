//! The form that changes an unpaid order.

use contract::{AccountId, OrderId, rules::cart::LineKey};
use leptos::prelude::*;

use super::{
    super::{details::Details, review::ContactLook},
    Amendment, Memory,
    lines::AmendLines,
    said::SaidView,
    save::{Noted, Shop},
};
use crate::{
    api::use_api,
    i18n::t,
    ui::{Kind, Notice, use_toasts},
};

/// Contacts and details of all items; a PATCH sends the whole order, so all of them are asked for.
#[component]
pub(crate) fn AmendOrder(
    amendment: Amendment,
    contacts: ContactLook,
    /// Chooses the contact of one item, or of all.
    on_contact: Callback<Option<LineKey>>,
    /// Notes what the API does not give back.
    note: fn(&AccountId, &OrderId, Noted<'_>),
    /// The change is saved.
    on_saved: Callback<()>,
    /// The customer goes back.
    on_back: Callback<()>,
) -> impl IntoView {
    let texts = &t().amend;
    let shop = Shop { api: use_api(), toasts: use_toasts(), note, on_saved, on_contact };
    let save = Callback::new(move |()| {
        // What changes nothing is not saved: the customer only goes back.
        if amendment.is_dirty_now() {
            amendment.save(shop);
        } else {
            on_back.run(());
        }
    });
    let keys = Signal::derive(move || amendment.keys());
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
                <Show when=move || !amendment.is_closed()>
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
    let memory = Memo::new(move |_| amendment.base.with(|base| base.asks_for_details().then(|| base.memory.clone())));
    move || {
        let (kind, title, text) = match memory.get()? {
            Memory::Kept(_) => (Kind::Info, texts.from_receipt, texts.from_receipt_text),
            Memory::Outdated => (Kind::Warning, texts.asked_again, texts.receipt_outdated),
            Memory::Nothing => (Kind::Warning, texts.asked_again, texts.no_receipt),
        };
        Some(view! { <Notice kind title><p>{text}</p></Notice> })
    }
}
