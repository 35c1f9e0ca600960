//! Answers that go wrong on purpose.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::{client::Client, fixtures::registration};

async fn status(guest: &Client, search: &str) -> u16 {
    guest
        .send(
            guest
                .request(axum::http::Method::GET, &format!("/api/v2/store/suggestions?search={search}"))
                .body(axum::body::Body::empty())
                .unwrap(),
        )
        .await
        .status
}

#[tokio::test]
async fn searches_that_go_wrong() {
    let guest = Client::new().guest().await;
    let limited = guest.get("/store/suggestions?search=error-429").await;
    limited.must_be(429, "too_many_requests");
    assert_eq!(limited.headers["retry-after"], "2");
    guest.get("/store/suggestions?search=Error-500+gallery").await.must_be(500, "internal_error");
    guest.get("/store/suggestions?search=error-once-1").await.must_be(500, "internal_error");
    guest.get("/store/suggestions?search=error-once-1").await.must_succeed();
    assert_eq!(status(&guest, "broken-json").await, 200);
    assert_eq!(status(&guest, "html-page").await, 502);
    let started = Instant::now();
    guest.get("/store/suggestions?search=slow-60").await.must_succeed();
    assert!(started.elapsed() >= Duration::from_millis(60));
}

#[tokio::test]
async fn orders_that_go_wrong_place_nothing() {
    let demo = Client::new().demo().await;
    for (name, status, code) in
        [("order-error-500.art", 500, "internal_error"), ("order-error-429.art", 429, "too_many_requests")]
    {
        demo.get(&format!("/store/suggestions?search={name}")).await.must_succeed();
        let order = json!({"items": [registration("night7.art", ""), registration(name, "")]});
        demo.post("/store/orders", order).await.must_be(status, code);
    }
    let once = json!({"items": [registration("order-error-once.art", "")]});
    demo.post("/store/orders", once.clone()).await.must_be(500, "internal_error");
    demo.post("/store/orders", once).await.must_create();
    assert_eq!(demo.get("/store/orders").await.must_succeed()["total"], 4);
}

#[tokio::test]
async fn a_price_rises_between_the_guest_and_the_customer() {
    let client = Client::new();
    let guest = client.guest().await;
    let price = async |caller: &Client, search: &str| {
        let page = caller.get(&format!("/store/suggestions?search={search}")).await.must_succeed();
        page["items"][0]["price"]["amount"].to_string()
    };
    assert_eq!(price(&guest, "price-rises-1").await, "18.99");
    assert_eq!(price(&guest, "price-rises-1.art").await, "18.99");
    let demo = client.demo().await;
    assert_eq!(price(&demo, "price-rises-1.art").await, "24.99", "a guest has seen the first price");
    assert_eq!(price(&demo, "price-rises-2").await, "18.99", "nobody has seen this name");
    assert_eq!(price(&demo, "price-rises-2.art").await, "24.99");
}

#[tokio::test]
async fn a_lost_name_is_free_until_it_is_ordered() {
    let demo = Client::new().demo().await;
    let row = demo.get("/store/suggestions?search=lost-name-1").await.must_succeed()["items"][0].clone();
    assert_eq!((row["domain"].as_str(), row["available"].as_bool()), (Some("lost-name-1.art"), Some(true)));
    let order = json!({"items": [registration("night7.art", ""), registration("lost-name-1.art", "")]});
    demo.post("/store/orders", order).await.must_refuse(&["$.items[1].domain"]);
}
