//! What the change of an order says above its fields.

use contract::OrderStatus;
use leptos::prelude::*;

use super::{
    super::details::label,
    Amendment,
    rebase::{Met, What},
};
use crate::{
    i18n::{service_word, status_word, t},
    ui::{Kind, NameView, Notice},
};

/// Why nothing is saved yet, or not all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// It was paid or called off meanwhile, and cannot be changed any more.
    Closed(OrderStatus),
    /// It was changed elsewhere meanwhile; the customer looks at it and saves again.
    Elsewhere(Vec<Met>),
    /// Something was refused.
    Refused,
    /// Sent, and nobody knows whether it was saved.
    Unsure,
    /// Saved but for what was filled in meanwhile.
    Rest,
}

#[component]
pub(super) fn SaidView(amendment: Amendment, said: Said) -> impl IntoView {
    let texts = &t().amend;
    match said {
        Said::Closed(status) => {
            let title = match status {
                OrderStatus::Cancelled => texts.cancelled.to_owned(),
                OrderStatus::Processing | OrderStatus::Completed => texts.paid.to_owned(),
                other => (texts.closed)(&status_word(&other)),
            };
            view! { <Notice kind=Kind::Warning title><p>{texts.closed_text}</p></Notice> }.into_any()
        }
        Said::Elsewhere(met) => {
            let asks = amendment.base.with_untracked(super::Base::asks_for_details);
            let unseen = asks.then(|| view! { <p>{texts.elsewhere_unseen}</p> });
            view! {
                <Notice kind=Kind::Warning title=texts.elsewhere>
                    <p>{texts.elsewhere_text}</p>
                    {unseen}
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
        Said::Unsure => {
            view! { <Notice kind=Kind::Warning title=texts.unsure><p>{texts.unsure_text}</p></Notice> }.into_any()
        }
        Said::Rest => view! { <Notice kind=Kind::Info title=texts.saved><p>{texts.rest}</p></Notice> }.into_any(),
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
    let parts = [(texts.taken, met.taken), (texts.kept, met.kept), (texts.asked, met.asked)];
    let parts = parts.into_iter().filter(|(_, what)| !what.is_empty());
    let parts = parts.map(|(said, what)| format!(" {said}: {}.", words(what))).collect::<String>();
    view! {
        <li>
            <NameView name=met.key.domain /> " (" {service_word(&met.key.service)} ")." {parts}
        </li>
    }
}
