//! The promo code of one line: what it does, and the way to set, change or drop it.

use contract::{
    PromoCode,
    rules::{
        cart::CartLine,
        promo::{PromoNote, explain as explain_row},
        reprice::row_for,
    },
};
use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

use crate::{
    api::explain,
    browser::page,
    features::cart::prices::{Entered, Prices},
    i18n::{money, t},
    ui::TextField,
};

/// What the code of a line does now, or did as seen where there is no fresh price: applied, with what it saves; refused, in the API's words; or that it
/// does not apply. Reactive.
pub(super) fn promo_words(line: &CartLine, prices: Prices) -> Option<AnyView> {
    let texts = &t().cart;
    let answer = prices.answer(line);
    let fresh = answer.as_ref().and_then(|answer| row_for(line, &answer.rows)).filter(|row| row.available);
    let note = fresh.map_or_else(|| line.promo_note(), |row| explain_row(&line.promo, row));
    match (note, answer.and_then(|answer| answer.refused)) {
        (PromoNote::None, _) => None,
        (_, Some(reason)) => {
            let code = line.promo.as_str().to_owned();
            Some(view! { <span class="cart-promo-refused">{code} ": " {reason}</span> }.into_any())
        }
        (PromoNote::Applied { promo, description, saved }, None) => {
            let code = promo.as_str().to_owned();
            let description = (!description.is_empty()).then(|| format!(": {description}"));
            let saved = (texts.saved)(&money(saved));
            Some(view! { <span class="offer-promo">{code} {description}</span> <span>{saved}</span> }.into_any())
        }
        (PromoNote::DoesNotApply { asked }, None) => {
            Some(view! { <span>{(texts.promo_does_not_fit)(asked.as_str())}</span> }.into_any())
        }
    }
}

/// A field for another code, closed until somebody wants it.
#[component]
pub(super) fn PromoChange(line: Memo<Option<CartLine>>, prices: Prices, name: Signal<String>) -> impl IntoView {
    let texts = &t().cart;
    let open = RwSignal::new(false);
    let has_promo = Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(|line| !line.promo.is_empty())));
    let word = move || if has_promo.get() { texts.change_promo } else { texts.set_promo };
    let mark = move || line.with(|line| line.as_ref().map(|line| format!("{} {}", line.service, line.domain)));
    let without = move |_| {
        if let Some(line) = line.get_untracked() {
            // This button goes with the code.
            page::focus(&format!("[data-promo=\"{} {}\"]", line.service, line.domain));
            prices.without_promo(line);
        }
    };
    view! {
        <details
            class="cart-line-promo"
            on:toggle=move |event| open.set(event_target::<HtmlDetailsElement>(&event).open())
        >
            <summary data-promo=mark>{word}<span class="visually-hidden">": " {move || name.get()}</span></summary>
            <Show when=move || open.get()><PromoForm line prices /></Show>
        </details>
        <Show when=move || has_promo.get()>
            <button
                class="button quiet"
                type="button"
                aria-label=move || format!("{}: {}", texts.without_promo, name.get())
                on:click=without
            >
                {texts.without_promo}
            </button>
        </Show>
    }
}

#[component]
fn PromoForm(line: Memo<Option<CartLine>>, prices: Prices) -> impl IntoView {
    let texts = &t().cart;
    let entered = RwSignal::new(Entered::Nothing);
    let present = line.with_untracked(|line| line.as_ref().map(|line| line.promo.as_str().to_owned()));
    let code = RwSignal::new(present.unwrap_or_default());
    let id = line.with_untracked(|line| {
        line.as_ref().map(|line| format!("promo-{}-{}", line.service, line.domain)).unwrap_or_default()
    });
    let error = Signal::derive(move || match entered.get() {
        Entered::Refused(reason) => Some(reason),
        Entered::NotBetter(promo) => Some((texts.promo_not_better)(promo.as_str())),
        Entered::Failed(error) => Some(explain(&error)),
        Entered::Nothing | Entered::Underway | Entered::Taken { .. } => None,
    });
    let busy = move || (entered.get() == Entered::Underway).then_some("true");
    let done = move || match entered.get() {
        Entered::Taken { promo, lines: 0 } => Some((texts.promo_does_not_fit)(promo.as_str())),
        Entered::Taken { promo, .. } => Some((texts.promo_applies)(promo.as_str())),
        _ => None,
    };
    let apply = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        // A refused code is asked again only after it was changed.
        if let Some(line) = line.get_untracked()
            && !matches!(entered.get_untracked(), Entered::Refused(_))
        {
            prices.enter_for(vec![line], PromoCode::new(code.get_untracked()), entered);
        }
    };
    let on_input = move |typed| {
        code.set(typed);
        entered.set(Entered::Nothing);
    };
    view! {
        <form class="cart-line-form" novalidate on:submit=apply>
            <TextField id label=texts.promo value=code on_input error />
            <button class="button" type="submit" aria-busy=busy>{texts.apply}</button>
            <p class="hint" role="status">{done}</p>
        </form>
    }
}
