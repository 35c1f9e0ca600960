//! `/openapi.json`, and whether our copy of the description is the described one.

use std::collections::BTreeSet;

use axum::http::Method;
use sandbox::openapi::{self, NOT_OFFERED};
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

/// Every described operation is either published and answered, or neither.
#[tokio::test]
async fn what_is_published_is_what_is_offered() {
    let client = Client::new();
    let published = client.own(Method::GET, "/openapi.json").await.must_succeed();
    let demo = client.demo().await;
    for (path, operations) in openapi::description()["paths"].as_object().unwrap() {
        for name in operations.as_object().unwrap().keys() {
            let method: Method = name.to_uppercase().parse().unwrap();
            let is_published = published["paths"][path].get(name).is_some();
            assert_eq!(is_published, !NOT_OFFERED.contains(&(method.clone(), path.as_str())), "{method} {path}");
            let body = operations[name].pointer("/requestBody/content/application~1json/examples/1/value").cloned();
            let answer = demo.api(method.clone(), &path.replace(['{', '}'], ""), body).await;
            assert_eq!(answer.status == 501, !is_published, "{method} {path}: {}", answer.text);
            assert_ne!(answer.status, 405, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn only_offered_variants_are_published() {
    let published = Client::new().own(Method::GET, "/openapi.json").await.must_succeed();
    let words = |pointer: &str, name: &str| -> Vec<String> {
        let variants = published.pointer(pointer).unwrap().as_array().unwrap();
        variants.iter().map(|variant| variant["properties"][name]["const"].as_str().unwrap().to_owned()).collect()
    };
    let schema = "requestBody/content/application~1json/schema";
    let grants = words(&format!("/paths/~1auth~1token/post/{schema}/oneOf"), "grant_type");
    assert_eq!(grants, ["client_credentials", "password", "refresh_token"]);
    let items = format!("/paths/~1store~1orders/post/{schema}/properties/items/items/oneOf");
    assert_eq!(words(&items, "service_type"), ["certificate_registration"]);
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
