//! `GET /pay`: shows an invoice and asks for its money.

use axum::{
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use serde::Deserialize;

use super::lines;
use crate::{
    address::encoded,
    error::ApiError,
    html::{self, escape},
    invoice::Invoice,
    language::Language,
    shops,
    state::App,
};

/// What the shop sends along, and what the page's form sends back.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct HandOff {
    pub(crate) invoice: String,
    pub(crate) order: String,
    #[serde(rename = "return")]
    pub(crate) return_to: String,
    /// The way back of somebody whose payment was refused; empty for that of everybody.
    pub(crate) refused: String,
    /// The way back of somebody who leaves without paying; empty for that of everybody.
    pub(crate) left: String,
    pub(crate) lang: String,
    pub(crate) campaign: String,
    /// The invoice the page showed, in the form only: see [`Invoice::fingerprint`].
    pub(crate) seen: String,
    /// The button, in the form only.
    pub(crate) action: String,
}

impl HandOff {
    pub(crate) fn language(&self, headers: &HeaderMap) -> Language {
        Language::from_tag(&self.lang).unwrap_or_else(|| Language::of(headers))
    }

    /// The address of this page.
    pub(crate) fn page(&self) -> String {
        let Self { invoice, order, return_to, refused, left, lang, campaign, .. } = self;
        let [invoice, order, back, refused, left, lang, campaign] =
            [invoice, order, return_to, refused, left, lang, campaign].map(|text| encoded(text));
        format!(
            "/pay?invoice={invoice}&order={order}&return={back}&refused={refused}&left={left}&lang={lang}&campaign={campaign}"
        )
    }

    /// The way back, if it leads to a shop of ours.
    pub(crate) fn way_back(&self, app: &App) -> Option<&str> {
        shops::is_of_shop(app, &self.return_to).then_some(self.return_to.as_str())
    }

    /// The way back after a button.
    pub(crate) fn way_back_after(&self, app: &App) -> Option<&str> {
        let own = match self.action.as_str() {
            "refuse" => &self.refused,
            "leave" => &self.left,
            _ => return self.way_back(app),
        };
        self.way_back(app).map(|back| if shops::is_of_shop(app, own) { own } else { back })
    }
}

pub(crate) async fn read(
    State(app): State<App>,
    headers: HeaderMap,
    Query(hand_off): Query<HandOff>,
) -> Result<Response, ApiError> {
    let language = hand_off.language(&headers);
    let asked = hand_off.clone();
    let invoice = app.db.read(move |connection| Invoice::find(connection, &asked.invoice, &asked.order)).await?;
    let Some(invoice) = invoice else { return Ok(unknown(&app, language)) };
    if hand_off.way_back(&app).is_none() {
        return Ok(no_way_back(&app, language));
    }
    let buttons = if invoice.is_payable() { form(&hand_off, &invoice, language) } else { done(&hand_off, language) };
    let body = format!("{}\n{buttons}", lines::table(&invoice, language));
    let title = language.pick("Payment", "Оплата");
    Ok(html::page(&app, StatusCode::OK, language, title, &body))
}

fn form(hand_off: &HandOff, invoice: &Invoice, language: Language) -> String {
    let hidden: String = [
        ("invoice", &hand_off.invoice),
        ("order", &hand_off.order),
        ("return", &hand_off.return_to),
        ("refused", &hand_off.refused),
        ("left", &hand_off.left),
        ("lang", &hand_off.lang),
        ("campaign", &hand_off.campaign),
        ("seen", &invoice.fingerprint()),
    ]
    .iter()
    .map(|(name, value)| format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">\n", escape(value)))
    .collect();
    let button = |action: &str, text: &str| format!("<button name=\"action\" value=\"{action}\">{text}</button>\n");
    let pay = button("pay", language.pick("Pay", "Оплатить"));
    let refuse = button("refuse", language.pick("Refuse the payment", "Отклонить платёж"));
    let leave = button("leave", language.pick("Back without paying", "Вернуться без оплаты"));
    let note = language.pick(
        "This is the sandbox's payment page. No money is moved.",
        "Это платёжная страница песочницы. Деньги не списываются.",
    );
    format!("<form method=\"post\" action=\"/pay\">\n{hidden}{pay}{refuse}{leave}</form>\n<p class=\"note\">{note}</p>")
}

fn done(hand_off: &HandOff, language: Language) -> String {
    let said = language.pick("There is nothing to pay on this invoice.", "По этому счёту платить нечего.");
    let back = language.pick("Back to the shop", "Назад в магазин");
    format!("<p>{said}</p>\n<p><a href=\"{}\">{back}</a></p>", escape(&hand_off.return_to))
}

/// The page for an invoice nobody knows.
pub(crate) fn unknown(app: &App, language: Language) -> Response {
    let title = language.pick("There is no such invoice", "Такого счёта нет");
    html::page(app, StatusCode::NOT_FOUND, language, title, "")
}

/// The page for a way back that leads to no shop: nothing is paid, because the customer could not return.
pub(crate) fn no_way_back(app: &App, language: Language) -> Response {
    let title = language.pick("This payment page cannot lead back", "С этой страницы нельзя вернуться");
    let said = language.pick(
        "The address in <code>return</code> does not belong to a shop this sandbox knows (<code>--shop-origin</code>).",
        "Адрес в <code>return</code> не принадлежит магазину, который знает песочница (<code>--shop-origin</code>).",
    );
    html::page(app, StatusCode::BAD_REQUEST, language, title, &format!("<p>{said}</p>"))
}
