//! What else can be ordered for a name that is being registered: asked for when somebody looks.

use contract::{
    PromoCode, ServiceType, Suggestion,
    rules::cart::{Added, CartLine, LineKey},
};
use futures::StreamExt;
use leptos::{prelude::*, task::spawn_local};
use web_sys::{HtmlDetailsElement, HtmlInputElement};

use crate::{
    api::{ApiError, PriceQuestion, explain, use_api},
    features::cart::{
        lines::{Bin, Index},
        state::use_cart,
    },
    i18n::{money, service_word, t},
    ui::ErrorState,
};

/// The services that come after a registration in the same order.
const DEPENDENT: [ServiceType; 2] = [ServiceType::NftMinting, ServiceType::DomainAttachment];

/// How far the question is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Offers {
    Closed,
    Asking,
    Known(Vec<(Suggestion, u64)>),
    Failed(ApiError),
}

/// Closed until somebody looks; nothing is ticked before.
#[component]
pub(super) fn More(line: Memo<Option<CartLine>>, lines: Index, bin: Bin, name: Signal<String>) -> impl IntoView {
    let texts = &t().cart;
    let offers = RwSignal::new(Offers::Closed);
    let api = use_api();
    let ask = move || {
        let Some(line) = line.get_untracked() else { return };
        offers.set(Offers::Asking);
        spawn_local(async move {
            let question = |service: ServiceType| {
                let question = PriceQuestion {
                    service: service.clone(),
                    domain: line.domain.clone(),
                    promo: PromoCode::default(),
                };
                (service, question)
            };
            let mut answers = Box::pin(api.rows_of_many(DEPENDENT.map(question).into()));
            let (mut rows, mut failure) = (Vec::new(), None);
            while let Some((service, answer)) = answers.next().await {
                match answer {
                    Ok(answer) => {
                        let row = answer.rows.into_iter().find(|row| row.service_type == service && row.available);
                        rows.extend(row.map(|row| (row, answer.asked_at)));
                    }
                    Err(error) => failure = Some(error),
                }
            }
            rows.sort_by_key(|(row, _)| DEPENDENT.iter().position(|service| *service == row.service_type));
            let _ = offers.try_set(failure.map_or(Offers::Known(rows), Offers::Failed));
        });
    };
    let toggle = move |event| {
        let open = event_target::<HtmlDetailsElement>(&event).open();
        if open && matches!(offers.get_untracked(), Offers::Closed) {
            ask();
        }
    };
    let shown = move || match offers.get() {
        Offers::Closed => ().into_any(),
        Offers::Asking => view! { <p class="hint" role="status">{texts.asking_more}</p> }.into_any(),
        Offers::Failed(error) => {
            let on_retry = Callback::new(move |()| ask());
            let text = explain(&error);
            view! { <ErrorState title=texts.more_failed text retry_label=t().errors.retry on_retry /> }.into_any()
        }
        Offers::Known(rows) if rows.is_empty() => {
            view! { <p class="hint" role="status">{texts.nothing_more}</p> }.into_any()
        }
        Offers::Known(rows) => {
            let offers = rows.into_iter().map(|(row, at)| view! { <Offer row at lines bin name /> });
            view! { <div class="cart-more-offers">{offers.collect_view()}</div> }.into_any()
        }
    };
    view! {
        <details class="cart-line-more-offers" on:toggle=toggle>
            <summary>{texts.more}<span class="visually-hidden">": " {move || name.get()}</span></summary>
            {shown}
        </details>
    }
}

/// A tick box: in the cart or not.
#[component]
fn Offer(row: Suggestion, at: u64, lines: Index, bin: Bin, name: Signal<String>) -> impl IntoView {
    let texts = &t().cart;
    let cart = use_cart();
    let full = RwSignal::new(false);
    let key = LineKey { service: row.service_type.clone(), domain: row.domain.clone() };
    let wanted = key.clone();
    let inside = Memo::new(move |_| lines.has(&wanted));
    let word = if row.service_type == ServiceType::NftMinting { texts.also_mint } else { texts.also_attach };
    let price = money(row.discounted);
    let service = row.service_type.clone();
    // The line appears, or goes, far from the box.
    let told = move |is_in: bool| {
        let (service, name) = (service_word(&service), name.get_untracked());
        if is_in { (texts.put_in)(&service, &name) } else { (texts.taken_out)(&service, &name) }
    };
    let line = StoredValue::new(CartLine::of(&row, &PromoCode::default(), at));
    let tick = move |event: web_sys::Event| {
        if event_target_checked(&event) {
            let no_room = cart.change(|cart| cart.add(line.get_value())) == Added::Full;
            full.set(no_room);
            if no_room {
                // It was not in the cart and is not now, so nothing else takes the tick away.
                event_target::<HtmlInputElement>(&event).set_checked(false);
            } else {
                bin.said.set(told(true));
            }
        } else {
            cart.change(|cart| cart.remove(&key));
            bin.said.set(told(false));
        }
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=move || inside.get() on:change=tick />
            <span>{word} " · " {price}<span class="visually-hidden">": " {move || name.get()}</span></span>
        </label>
        <p class="field-error" role="alert">{move || full.get().then_some(texts.full)}</p>
    }
}
