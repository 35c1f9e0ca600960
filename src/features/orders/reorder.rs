//! A cancelled order once more: what of it can be had now, and at what price.

use contract::{
    AccountId, DomainId, Order, OrderedItem, PromoCode, ServiceType,
    rules::{
        cart::CartLine,
        reprice::{Answer, Reason, orderable},
    },
};
use futures::{StreamExt, future::abortable};
use leptos::{prelude::*, task::spawn_local};

use super::{price::LinePrice, receipt::KeptDetails};
use crate::{
    api::{Api, ApiError, PriceQuestion, explain, use_api},
    browser::{intl, page},
    i18n::{service_word, t, use_language},
    routes,
    ui::{ErrorState, NameView, Spinner},
};

/// An item that can be ordered again.
#[derive(Clone, Debug)]
pub(crate) struct Reordered {
    /// At today's price.
    pub(crate) line: CartLine,
    /// As it was ordered.
    pub(crate) item: OrderedItem,
    /// The wallet or the identifier of the artwork, where this browser's receipt has it.
    pub(crate) detail: Option<String>,
}

/// What became of an item.
#[derive(Clone, Debug)]
struct Found {
    item: OrderedItem,
    /// The wallet or the identifier of the artwork, and since when nobody knows more.
    detail: Option<(String, Option<i64>)>,
    /// `None` of an error: nobody offers it.
    line: Result<CartLine, Option<Reason>>,
    /// The customer's own domain or reservation, where the name cannot be had any more.
    own: Option<DomainId>,
    /// Why its promo code is refused now.
    refused: Option<String>,
}

#[derive(Clone, Debug)]
enum Phase {
    Offered,
    Found(Vec<Found>),
    Failed(ApiError),
}

/// Asks for today's prices and puts what can be had in the cart.
#[component]
pub(super) fn Reorder(
    account: AccountId,
    order: Order,
    details: Memo<KeptDetails>,
    on_reorder: Callback<Vec<Reordered>>,
) -> impl IntoView {
    let (api, texts) = (use_api(), &t().reorder);
    let (phase, asking) = (RwSignal::new(Phase::Offered), RwSignal::new(false));
    let running = StoredValue::new(None::<futures::future::AbortHandle>);
    let stop = move || {
        if let Some(handle) = running.try_update_value(Option::take).flatten() {
            handle.abort();
        }
    };
    on_cleanup(stop);
    let details = details.get_untracked();
    let asks_again =
        order.items.iter().any(|item| item.service_type.asks_for_detail() && details.find(&item.key()).is_none());
    let sources = StoredValue::new((account, order.items, details));
    let begin = Callback::new(move |()| {
        if asking.get_untracked() {
            return;
        }
        stop();
        asking.set(true);
        if !matches!(phase.get_untracked(), Phase::Offered) {
            phase.set(Phase::Offered);
            hand_on(".reorder button");
        }
        let (account, items, details) = sources.get_value();
        let (task, handle) = abortable(async move { find(api, &account, items, details).await });
        running.set_value(Some(handle));
        spawn_local(async move {
            let Ok(answer) = task.await else { return };
            asking.set(false);
            phase.set(answer.map_or_else(Phase::Failed, Phase::Found));
            hand_on(".reorder-found, .reorder .notice button");
        });
    });
    let content = move || {
        match phase.get() {
            Phase::Offered => view! {
                <p class="soft">{texts.lead}</p>
                {asks_again.then(|| view! { <p class="soft">{texts.asked_again}</p> })}
                // Kept while the prices are asked for: it has the keyboard.
                <div class="row">
                    <button
                        class="button primary"
                        type="button"
                        aria-busy=move || asking.get().then_some("true")
                        on:click=move |_| begin.run(())
                    >
                        {texts.begin}
                    </button>
                    {move || asking.get().then(|| view! {
                        <span class="row soft"><Spinner label=t().words.loading />{texts.asking}</span>
                    })}
                </div>
            }
            .into_any(),
            Phase::Failed(error) => {
                view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=begin /> }.into_any()
            }
            Phase::Found(found) => view! { <FoundView found on_reorder /> }.into_any(),
        }
    };
    view! {
        <section class="section reorder">
            <h2>{texts.title}</h2>
            <div class="stack" aria-live="polite">{content}</div>
        </section>
    }
}

/// Hands the keyboard on to what takes the place of what has it; who is elsewhere by now stays there.
fn hand_on(selector: &'static str) {
    if page::focus_is_in(".reorder") {
        request_animation_frame(move || page::focus(selector));
    }
}

