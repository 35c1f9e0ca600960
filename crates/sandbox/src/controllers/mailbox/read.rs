//! `GET /mailbox?to=`: the mails, newest first, for people.

use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};

use super::list::Filter;
use crate::{
    db::mails::{self, Mail},
    error::ApiError,
    html::{self, escape},
    language::Language,
    state::App,
};

pub(crate) async fn read(
    State(app): State<App>,
    language: Language,
    Query(filter): Query<Filter>,
) -> Result<Response, ApiError> {
    let to = filter.recipient();
    let asked = to.clone().unwrap_or_default();
    let mails = app.db.read(move |connection| mails::newest(connection, to.as_deref())).await?;
    let label = language.pick("Only to", "Только для");
    let show = language.pick("Show", "Показать");
    let form = format!(
        "<form><label>{label} <input type=\"email\" name=\"to\" value=\"{}\"></label><button>{show}</button></form>",
        escape(&asked)
    );
    let list: String = mails.iter().map(article).collect();
    let nothing = format!("<p>{}</p>", language.pick("No mail here.", "Писем нет."));
    let body = format!("{form}\n{}", if mails.is_empty() { nothing } else { list });
    Ok(html::page(&app, StatusCode::OK, language, language.pick("Mailbox", "Почта"), &body))
}

fn article(mail: &Mail) -> String {
    let (subject, to, body) = (escape(&mail.subject), escape(&mail.to), escape(&mail.body));
    let sent_at = &mail.sent_at;
    format!("<article>\n<h2>{subject}</h2>\n<p class=\"note\">{to} · {sent_at}</p>\n<pre>{body}</pre>\n</article>\n")
}
