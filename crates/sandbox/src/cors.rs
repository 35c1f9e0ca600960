//! Which pages may read answers: the shops' origins; the guest token and the suggestions any page.
//!
//! The widget lives on foreign pages and needs those two. `/auth/token` also signs in, so
//! there a foreign page may ask, but it may read the answer to a guest's request only.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::state::App;

/// Marks an answer that any page may read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AnyOrigin;

/// Seconds a preflight's answer may be kept.
const MAX_AGE: HeaderValue = HeaderValue::from_static("600");
const METHODS: HeaderValue = HeaderValue::from_static("GET, POST, PUT, PATCH, DELETE");
const ALLOWED_HEADERS: HeaderValue = HeaderValue::from_static("Authorization, Content-Type, Accept-Language");
const EXPOSED_HEADERS: HeaderValue = HeaderValue::from_static("Retry-After, X-Request-Id");

/// Layer: answers preflights and marks answers with the origin that may read them.
pub(crate) async fn share(State(app): State<App>, request: Request, next: Next) -> Response {
    let Some(origin) = request.headers().get(header::ORIGIN).cloned() else {
        return vary(next.run(request).await);
    };
    let path = request.uri().path();
    let is_shop = app.options.shop_origins.iter().any(|shop| shop.as_bytes() == origin.as_bytes());
    let is_suggestions = path == "/api/v2/store/suggestions";
    let is_preflight =
        request.method() == Method::OPTIONS && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    if is_preflight {
        let may_ask = is_shop || is_suggestions || path == "/api/v2/auth/token";
        return vary(if may_ask { preflight(origin) } else { StatusCode::FORBIDDEN.into_response() });
    }
    let mut response = next.run(request).await;
    let may_read = is_shop || is_suggestions || response.extensions().get::<AnyOrigin>().is_some();
    if may_read {
        let headers = response.headers_mut();
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
    }
    vary(response)
}

fn preflight(origin: HeaderValue) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, METHODS);
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS);
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, MAX_AGE);
    (StatusCode::NO_CONTENT, headers).into_response()
}

fn vary(mut response: Response) -> Response {
    response.headers_mut().append(header::VARY, HeaderValue::from_static("Origin"));
    response
}
