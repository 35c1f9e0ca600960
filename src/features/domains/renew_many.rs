//! Renewing a selection: a term per domain, together at least until a year.

mod lines;
mod reach_note;
mod row;
mod target;
mod total;

use std::ops::RangeInclusive;

use contract::{
    DomainId, PromoCode,
    rules::{cart::MAX_LINES, renewal::by_expiry},
};
use leptos::prelude::*;

use self::{
    lines::Lines,
    reach_note::ReachNote,
    row::LineRow,
    target::{TargetField, years},
    total::Total,
};
use super::{cart_actions::CartActions, every::Every, expiry_list::ROWS, promo::PromoForm, selection::Selection};
use crate::{
    api::{explain, use_api},
    i18n::t,
    routes,
    ui::{EmptyState, ErrorState, Kind, LoadMore, Notice, ProgressWords, quarter},
};

/// What the address says about a renewal of several.
#[derive(Clone, Copy)]
pub(crate) struct Wishes {
    /// The year that all should reach.
    pub(crate) target: Signal<Option<u32>>,
    pub(crate) on_target: Callback<Option<u32>>,
    pub(crate) promo: Signal<PromoCode>,
    pub(crate) on_promo: Callback<PromoCode>,
}

/// The selected domains with what their renewal costs.
#[component]
pub(crate) fn RenewMany(selection: Selection, wishes: Wishes, cart: CartActions) -> impl IntoView {
    let api = use_api();
    let texts = &t().renewal;
    let every = Every::load(api);
    let content = move || {
        let mut domains = every.domains.get()?.ok()?;
        domains.retain(|domain| untrack(|| selection.has(&domain.id)));
        by_expiry(&mut domains);
        let gone = untrack(|| selection.count()).saturating_sub(domains.len());
        if domains.is_empty() {
            return Some(
                view! {
                    <EmptyState title=texts.none_selected text=texts.none_selected_hint>
                        <p><a class="button primary" href=routes::domains_by_expiry()>{texts.to_list}</a></p>
                    </EmptyState>
                }
                .into_any(),
            );
        }
        // More than the cart takes need no price.
        let selected = domains.len();
        domains.truncate(MAX_LINES);
        let all = domains.len();
        let too_many = (all < selected).then(|| {
            let words = (texts.too_many)(all as u64, selected as u64);
            view! { <Notice kind=Kind::Info title=words /> }
        });
        // A year that is not on offer is none.
        let years = years(&domains);
        let on_offer = years.clone();
        let target = Memo::new(move |_| wishes.target.get().filter(|year| on_offer.contains(year)));
        let wishes = Wishes { target: target.into(), ..wishes };
        let lines = Lines::new(domains, wishes.target, cart);
        lines.ask(api, wishes.promo);
        // Whoever comes back for the rest finds the rest, and renews nothing twice.
        let on_added = Callback::new(move |added: Vec<DomainId>| {
            if all < selected {
                selection.set(added, false);
            }
        });
        Some(view! { {too_many} <Table lines gone years wishes cart on_added /> }.into_any())
    };
    view! {
        {every.waiting()}
        {content}
    }
}

#[component]
fn Table(
    lines: Lines,
    gone: usize,
    years: RangeInclusive<u32>,
    wishes: Wishes,
    cart: CartActions,
    /// Hears which domains went into the cart.
    on_added: Callback<Vec<DomainId>>,
) -> impl IntoView {
    let texts = &t().renewal;
    let Wishes { target, on_target, promo, on_promo } = wishes;
    // A year decides for all; what was chosen by hand before is over.
    let aim = Callback::new(move |year| {
        lines.forget_choices();
        on_target.run(year);
    });
    let asking = move || {
        let (answered, all) = lines.answered();
        if answered < all { (texts.asking)(answered as u64, all as u64) } else { String::new() }
    };
    let asked = move || {
        let (answered, all) = lines.answered();
        (all > 0 && answered == all && lines.failure().is_none()).then_some(texts.asked)
    };
    let part = move || {
        let (answered, all) = lines.answered();
        quarter(answered as u64, all as u64)
    };
    let failure = move || {
        let (error, count) = lines.failure()?;
        let retry = Callback::new(move |()| lines.ask_failed());
        let title = (texts.not_answered)(count as u64);
        Some(view! {
            <ErrorState title text=explain(&error) retry_label=t().errors.retry on_retry=retry />
        })
    };
    // Hundreds of rows at once would hold the page up.
    let rows = RwSignal::new(ROWS);
    let all = lines.all();
    let count = all.len();
    let shown = move || all.iter().take(rows.get()).copied().collect::<Vec<_>>();
    let rows_of = move || (t().domains.rows_of)(rows.get().min(count) as u64, count as u64);
    view! {
        {(gone != 0).then(|| view! { <p class="hint">{(texts.gone)(gone as u64)}</p> })}
        <div class="renew-aim">
            <TargetField years target on_target=aim />
            <PromoForm promo on_promo refused=Signal::derive(move || lines.refused()) />
        </div>
        <p class="hint">
            <ProgressWords words=Signal::derive(asking) quarter=Signal::derive(part) />
            <span class="visually-hidden" role="status">{asked}</span>
        </p>
        {failure}
        <ReachNote lines target />
        <table class="table renewals" role="table">
            <caption class="visually-hidden">{texts.many_title}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{texts.name}</th>
                    <th role="columnheader" scope="col">{texts.expires}</th>
                    <th role="columnheader" scope="col">{texts.term}</th>
                    <th role="columnheader" scope="col">{texts.new_expiry}</th>
                    <th role="columnheader" scope="col" class="numeric">{texts.price}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=shown key=|line| line.domain().id children=move |line| view! { <LineRow line target cart /> } />
            </tbody>
        </table>
        <Show when=move || { rows.get() < count }>
            <LoadMore
                shown=Signal::derive(rows_of)
                more=true
                busy=false
                label=t().domains.more
                on_more=Callback::new(move |()| rows.update(|rows| *rows += ROWS))
            />
        </Show>
        <p class="hint">{texts.counted_from}</p>
        <Total lines cart on_added />
    }
}
