//! `POST /pay`: one of the three buttons; then back to the shop, whatever it was.

use axum::{
    Form,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use contract::DomainName;

use super::read::{HandOff, no_way_back, unknown};
use crate::{
    error::ApiError,
    html::{self, escape},
    invoice::Invoice,
    language::Language,
    state::App,
};

/// What became of the payment.
enum Outcome {
    Unknown,
    /// The order has other items than the page showed.
    Changed,
    Done,
    Lost(Vec<DomainName>),
}

pub(crate) async fn create(
    State(app): State<App>,
    headers: HeaderMap,
    Form(hand_off): Form<HandOff>,
) -> Result<Response, ApiError> {
    let language = hand_off.language(&headers);
    let Some(way_back) = hand_off.way_back_after(&app).map(str::to_owned) else {
        return Ok(no_way_back(&app, language));
    };
    let page = hand_off.page();
    let is_paid = hand_off.action == "pay";
    let outcome = app.db.write(move |transaction| {
        let Some(invoice) = Invoice::find(transaction, &hand_off.invoice, &hand_off.order)? else {
            return Ok(Outcome::Unknown);
        };
        if !is_paid || !invoice.is_payable() {
            return Ok(Outcome::Done);
        }
        if !hand_off.seen.is_empty() && hand_off.seen != invoice.fingerprint() {
            return Ok(Outcome::Changed);
        }
        let lost = invoice.pay(transaction, &hand_off.campaign)?;
        Ok(if lost.is_empty() { Outcome::Done } else { Outcome::Lost(lost) })
    });
    match outcome.await? {
        Outcome::Unknown => Ok(unknown(&app, language)),
        Outcome::Changed => Ok(Redirect::to(&page).into_response()),
        Outcome::Lost(names) => Ok(cancelled(&app, language, &names, &way_back)),
        Outcome::Done => {
            app.paid.notify_one();
            Ok(Redirect::to(&way_back).into_response())
        }
    }
}

fn cancelled(app: &App, language: Language, names: &[DomainName], way_back: &str) -> Response {
    let title = language.pick("Somebody was faster", "Кто-то успел раньше");
    let said = language.pick(
        "These names cannot be had any more. The order is cancelled, nothing was paid.",
        "Эти имена больше недоступны. Заказ отменён, ничего не оплачено.",
    );
    let back = language.pick("Back to the shop", "Назад в магазин");
    let names: String = names.iter().map(|name| format!("<li>{}</li>\n", escape(name.as_str()))).collect();
    let body = format!("<p>{said}</p>\n<ul>\n{names}</ul>\n<p><a href=\"{}\">{back}</a></p>", escape(way_back));
    html::page(app, StatusCode::CONFLICT, language, title, &body)
}
