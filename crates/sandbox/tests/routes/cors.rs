//! Which pages may read which answers.

use axum::{
    body::Body,
    http::{Method, header},
};
use serde_json::{Value, json};

use crate::client::{Answer, Client, DEMO, PASSWORD, SHOP};

const FOREIGN: &str = "https://blog.example";

async fn preflight(client: &Client, origin: &str, path: &str) -> Answer {
    let request = client
        .request(Method::OPTIONS, &format!("/api/v2{path}"))
        .header(header::ORIGIN, origin)
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "authorization,content-type");
    client.send(request.body(Body::empty()).unwrap()).await
}

async fn call(client: &Client, origin: &str, method: Method, path: &str, body: Option<Value>) -> Answer {
    let request = client
        .request(method, &format!("/api/v2{path}"))
        .header(header::ORIGIN, origin)
        .header(header::CONTENT_TYPE, "application/json");
    let body = body.map_or(Body::empty(), |body| Body::from(body.to_string()));
    client.send(request.body(body).unwrap()).await
}

fn allowed_origin(answer: &Answer) -> Option<&str> {
    answer.headers.get(header::ACCESS_CONTROL_ALLOW_ORIGIN).map(|origin| origin.to_str().unwrap())
}

#[tokio::test]
async fn the_shop_may_ask_and_read_everything() {
    let client = Client::new();
    let asked = preflight(&client, SHOP, "/store/orders").await;
    assert_eq!((asked.status, allowed_origin(&asked)), (204, Some(SHOP)));
    let header = |name: header::HeaderName| asked.headers[name].to_str().unwrap().to_lowercase();
    for method in ["get", "post", "put", "patch", "delete"] {
        assert!(header(header::ACCESS_CONTROL_ALLOW_METHODS).contains(method), "{method}");
    }
    for name in ["authorization", "content-type", "accept-language"] {
        assert!(header(header::ACCESS_CONTROL_ALLOW_HEADERS).contains(name), "{name}");
    }
    assert_eq!(header(header::ACCESS_CONTROL_MAX_AGE), "600");
    assert!(asked.headers.get(header::ACCESS_CONTROL_ALLOW_CREDENTIALS).is_none());
    let refused = call(&client, SHOP, Method::GET, "/store/orders", None).await;
    assert_eq!((refused.status, allowed_origin(&refused)), (401, Some(SHOP)));
    assert_eq!(refused.headers[header::ACCESS_CONTROL_EXPOSE_HEADERS], "Retry-After, X-Request-Id");
    assert_eq!(refused.headers[header::VARY], "Origin");
}

#[tokio::test]
async fn foreign_pages_get_guests_and_suggestions_only() {
    let client = Client::new();
    assert_eq!(preflight(&client, FOREIGN, "/store/suggestions").await.status, 204);
    assert_eq!(preflight(&client, FOREIGN, "/auth/token").await.status, 204);
    let orders = preflight(&client, FOREIGN, "/store/orders").await;
    assert_eq!((orders.status, allowed_origin(&orders)), (403, None));
    let guest = json!({"grant_type": "client_credentials", "client_id": "shop"});
    let token = call(&client, FOREIGN, Method::POST, "/auth/token", Some(guest)).await;
    assert_eq!((token.status, allowed_origin(&token)), (200, Some(FOREIGN)));
    let password = json!({"grant_type": "password", "client_id": "shop", "username": DEMO, "password": PASSWORD});
    let signed_in = call(&client, FOREIGN, Method::POST, "/auth/token", Some(password)).await;
    assert_eq!((signed_in.status, allowed_origin(&signed_in)), (200, None));
    let guest = client.guest().await;
    for (query, status) in [("search=night", 200), ("promo=NOPE", 422)] {
        let answer = call(&guest, FOREIGN, Method::GET, &format!("/store/suggestions?{query}"), None).await;
        assert_eq!((answer.status, allowed_origin(&answer)), (status, Some(FOREIGN)));
    }
    let contacts = call(&client.demo().await, FOREIGN, Method::GET, "/store/contacts", None).await;
    assert_eq!(allowed_origin(&contacts), None);
}

#[tokio::test]
async fn an_origin_is_compared_as_a_whole() {
    let client = Client::new();
    for origin in ["http://127.0.0.1:80800", "http://127.0.0.1", "https://127.0.0.1:8080", "null"] {
        assert_eq!(preflight(&client, origin, "/store/orders").await.status, 403, "{origin}");
    }
}
