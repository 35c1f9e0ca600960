//! The hand-off to the payment page.

use contract::{
    Order,
    rules::payment::{Handoff, payment_address},
};
use leptos::prelude::*;

use crate::{
    browser::page,
    config::use_config,
    i18n::{t, use_language},
    routes,
    ui::{Kind, Notice, Spinner},
};

/// What the address says of a payment to somebody who comes back from its page. Anybody can write an
/// address: it chooses the words for an order that is unpaid, and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PaymentReport {
    Refused,
    /// Left without paying.
    Left,
    /// Done, as far as the payment page knows.
    Returned,
}

impl PaymentReport {
    const ALL: [Self; 3] = [Self::Refused, Self::Left, Self::Returned];

    /// Reads the word of an address.
    pub(crate) fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|report| report.word() == word)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Left => "left",
            Self::Returned => "returned",
        }
    }
}

/// Leads to the payment page of the order's invoice, again after a payment that did not succeed. A
/// return from there proves nothing: the order is read again.
#[component]
pub(super) fn Pay(order: Order, campaign: Option<String>, report: Signal<Option<PaymentReport>>) -> impl IntoView {
    let texts = &t().orders;
    if order.invoice.as_str().is_empty() {
        return view! { <p class="row soft"><Spinner label=t().words.loading />{texts.invoice_coming}</p> }.into_any();
    }
    let back = |report: PaymentReport| format!("{}{}", page::origin(), routes::order_paid(&order.id, report.word()));
    let [refused, left, return_to] = PaymentReport::ALL.map(back);
    let address = use_config().with_value(|config| {
        let handoff = Handoff {
            invoice: order.invoice.as_str(),
            order: order.id.as_str(),
            return_to: &return_to,
            refused: &refused,
            left: &left,
            lang: use_language().now().code(),
            campaign: campaign.as_deref().unwrap_or_default(),
        };
        payment_address(&config.payment_url, &config.allowed_origins, &handoff)
    });
    match address {
        Ok(address) => view! {
            <div class="order-pay">
                {move || report.get().map(|report| view! { <Reported report /> })}
                <a class="button primary" href=address rel="external">
                    {move || if report.with(Option::is_some) { texts.pay_again } else { texts.pay }}
                </a>
                <p class="hint">{texts.pay_hint}</p>
            </div>
        }
        .into_any(),
        Err(problem) => {
            leptos::logging::error!("config.json: {problem}");
            let support = use_config().with_value(|config| config.support_email.clone());
            view! {
                <div class="notice" data-kind="error" role="alert">
                    <p>{texts.payment_not_set_up} " " <a href=format!("mailto:{support}")>{support.clone()}</a></p>
                </div>
            }
            .into_any()
        }
    }
}

/// How the last payment ended, as far as anybody knows.
#[component]
fn Reported(report: PaymentReport) -> impl IntoView {
    let texts = &t().orders;
    let (kind, title, text) = match report {
        PaymentReport::Refused => (Kind::Warning, texts.payment_refused, texts.payment_refused_hint),
        PaymentReport::Left => (Kind::Info, texts.payment_left, texts.payment_left_hint),
        PaymentReport::Returned => (Kind::Info, texts.payment_not_arrived, texts.payment_not_arrived_hint),
    };
    view! { <Notice kind title><p>{text}</p></Notice> }
}