/// Asks for the price of every item, with the promo code it had, and whose that is which is gone.
async fn find(
    api: Api,
    account: &AccountId,
    items: Vec<OrderedItem>,
    details: KeptDetails,
) -> Result<Vec<Found>, ApiError> {
    let question = |(at, item): (usize, &OrderedItem)| {
        let OrderedItem { service_type: service, domain, promo, .. } = item.clone();
        (at, PriceQuestion { service, domain, promo })
    };
    let mut answers = Box::pin(api.rows_of_many(items.iter().enumerate().map(question).collect()));
    let mut found: Vec<Option<Found>> = items.iter().map(|_| None).collect();
    while let Some((at, answer)) = answers.next().await {
        let Answer { rows, refused, asked_at } = answer?;
        let (Some(item), Some(place)) = (items.get(at).cloned(), found.get_mut(at)) else { continue };
        let promo = if refused.is_some() { PromoCode::default() } else { item.promo.clone() };
        let line = orderable(&item.key(), item.period, &rows).map(|row| CartLine::of(row, &promo, asked_at));
        let detail = details.find(&item.key());
        let own = match line {
            Err(None | Some(Reason::Taken)) if gives_a_name(&item) => {
                api.domain_named(account, &item.domain).await?.map(|domain| domain.id)
            }
            _ => None,
        };
        *place = Some(Found { item, detail, line, own, refused });
    }
    Ok(found.into_iter().flatten().collect())
}

#[component]
fn FoundView(found: Vec<Found>, on_reorder: Callback<Vec<Reordered>>) -> impl IntoView {
    let texts = &t().reorder;
    let can_be_had = found.iter().filter_map(|found| {
        let line = found.line.clone().ok()?;
        Some(Reordered { line, item: found.item.clone(), detail: found.detail.clone().map(|(text, _)| text) })
    });
    let can_be_had: Vec<_> = can_be_had.collect();
    let count = can_be_had.len();
    let can_be_had = StoredValue::new(can_be_had);
    let rows = found.into_iter().map(|found| view! { <Row found /> }).collect_view();
    view! {
        <ul class="rows reorder-found" tabindex="-1">{rows}</ul>
        {if count == 0 {
            view! { <p>{texts.none}</p> }.into_any()
        } else {
            view! {
                <div class="row">
                    <button class="button primary" type="button" on:click=move |_| on_reorder.run(can_be_had.get_value())>
                        {(texts.to_cart)(count as u64)}
                    </button>
                </div>
            }
            .into_any()
        }}
    }
}

#[component]
fn Row(found: Found) -> impl IntoView {
    let texts = &t().reorder;
    let Found { item, detail, line, own, refused } = found;
    let term = line.as_ref().map_or(item.period, |line| line.term);
    let term = (term > 0).then(|| format!(", {}", (t().words.term)(term)));
    let can_be_had = line.is_ok();
    let as_of = detail.as_ref().filter(|_| can_be_had).and_then(|(_, as_of)| *as_of);
    let as_of = as_of.map(|at| (t().orders.detail_as_of)(&intl::date_time(use_language().now().code(), at)));
    let detail =
        (can_be_had && item.service_type.asks_for_detail()).then(|| match (&item.service_type, detail.is_some()) {
            (ServiceType::NftMinting, true) => texts.wallet_kept,
            (ServiceType::NftMinting, false) => texts.wallet_asked,
            (_, true) => texts.artwork_kept,
            (_, false) => texts.artwork_asked,
        });
    let code = item.promo.as_str().to_owned();
    let refused = refused.filter(|_| can_be_had).map(|reason| (texts.code_refused)(&code, &reason));
    let price = match line {
        Ok(line) => view! { <LinePrice line /> }.into_any(),
        Err(_) if own.is_some() => view! {
            <p class="reorder-not">
                {texts.yours} " " {own.map(|id| view! { <a href=routes::domain(&id)>{texts.open_domain}</a> })}
            </p>
        }
        .into_any(),
        Err(reason) => view! { <p class="reorder-not">{why_not(reason)}</p> }.into_any(),
    };
    view! {
        <li class="reorder-row">
            <div>
                <NameView name=item.domain /> " " <span class="hint">{service_word(&item.service_type)} {term}</span>
                {refused.map(|text| view! { <p class="hint">{text}</p> })}
                {detail.map(|text| view! { <p class="hint">{text} {as_of.map(|as_of| format!(" ({as_of})"))}</p> })}
            </div>
            {price}
        </li>
    }
}

fn why_not(reason: Option<Reason>) -> String {
    let texts = &t().reorder;
    match reason {
        None | Some(Reason::Taken) => texts.taken.to_owned(),
        Some(Reason::Reserved) => texts.reserved.to_owned(),
        Some(Reason::OnlyAs(service)) => (texts.only_as)(&service_word(&service)),
        Some(Reason::TermNotOffered) => texts.term_gone.to_owned(),
    }
}

/// Whether an item asks for a name; all others are for one that somebody has.
fn gives_a_name(item: &OrderedItem) -> bool {
    matches!(item.service_type, ServiceType::CertificateRegistration | ServiceType::DomainReserve)
}
