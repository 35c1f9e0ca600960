//! One domain of the selection: its terms, the new expiry and the price, or why there are none.

use contract::{
    DomainStatus, ServiceType,
    rules::renewal::{Reach, Term},
};
use leptos::prelude::*;

use super::{
    super::{cart_actions::CartActions, renew::obstacle_words, words},
    lines::{Choice, Line, Prices},
};
use crate::{
    browser::idn_module::use_idn,
    i18n::{money, t},
    routes,
    ui::{NameCaution, NameForms, Spinner, Status, readable_name},
};

/// A row of the table.
#[component]
pub(super) fn LineRow(line: Line, #[prop(into)] target: Signal<Option<u32>>, cart: CartActions) -> impl IntoView {
    let domain = line.domain();
    let expires = domain.expired_at.as_ref().map(words::day);
    let status = (domain.status != DomainStatus::Active).then(|| {
        let (tone, word) = words::status(&domain.status);
        view! { <Status tone word /> }
    });
    let chosen = line.chosen;
    let until = move || chosen.get().and_then(|(term, ..)| term.until).map(|until| words::day(&until));
    let price = move || {
        chosen.get().map(|(term, promo, _)| {
            let note = words::promo_words(&promo, &term.row).map(|words| view! { <p class="hint">{words}</p> });
            view! { {words::inline_price(&term.row)} {note} }
        })
    };
    let (idn, named) = (use_idn(), domain.name.clone());
    let label = Signal::derive(move || (t().renewal.term_of)(&readable_name(idn, &named)));
    let name = domain.name.clone();
    let in_cart = move || {
        let months = cart.term_of(ServiceType::CertificateRenewal, &name)?;
        let words = (t().renewal.in_cart_for)(&(t().words.term)(months));
        Some(view! { <p class="hint"><a href=routes::cart()>{words}</a></p> })
    };
    let texts = &t().renewal;
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <a href=routes::domain(&domain.id)><NameForms name=domain.name.clone() /></a>
                <NameCaution name=domain.name />
            </th>
            <td role="cell" data-label=texts.expires>{expires} " " {status}</td>
            <td role="cell" class="renewals-term">
                <Terms line label />
                <ReachWords line target />
                {in_cart}
            </td>
            <td role="cell" data-label=texts.new_expiry>{until}</td>
            <td role="cell" data-label=texts.price class="numeric">{price}</td>
        </tr>
    }
}

/// The choice of a term, or what there is instead.
#[component]
fn Terms(line: Line, #[prop(into)] label: Signal<String>) -> impl IntoView {
    let texts = &t().renewal;
    move || match line.prices.get() {
        Prices::Obstacle(obstacle) => view! { <p class="hint">{obstacle_words(obstacle)}</p> }.into_any(),
        Prices::Waiting => view! { <Spinner label=t().domains.asking_price /> }.into_any(),
        Prices::Failed(_) => view! { <p class="hint">{texts.price_missing}</p> }.into_any(),
        Prices::Terms { terms, .. } if terms.is_empty() => view! { <p class="hint">{texts.no_rows}</p> }.into_any(),
        Prices::Terms { terms, .. } => view! { <TermSelect line terms label /> }.into_any(),
    }
}

/// Every term with its new expiry and its price, and 'do not renew'.
#[component]
fn TermSelect(line: Line, terms: Vec<Term>, #[prop(into)] label: Signal<String>) -> impl IntoView {
    let texts = &t().renewal;
    let value = Memo::new(move |_| line.chosen.with(|chosen| chosen.as_ref().map(|(term, ..)| term.row.period)));
    let choose = move |event| {
        let months = event_target_value(&event).parse().ok();
        line.choice.set(months.map_or(Choice::Skip, Choice::Months));
    };
    let option = |term: Term| {
        let months = term.row.period;
        let words = term_words(&term);
        view! { <option value=months.to_string() prop:selected=move || value.get() == Some(months)>{words}</option> }
    };
    view! {
        <div class="field">
            <select aria-label=label on:change=choose>
                <option value="" prop:selected=move || value.get().is_none()>{texts.skip}</option>
                {terms.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

fn term_words(term: &Term) -> String {
    let until = term.until.as_ref().map(|until| (t().renewal.new_expiry_is)(&words::day(until)));
    // The day comes last: where the field is narrow, it is cut off here and stands below.
    let parts = [Some((t().words.term)(term.row.period)), Some(money(term.row.discounted)), until];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

/// What the year means for this domain, where no term is taken for it.
#[component]
fn ReachWords(line: Line, #[prop(into)] target: Signal<Option<u32>>) -> impl IntoView {
    let texts = &t().renewal;
    move || {
        let by_rule = line.choice.get() == Choice::ByRule;
        let year = target.get().filter(|_| by_rule)?;
        let words = line.with_reach(year, |reach| match reach {
            Reach::Already => Some((texts.already)(year)),
            Reach::TooFar(furthest) => Some((texts.at_most)(&words::day(&furthest))),
            Reach::By(_) | Reach::Unknown => None,
        });
        words.flatten().map(|words| view! { <p class="hint">{words}</p> })
    }
}
