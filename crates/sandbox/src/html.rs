//! The sandbox's own pages: plain HTML that works without a script, under a strict policy.

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};

use crate::{language::Language, state::App};

/// A text in HTML, between tags or in a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A page; `title` is a text, `body` is HTML.
pub(crate) fn page(app: &App, status: StatusCode, language: Language, title: &str, body: &str) -> Response {
    let title = escape(title);
    let html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"/sandbox/style.css\">\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n</html>\n",
        language.tag()
    );
    let headers = [
        (header::CONTENT_SECURITY_POLICY, policy(&app.options.shop_origins)),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (HeaderName::from_static("cache-control"), HeaderValue::from_static("no-store")),
    ];
    (status, headers, Html(html)).into_response()
}

/// Browsers hold a form's redirect to `form-action` as well, so the shops' origins stand in it.
fn policy(shop_origins: &[String]) -> HeaderValue {
    let shops = shop_origins.join(" ");
    let policy = format!(
        "default-src 'none'; style-src 'self'; form-action 'self' {shops}; base-uri 'none'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_escapes() {
        assert_eq!(escape("<a href='x'>\"&\"</a>"), "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;");
    }
}
