//! A client of the router in process that checks every answer against the API's description.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, header},
};
use sandbox::{
    Sandbox,
    openapi::{self, BASE_PATH},
    options::{Options, PasswordCost},
    schema,
};
use serde_json::{Value, json};
use tower::ServiceExt as _;

/// The shop's origin in these tests.
pub(crate) const SHOP: &str = "http://127.0.0.1:8080";
/// A seeded customer.
pub(crate) const DEMO: &str = "demo@example.art";
/// Another seeded customer.
pub(crate) const OTHER: &str = "other@example.art";
/// The password of both.
pub(crate) const PASSWORD: &str = "demo-demo-demo";

/// How tests run a sandbox: as the binary does, but silent, fast and without limits.
pub(crate) fn options() -> Options {
    Options {
        shop_origins: vec![SHOP.to_owned()],
        fulfilment_delay: std::time::Duration::ZERO,
        limits: None,
        password_cost: PasswordCost::Low,
        log: false,
        ..Options::default()
    }
}

/// A sandbox of one test, and who calls it.
#[derive(Clone)]
pub(crate) struct Client {
    pub(crate) sandbox: Sandbox,
    router: Router,
    token: Option<String>,
    language: &'static str,
}

/// An answer that was checked against the description.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Client {
    /// A fresh sandbox, called by nobody in particular.
    pub(crate) fn new() -> Self {
        Self::with(options())
    }

    pub(crate) fn with(options: Options) -> Self {
        let sandbox = Sandbox::open(options).unwrap();
        let router = sandbox.router();
        Self { sandbox, router, token: None, language: "en" }
    }

    /// The same sandbox, called with this token.
    pub(crate) fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    /// The same sandbox, called without a token.
    pub(crate) fn without_token(&self) -> Self {
        Self { token: None, ..self.clone() }
    }

    /// The same caller in another language.
    pub(crate) fn speaking(&self, language: &'static str) -> Self {
        Self { language, ..self.clone() }
    }

    /// The same sandbox, called by a guest.
    pub(crate) async fn guest(&self) -> Self {
        let request = json!({"grant_type": "client_credentials", "client_id": "shop"});
        let token = self.without_token().post("/auth/token", request).await;
        self.with_token(token.json()["access_token"].as_str().unwrap())
    }

    /// The same sandbox, called by somebody who signs in.
    pub(crate) async fn signed_in(&self, email: &str, password: &str) -> Self {
        let token = self.password(email, password).await;
        self.with_token(token.json()["access_token"].as_str().unwrap())
    }

    /// The same sandbox, called by the seeded customer.
    pub(crate) async fn demo(&self) -> Self {
        self.signed_in(DEMO, PASSWORD).await
    }

    /// The same sandbox, called by the other seeded customer.
    pub(crate) async fn other(&self) -> Self {
        self.signed_in(OTHER, PASSWORD).await
    }

    /// Asks for a token by e-mail and password.
    pub(crate) async fn password(&self, email: &str, password: &str) -> Answer {
        let request = json!({
            "grant_type": "password", "client_id": "shop", "username": email, "password": password,
        });
        self.without_token().post("/auth/token", request).await
    }

    /// The token this caller sends.
    pub(crate) fn token(&self) -> &str {
        self.token.as_deref().unwrap()
    }

    /// The id of this caller's account.
    pub(crate) async fn own_id(&self) -> String {
        self.get("/auth/accounts").await.json()["items"][0]["id"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.api(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.api(Method::POST, path, Some(body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> Answer {
        self.api(Method::PUT, path, Some(body)).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Answer {
        self.api(Method::PATCH, path, Some(body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.api(Method::DELETE, path, None).await
    }

    /// Calls the API and holds the answer to the description.
    pub(crate) async fn api(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let request = self.request(method.clone(), &format!("{BASE_PATH}{path}"));
        let request = match body {
            Some(body) => {
                request.header(header::CONTENT_TYPE, "application/json").body(Body::from(body.to_string())).unwrap()
            }
            None => request.body(Body::empty()).unwrap(),
        };
        let answer = self.send(request).await;
        answer.must_be_described(&method, path);
        answer
    }

    /// Calls an address outside the contract.
    pub(crate) async fn own(&self, method: Method, path: &str) -> Answer {
        self.send(self.request(method, path).body(Body::empty()).unwrap()).await
    }

    /// Sends the form of one of the sandbox's own pages.
    pub(crate) async fn form(&self, path: &str, form: &str) -> Answer {
        let request =
            self.request(Method::POST, path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    /// The beginning of a request with this caller's headers.
    pub(crate) fn request(&self, method: Method, address: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(address).header(header::ACCEPT_LANGUAGE, self.language);
        match &self.token {
            Some(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
            None => request,
        }
    }

    /// Sends a request as it is.
    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Answer { status: parts.status.as_u16(), headers: parts.headers, text }
    }

    /// The newest mail to an address.
    pub(crate) async fn newest_mail(&self, to: &str) -> String {
        let mails = self.own(Method::GET, &format!("/sandbox/mailbox.json?to={to}")).await.json();
        mails[0]["body"].as_str().unwrap_or_default().to_owned()
    }

    /// What the contract refused so far.
    pub(crate) async fn violations(&self) -> Vec<Value> {
        self.own(Method::GET, "/sandbox/violations").await.json().as_array().unwrap().clone()
    }
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// The refused places, in order.
    pub(crate) fn paths(&self) -> Vec<String> {
        let problem = self.json();
        let messages = problem["messages"].as_array().unwrap();
        messages.iter().map(|message| message["path"].as_str().unwrap_or("").to_owned()).collect()
    }

    /// A refusal with this status and code.
    #[track_caller]
    pub(crate) fn must_be(&self, status: u16, code: &str) {
        assert_eq!((self.status, self.json()["error"].as_str()), (status, Some(code)), "{}", self.text);
    }

    /// A refusal of exactly these places.
    #[track_caller]
    pub(crate) fn must_refuse(&self, paths: &[&str]) {
        self.must_be(422, "validation_error");
        assert_eq!(self.paths(), paths, "{}", self.text);
    }

    /// Success with a body.
    #[track_caller]
    pub(crate) fn must_succeed(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text);
        self.json()
    }

    /// Success with an identifier.
    #[track_caller]
    pub(crate) fn must_create(&self) -> String {
        assert_eq!(self.status, 201, "{}", self.text);
        self.json()["id"].as_str().unwrap().to_owned()
    }

    /// Success without a body.
    #[track_caller]
    pub(crate) fn must_be_done(&self) {
        assert_eq!((self.status, self.text.as_str()), (204, ""));
    }

    /// Holds the answer to the operation's schema, or to the one shape of errors.
    #[track_caller]
    fn must_be_described(&self, method: &Method, path: &str) {
        if self.status >= 400 {
            let mismatches = schema::check(&problem_schema(), &self.json());
            assert!(mismatches.is_empty(), "{method} {path}: {mismatches:?} in {}", self.text);
            return;
        }
        let operation = operation(method, path);
        assert_eq!(Some(self.status), operation.success(), "{method} {path}");
        match operation.answer(self.status) {
            Some(schema) => {
                let mismatches = schema::check(schema, &self.json());
                assert!(mismatches.is_empty(), "{method} {path}: {mismatches:?} in {}", self.text);
            }
            None => assert!(self.text.is_empty(), "{method} {path}: a body that is not described: {}", self.text),
        }
    }
}

fn problem_schema() -> Value {
    let description = openapi::description();
    description["paths"]["/auth/token"]["post"]["responses"]["4XX"]["content"]["application/json"]["schema"].clone()
}

/// The described operation of an address with real identifiers in it.
#[track_caller]
fn operation(method: &Method, path: &str) -> openapi::Operation {
    let path = path.split('?').next().unwrap();
    let fits = |template: &str| {
        let (template, path): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
        template.len() == path.len() && template.iter().zip(&path).all(|(t, p)| t.starts_with('{') || t == p)
    };
    let paths = openapi::description()["paths"].as_object().unwrap();
    let exact = paths.keys().find(|template| *template == path);
    let template = exact.or_else(|| paths.keys().find(|template| fits(template)));
    openapi::operation(method, template.unwrap_or_else(|| panic!("{path} is not described"))).unwrap()
}
