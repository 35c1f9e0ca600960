//! The API's description: what the guard checks against and what `/openapi.json` tells.

use std::sync::LazyLock;

use axum::http::Method;
use serde_json::{Value, json};

/// Where the API's addresses begin.
pub const BASE_PATH: &str = "/api/v2";

/// The operations of the groups `auth` and `store`, as described.
static DESCRIPTION: LazyLock<Value> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the file is part of the program and read by every test")]
    serde_json::from_str(include_str!("../openapi/store.json")).expect("openapi/store.json is JSON")
});

/// Described operations that answer 501 so far.
pub const NOT_OFFERED: &[(Method, &str)] = &[
    (Method::PUT, "/auth/accounts/{account}/scopes/{scope}"),
    (Method::DELETE, "/auth/accounts/{account}/scopes/{scope}"),
    (Method::PUT, "/store/domains/{domain}/autorenew"),
    (Method::DELETE, "/store/domains/{domain}/autorenew"),
    (Method::PATCH, "/store/orders/{order}"),
];

/// The whole description of `auth` and `store`.
#[must_use]
pub fn description() -> &'static Value {
    &DESCRIPTION
}

/// A described operation.
#[derive(Clone, Copy, Debug)]
pub struct Operation(&'static Value);

/// Finds an operation by its method and its address under [`BASE_PATH`] (`/store/orders/{order}`).
#[must_use]
pub fn operation(method: &Method, path: &str) -> Option<Operation> {
    DESCRIPTION["paths"].get(path)?.get(method.as_str().to_ascii_lowercase()).map(Operation)
}

impl Operation {
    /// Whether a bearer token is needed.
    #[must_use]
    pub fn is_secured(self) -> bool {
        self.0["security"].as_array().is_some_and(|schemes| !schemes.is_empty())
    }

    /// The schema of the request's body, if it has one.
    #[must_use]
    pub fn body(self) -> Option<&'static Value> {
        self.0.get("requestBody").map(|body| &body["content"]["application/json"]["schema"])
    }

    /// The schema of a query parameter.
    #[must_use]
    pub fn query_parameter(self, name: &str) -> Option<&'static Value> {
        let parameters = self.0["parameters"].as_array()?;
        let parameter = parameters.iter().find(|parameter| parameter["in"] == "query" && parameter["name"] == name)?;
        Some(&parameter["schema"])
    }

    /// The schema of an answer's body; `None` for an answer without one.
    #[must_use]
    pub fn answer(self, status: u16) -> Option<&'static Value> {
        let responses = &self.0["responses"];
        let answer = responses.get(status.to_string())?;
        Some(&answer.get("content")?["application/json"]["schema"])
    }

    /// The success status the description has by convention.
    #[must_use]
    pub fn success(self) -> Option<u16> {
        self.0["responses"].as_object()?.keys().find_map(|status| status.parse().ok())
    }
}

/// What this sandbox offers: the description without [`NOT_OFFERED`], and without the
/// variants of a body that answer 501.
#[must_use]
pub fn published(server: &str) -> Value {
    let mut document = DESCRIPTION.clone();
    document["servers"] = json!([{ "url": format!("{server}{BASE_PATH}") }]);
    for (method, path) in NOT_OFFERED {
        if let Some(operations) = document["paths"][*path].as_object_mut() {
            operations.remove(&method.as_str().to_ascii_lowercase());
        }
    }
    if let Some(paths) = document["paths"].as_object_mut() {
        paths.retain(|_, operations| operations.as_object().is_some_and(|operations| !operations.is_empty()));
    }
    let schema = "/requestBody/content/application~1json/schema";
    keep_variants(&mut document, &format!("/paths/~1auth~1token/post{schema}/oneOf"), |variant| {
        variant.pointer("/properties/grant_type/const") != Some(&json!("authorization_code"))
    });
    let item = format!("/paths/~1store~1orders/post{schema}/properties/items/items/oneOf");
    keep_variants(&mut document, &item, |variant| {
        variant.pointer("/properties/service_type/const") == Some(&json!("certificate_registration"))
    });
    for example in ["/paths/~1auth~1token/post", "/paths/~1store~1orders/post"] {
        let content = document.pointer_mut(&format!("{example}/requestBody/content/application~1json"));
        if let Some(content) = content.and_then(Value::as_object_mut) {
            // The examples show every variant, the ones that are not offered among them.
            content.remove("examples");
        }
    }
    document
}

fn keep_variants(document: &mut Value, pointer: &str, keep: impl Fn(&Value) -> bool) {
    if let Some(variants) = document.pointer_mut(pointer).and_then(Value::as_array_mut) {
        variants.retain(keep);
    }
}
