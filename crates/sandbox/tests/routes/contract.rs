//! `/openapi.json`, and whether our copy of the description is the described one.

use std::collections::BTreeSet;

use axum::http::Method;
use sandbox::openapi;
use serde_json::{Map, Value};

use crate::client::Client;

const OURS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi/store.json");
const WHOLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/contract/art-services.openapi.json");

/// The part of the whole description that the sandbox has: the groups `auth` and `store`.
fn our_part(mut whole: Value) -> Value {
    let is_ours = |operations: &Value| {
        operations
            .as_object()
            .unwrap()
            .values()
            .all(|operation| matches!(operation["tags"][0].as_str(), Some("auth" | "store")))
    };
    whole["paths"].as_object_mut().unwrap().retain(|_, operations| is_ours(operations));
    let schemes = whole["components"]["securitySchemes"].as_object_mut().unwrap();
    schemes.retain(|name, _| name == "bearer");
    let schemes = std::mem::take(schemes);
    whole["components"] = Value::Object(Map::from_iter([("securitySchemes".to_owned(), Value::Object(schemes))]));
    whole
}

/// `UPDATE_OPENAPI=1 cargo test -p sandbox contract` writes it anew.
#[test]
fn our_copy_is_the_described_one() {
    let Ok(whole) = std::fs::read_to_string(WHOLE) else {
        println!("skipped: no description beside the project");
        return;
    };
    let expected = our_part(serde_json::from_str(&whole).unwrap());
    if std::env::var_os("UPDATE_OPENAPI").is_some() {
        std::fs::write(OURS, serde_json::to_string_pretty(&expected).unwrap() + "\n").unwrap();
    }
    let ours: Value = serde_json::from_str(&std::fs::read_to_string(OURS).unwrap()).unwrap();
    assert!(ours == expected, "run UPDATE_OPENAPI=1 cargo test -p sandbox contract");
}

/// The checker knows these words only; another one would be ignored silently.
#[test]
fn the_description_uses_no_other_schema_words() {
    fn visit(schema: &Value, words: &mut BTreeSet<String>) {
        match schema {
            Value::Object(fields) => {
                for (word, value) in fields {
                    words.insert(word.clone());
                    match word.as_str() {
                        "properties" => value.as_object().unwrap().values().for_each(|property| visit(property, words)),
                        "items" | "oneOf" => visit(value, words),
                        _ => {}
                    }
                }
            }
            Value::Array(variants) => variants.iter().for_each(|variant| visit(variant, words)),
            _ => {}
        }
    }
    fn schemas<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| match name.as_str() {
                "schema" => found.push(value),
                _ => schemas(value, found),
            }),
            Value::Array(values) => values.iter().for_each(|value| schemas(value, found)),
            _ => {}
        }
    }
    let (mut found, mut words) = (Vec::new(), BTreeSet::new());
    schemas(&openapi::description()["paths"], &mut found);
    found.into_iter().for_each(|schema| visit(schema, &mut words));
    let known = [
        "additionalProperties",
        "const",
        "description",
        "examples",
        "items",
        "oneOf",
        "properties",
        "required",
        "type",
    ];
    assert_eq!(words.iter().map(String::as_str).collect::<Vec<_>>(), known);
}

/// Every described operation is published and answered, and so is every variant of a body.
#[tokio::test]
async fn everything_described_is_offered() {
    let client = Client::new();
    let published = client.own(Method::GET, "/openapi.json").await.must_succeed();
    assert_eq!(&published["paths"], &openapi::description()["paths"]);
    let demo = client.demo().await;
    for (path, operations) in openapi::description()["paths"].as_object().unwrap() {
        for name in operations.as_object().unwrap().keys() {
            let method: Method = name.to_uppercase().parse().unwrap();
            let examples = operations[name].pointer("/requestBody/content/application~1json/examples");
            let examples = examples.and_then(Value::as_object).map(|all| all.values().collect::<Vec<_>>());
            for example in examples.unwrap_or_else(|| vec![&Value::Null]) {
                let body = example.get("value").cloned();
                let answer = demo.api(method.clone(), &path.replace(['{', '}'], ""), body).await;
                assert!(!matches!(answer.status, 405 | 500..), "{method} {path}: {}", answer.text);
            }
        }
    }
    assert!(client.violations().await.is_empty(), "the description's own examples are as described");
}

/// The one extension: everything else stands in the description.
#[test]
fn the_description_is_extended_by_one_field() {
    let file: Value = serde_json::from_str(&std::fs::read_to_string(OURS).unwrap()).unwrap();
    let mut ours = openapi::description().clone();
    let variant = "/paths/~1auth~1token/post/requestBody/content/application~1json/schema/oneOf/2/properties";
    let properties = ours.pointer_mut(variant).and_then(Value::as_object_mut).unwrap();
    assert!(properties.remove("code_verifier").is_some());
    assert!(ours == file);
}

#[tokio::test]
async fn unknown_addresses_and_methods_have_the_shape_of_errors() {
    let client = Client::new();
    for address in ["/api/v2/store/baskets", "/api/v1/store/orders", "/nothing"] {
        client.own(Method::GET, address).await.must_be(404, "not_found");
    }
    client.own(Method::DELETE, "/api/v2/auth/token").await.must_be(405, "not_found");
    assert_eq!(client.own(Method::GET, "/healthz").await.text, "ready\n");
}

#[tokio::test]
async fn a_body_has_to_be_json_and_to_say_so() {
    use axum::{body::Body, http::header};

    let client = Client::new();
    let send = async |kind: &'static str, body: &'static str| {
        let request = client.request(Method::POST, "/api/v2/auth/token").header(header::CONTENT_TYPE, kind);
        client.send(request.body(Body::from(body)).unwrap()).await
    };
    let guest = r#"{"grant_type":"client_credentials","client_id":"shop"}"#;
    assert_eq!(send("application/json; charset=utf-8", guest).await.status, 200);
    send("text/plain", guest).await.must_refuse(&["$"]);
    send("application/json", "").await.must_refuse(&["$"]);
    send("application/json", "{\"grant_type\":").await.must_refuse(&["$"]);
    send("application/json", "[]").await.must_refuse(&["$"]);
}
