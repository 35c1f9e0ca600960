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
};

/// Leads to the payment page of the order's invoice. A return from there proves nothing:
/// the order is read again.
#[component]
pub(super) fn Pay(order: Order, campaign: Option<String>) -> impl IntoView {
    let texts = &t().orders;
    let return_to = format!("{}{}", page::origin(), routes::order(&order.id));
    let address = use_config().with_value(|config| {
        let handoff = Handoff {
            invoice: order.invoice.as_str(),
            order: order.id.as_str(),
            return_to: &return_to,
            lang: use_language().now().code(),
            campaign: campaign.as_deref().unwrap_or_default(),
        };
        payment_address(&config.payment_url, &config.allowed_origins, &handoff)
    });
    match address {
        Ok(address) => view! {
            <div class="order-pay">
                <a class="button primary" href=address rel="external">{texts.pay}</a>
                <p class="hint">{texts.pay_hint}</p>
                <p class="hint">{texts.just_paid_hint}</p>
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
