//! The wallet a name is minted to.

use contract::rules::{cart::LineKey, wallet::Wallet};
use leptos::prelude::*;

use super::{super::items::Lack, field::DetailField, state::DetailsState, wallet_button::WalletButtons, words::say};
use crate::{browser::page, i18n::t};

/// An address as people tell addresses apart: by both ends.
fn short(address: &str) -> String {
    match (address.get(..6), address.get(address.len().saturating_sub(4)..)) {
        (Some(begin), Some(end)) if address.len() > 12 => format!("{begin}…{end}"),
        _ => address.to_owned(),
    }
}

/// An Ethereum address, typed or taken from a wallet. One that carries no checksum is shown with it
/// and has to be confirmed.
#[component]
pub(super) fn WalletField(state: DetailsState, line: LineKey) -> impl IntoView {
    let texts = &t().details;
    let id = DetailField::Wallet.id(&line);
    let text = state.value(&line, DetailField::Wallet);
    let told = state.error(&line, DetailField::Wallet);
    let key = StoredValue::new(line);
    let set = move |text: String| key.with_value(|key| state.set(key, DetailField::Wallet, text));
    // Nobody wants to be told that an address is too short while typing it.
    let left = RwSignal::new(false);
    let reading = Memo::new(move |_| text.with(|text| (!text.trim().is_empty()).then(|| Wallet::parse(text))));
    let error = Signal::derive(move || {
        told.get().or_else(|| match reading.get() {
            Some(Err(error)) if left.get() => Some(say(Lack::Wallet(error))),
            _ => None,
        })
    });
    let unconfirmed = Memo::new(move |_| {
        let wallet = reading.get()?.ok()?;
        (!text.with(|text| wallet.is_written(text))).then(|| wallet.to_string())
    });
    let is_right =
        Memo::new(move |_| reading.with(|reading| matches!(reading, Some(Ok(_)))) && unconfirmed.get().is_none());
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described_by = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || if error.with(Option::is_some) { format!("{hint_id} {error_id}") } else { hint_id.clone() }
    };
    let to_field = {
        let selector = format!("[id=\"{id}\"]");
        move || page::focus(&selector)
    };
    let confirm = {
        let to_field = to_field.clone();
        move |address: String| {
            // The button goes away; the keyboard stays at the address.
            set(address);
            to_field();
        }
    };
    let saved = Memo::new(move |_| key.with_value(|key| state.saved_wallet(key)));
    // The button goes away; the keyboard stays at the address.
    let take_saved = confirm.clone();
    let others =
        Memo::new(move |_| if is_right.get() { key.with_value(|key| state.other_wallets(key)) } else { Vec::new() });
    let use_for_all = move |_| {
        let wallet = text.get_untracked();
        for other in others.get_untracked() {
            state.set(&other, DetailField::Wallet, wallet.clone());
        }
        to_field();
    };
    view! {
        <div class="field whole">
            <label for=id.clone()>{texts.wallet}</label>
            <input
                id=id
                class="wallet-input"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                required
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                prop:value=move || text.get()
                on:input=move |event| {
                    left.set(false);
                    set(event_target_value(&event));
                }
                on:blur=move |event| {
                    // A message that came up now would move the pressed button away from the click.
                    if !page::leaves_for_press(&event) {
                        left.set(true);
                    }
                }
            />
            <p class="field-hint" id=hint_id aria-live="polite">
                {move || match unconfirmed.get() {
                    Some(_) => texts.wallet_compare,
                    None if is_right.get() => texts.wallet_right,
                    None => texts.wallet_hint,
                }}
            </p>
            <p class="field-error" id=error_id>{move || error.get()}</p>
            {move || {
                unconfirmed.get().map(|address| {
                    let confirm = confirm.clone();
                    view! {
                        <div class="wallet-compare">
                            <bdi class="wallet" role="status">{address.clone()}</bdi>
                            <button class="button" type="button" on:click=move |_| confirm(address.clone())>
                                {texts.wallet_confirm}
                            </button>
                        </div>
                    }
                })
            }}
            <div class="row">
                {move || saved.get().map(|address| {
                    let words = (texts.wallet_of_contact)(&short(&address));
                    let take = take_saved.clone();
                    view! { <button class="button" type="button" on:click=move |_| take(address.clone())>{words}</button> }
                })}
                <WalletButtons on_address=Callback::new(move |address| {
                    left.set(true);
                    set(address);
                }) />
                <Show when={move || others.with(|others| !others.is_empty())}>
                    <button class="button quiet" type="button" on:click=use_for_all.clone()>
                        {move || (texts.wallet_for_all)(others.with(Vec::len))}
                    </button>
                </Show>
            </div>
        </div>
    }
}
