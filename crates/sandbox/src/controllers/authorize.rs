//! `/authorize`: the single sign-on page, outside the contract.

use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use serde::Deserialize;

use crate::{
    address::encoded,
    html::{self, escape},
    language::Language,
    shops,
    state::App,
};

pub(crate) mod create;
pub(crate) mod read;

/// What the shop sends along (RFC 6749, 4.1.1 and RFC 7636, 4.3), and what the page's form sends back.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SignOn {
    response_type: String,
    client_id: String,
    redirect_uri: String,
    state: String,
    code_challenge: String,
    code_challenge_method: String,
    // In the form only.
    username: String,
    password: String,
    action: String,
}

impl SignOn {
    /// What cannot be answered by a page with a form; the error goes to the shop, unless it is no shop of ours.
    fn refusal(&self, app: &App, headers: &HeaderMap) -> Option<Response> {
        if !shops::is_of_shop(app, &self.redirect_uri) || self.redirect_uri.contains('#') {
            return Some(no_way_back(app, Language::of(headers)));
        }
        let has_challenge = !self.code_challenge.is_empty() || !self.code_challenge_method.is_empty();
        // A hash of 256 bits in base64 has 43 letters.
        let is_challenge = self.code_challenge_method == "S256" && self.code_challenge.len() == 43;
        let error = match self.response_type.as_str() {
            "code" if self.client_id.is_empty() || (has_challenge && !is_challenge) => "invalid_request",
            "code" => return None,
            _ => "unsupported_response_type",
        };
        Some(self.back("error", error))
    }

    fn challenge(&self) -> Option<String> {
        (!self.code_challenge.is_empty()).then(|| self.code_challenge.clone())
    }

    /// Back to the shop, with a code or an error, and with its `state` as it was.
    fn back(&self, name: &str, value: &str) -> Response {
        let separator = if self.redirect_uri.contains('?') { '&' } else { '?' };
        let mut address = format!("{}{separator}{name}={value}", self.redirect_uri);
        if !self.state.is_empty() {
            address.push_str("&state=");
            address.push_str(&encoded(&self.state));
        }
        Redirect::to(&address).into_response()
    }
}

/// The form; `wrong` when the credentials before were.
fn page(app: &App, language: Language, asked: &SignOn, wrong: bool) -> Response {
    let hidden: String = [
        ("response_type", &asked.response_type),
        ("client_id", &asked.client_id),
        ("redirect_uri", &asked.redirect_uri),
        ("state", &asked.state),
        ("code_challenge", &asked.code_challenge),
        ("code_challenge_method", &asked.code_challenge_method),
    ]
    .iter()
    .map(|(name, value)| format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">\n", escape(value)))
    .collect();
    let refused = match wrong {
        true => language.pick(
            "<p role=\"alert\">Wrong e-mail or password.</p>\n",
            "<p role=\"alert\">Неверный e-mail или пароль.</p>\n",
        ),
        false => "",
    };
    let (password, cancel) = (language.pick("Password", "Пароль"), language.pick("Cancel", "Отмена"));
    let sign_in = language.pick("Sign in", "Войти");
    let username = escape(&asked.username);
    let note = language.pick(
        "This is the sandbox's single sign-on page. Its accounts are the shop's.",
        "Это страница единого входа песочницы. Учётные записи те же, что в магазине.",
    );
    let body = format!(
        "{refused}<form method=\"post\" action=\"/authorize\">\n{hidden}\
         <p><label>E-mail<br><input name=\"username\" type=\"email\" autocomplete=\"username\" value=\"{username}\"></label></p>\n\
         <p><label>{password}<br><input name=\"password\" type=\"password\" autocomplete=\"current-password\"></label></p>\n\
         <button name=\"action\" value=\"sign-in\">{sign_in}</button>\n\
         <button name=\"action\" value=\"cancel\">{cancel}</button>\n</form>\n<p class=\"note\">{note}</p>"
    );
    let status = if wrong { StatusCode::UNAUTHORIZED } else { StatusCode::OK };
    html::page(app, status, language, language.pick("Sign in", "Вход"), &body)
}

fn no_way_back(app: &App, language: Language) -> Response {
    let title = language.pick("This page cannot lead back", "С этой страницы нельзя вернуться");
    let said = language.pick(
        "The address in <code>redirect_uri</code> does not belong to a shop this sandbox knows (<code>--shop-origin</code>).",
        "Адрес в <code>redirect_uri</code> не принадлежит магазину, который знает песочница (<code>--shop-origin</code>).",
    );
    html::page(app, StatusCode::BAD_REQUEST, language, title, &format!("<p>{said}</p>"))
}
