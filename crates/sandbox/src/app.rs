//! The router: every address of the sandbox, and the layers around the API's.

use axum::{
    Router,
    http::{HeaderValue, header},
    middleware::{from_fn, from_fn_with_state, map_response},
    response::Response,
    routing::{delete, get, post, put},
};

use crate::{
    auth, contract_guard,
    controllers::{self, unknown},
    cors, error, journal, openapi, scenarios,
    state::App,
};

/// The router of a sandbox.
pub(crate) fn router(app: &App) -> Router {
    Router::new()
        .nest(openapi::BASE_PATH, api(app))
        .merge(own_pages())
        .fallback(unknown::address)
        .method_not_allowed_fallback(unknown::method)
        // From the inside out: the last layer sees a request first.
        .layer(from_fn(error::render))
        .layer(from_fn_with_state(app.clone(), cors::share))
        .layer(from_fn_with_state(app.clone(), journal::record))
        .with_state(app.clone())
}

/// The described operations; layers from the inside out.
fn api(app: &App) -> Router<App> {
    auth_operations()
        .merge(store_operations())
        .layer(from_fn_with_state(app.clone(), scenarios::play))
        .layer(from_fn_with_state(app.clone(), contract_guard::guard))
        .layer(from_fn_with_state(app.clone(), auth::authenticate))
        .layer(map_response(keep_nothing))
}

/// Answers hold tokens and personal data, and prices that change.
async fn keep_nothing(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn auth_operations() -> Router<App> {
    use controllers::auth::{accounts, password, token};

    Router::new()
        .route("/auth/token", post(token::create::create))
        .route("/auth/password", post(password::create::create))
        .route("/auth/accounts", get(accounts::list::list).post(accounts::create::create))
        .route("/auth/accounts/{account}", get(accounts::read::read).patch(accounts::update::update))
        .route("/auth/accounts/{account}/password", put(accounts::password::update::update))
        .route("/auth/accounts/{account}/verify", put(accounts::verify::update::update))
        .route("/auth/accounts/{account}/code", post(accounts::code::create::create))
        .route(
            "/auth/accounts/{account}/scopes/{scope}",
            put(accounts::scopes::update).delete(accounts::scopes::delete),
        )
}

fn store_operations() -> Router<App> {
    use controllers::store::{contacts, domains, orders, suggestions};

    Router::new()
        .route("/store/suggestions", get(suggestions::list::list))
        .route("/store/domains/statuses", get(domains::statuses::list))
        .route("/store/domains", get(domains::list::list))
        .route("/store/domains/{domain}", get(domains::read::read))
        .route(
            "/store/domains/{domain}/autorenew",
            put(domains::autorenew::update::update).delete(domains::autorenew::delete::delete),
        )
        .route("/store/contacts/statuses", get(contacts::statuses::list))
        .route("/store/contacts", get(contacts::list::list).post(contacts::create::create))
        .route(
            "/store/contacts/{contact}",
            get(contacts::read::read).patch(contacts::update::update).delete(contacts::delete::delete),
        )
        .route("/store/orders/statuses", get(orders::statuses::list))
        .route("/store/orders", get(orders::list::list).post(orders::create::create))
        .route("/store/orders/{order}", get(orders::read::read).patch(orders::update::update))
}

/// What is outside the contract.
fn own_pages() -> Router<App> {
    use controllers::{authorize, health, mailbox, openapi, pay, sandbox, style};

    Router::new()
        .route("/healthz", get(health::read))
        .route("/openapi.json", get(openapi::read))
        .route("/pay", get(pay::read::read).post(pay::create::create))
        .route("/authorize", get(authorize::read::read).post(authorize::create::create))
        .route("/mailbox", get(mailbox::read::read))
        .route("/sandbox/style.css", get(style::read))
        .route("/sandbox/mailbox.json", get(mailbox::list::list))
        .route("/sandbox/requests", get(sandbox::requests::list).merge(delete(sandbox::requests::delete)))
        .route("/sandbox/violations", get(sandbox::violations::list).merge(delete(sandbox::violations::delete)))
        .route("/sandbox/domains", get(sandbox::domains::list))
        .route("/sandbox/expire-tokens", post(sandbox::expire_tokens::create))
}
