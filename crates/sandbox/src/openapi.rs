//! The API's description: what the guard checks against and what `/openapi.json` tells.

use std::sync::LazyLock;

use axum::http::Method;
use serde_json::{Value, json};

/// Where the API's addresses begin.
pub const BASE_PATH: &str = "/api/v2";

/// The operations of the groups `auth` and `store`, as described, and what is ours: see [`extend`].
static DESCRIPTION: LazyLock<Value> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the file is part of the program and read by every test")]
    let mut description =
        serde_json::from_str(include_str!("../openapi/store.json")).expect("openapi/store.json is JSON");
    extend(&mut description);
    description
});

/// The one field this sandbox reads beyond the description: the verifier of PKCE (RFC 7636) with an
/// authorization code. A shop may do without it.
fn extend(description: &mut Value) {
    let variants = "/paths/~1auth~1token/post/requestBody/content/application~1json/schema/oneOf";
    let variants = description.pointer_mut(variants).and_then(Value::as_array_mut);
    for variant in variants.into_iter().flatten() {
        let Some(properties) = variant["properties"].as_object_mut() else { continue };
        if properties["grant_type"]["const"] == "authorization_code" {
            let verifier = json!({"type": "string", "description": "PKCE verifier (an extension of the sandbox)"});
            properties.insert("code_verifier".to_owned(), verifier);
        }
    }
}

/// The whole description of `auth` and `store`, with what is ours.
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

/// The description with the address it is offered at.
#[must_use]
pub fn published(server: &str) -> Value {
    let mut document = DESCRIPTION.clone();
    document["servers"] = json!([{ "url": format!("{server}{BASE_PATH}") }]);
    document
}
