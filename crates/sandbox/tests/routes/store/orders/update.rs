//! `PATCH /store/orders/{order}`.

use serde_json::{Value, json};

use crate::{
    client::Client,
    fixtures::{minting, order, pay, registration, renewal},
};

async fn patch(customer: &Client, order: &str, items: Value) -> crate::client::Answer {
    customer.patch(&format!("/store/orders/{order}"), json!({ "items": items })).await
}

#[tokio::test]
async fn an_unpaid_order_gets_other_items_at_todays_prices() {
    let client = Client::new();
    let demo = client.demo().await;
    let id = order(&demo, json!([registration("night7.art", ""), registration("night8.art", "")])).await;
    let before = demo.get(&format!("/store/orders/{id}")).await.must_succeed();
    let items =
        json!([registration("night8.art", "SPRING"), minting("night8.art", ""), renewal("demo-soon.art", "", 12)]);
    patch(&demo, &id, items).await.must_be_done();
    let after = demo.get(&format!("/store/orders/{id}")).await.must_succeed();
    let names: Vec<&str> =
        after["items"].as_array().unwrap().iter().map(|item| item["domain"].as_str().unwrap()).collect();
    assert_eq!(names, ["night8.art", "night8.art", "demo-soon.art"]);
    for same in ["id", "invoice", "created_at", "status", "_acl"] {
        assert_eq!(before[same], after[same], "{same}");
    }
    let invoice = after["invoice"].as_str().unwrap();
    let address = format!("/pay?invoice={invoice}&return=http%3A%2F%2F127.0.0.1%3A8080%2F");
    let page = client.own(axum::http::Method::GET, &address).await.text;
    assert!(page.contains("USD 81.28") && !page.contains("night7.art"), "13.29 + 49.00 + 18.99: {page}");
}

/// A code the order used already may stay in it, and comes back when it is taken out.
#[tokio::test]
async fn codes_are_counted_anew() {
    let demo = Client::new().demo().await;
    let id = order(&demo, json!([registration("night7.art", "ONCE")])).await;
    patch(&demo, &id, json!([registration("night7.art", "ONCE"), registration("night8.art", "ONCE")]))
        .await
        .must_be_done();
    demo.get("/store/suggestions?search=night9&promo=ONCE").await.must_refuse(&["$.promo"]);
    patch(&demo, &id, json!([registration("night7.art", "")])).await.must_be_done();
    demo.get("/store/suggestions?search=night9&promo=ONCE").await.must_succeed();
    order(&demo, json!([registration("night9.art", "ONCE")])).await;
    patch(&demo, &id, json!([registration("night7.art", "ONCE")])).await.must_refuse(&["$.items[0].promo"]);
}

#[tokio::test]
async fn a_refused_change_changes_nothing() {
    let client = Client::new();
    let demo = client.demo().await;
    let id = order(&demo, json!([registration("night7.art", "ONCE")])).await;
    let before = demo.get(&format!("/store/orders/{id}")).await.must_succeed();
    let items = json!([registration("night8.art", ""), registration("gallery.art", "")]);
    patch(&demo, &id, items).await.must_refuse(&["$.items[1].domain"]);
    patch(&demo, &id, json!([])).await.must_refuse(&["$.items"]);
    assert_eq!(demo.get(&format!("/store/orders/{id}")).await.must_succeed(), before);
    demo.get("/store/suggestions?search=night9&promo=ONCE").await.must_refuse(&["$.promo"]);
    assert!(client.violations().await.is_empty());
}

#[tokio::test]
async fn only_an_unpaid_order_can_be_changed() {
    let client = Client::new();
    let demo = client.demo().await;
    let id = order(&demo, json!([registration("night7.art", "")])).await;
    pay(&demo, &id).await;
    let read = demo.get(&format!("/store/orders/{id}")).await.must_succeed();
    assert_eq!(
        (read["status"].as_str(), &read["_acl"]),
        (Some("unpaid"), &json!([])),
        "the worker has not seen it yet"
    );
    patch(&demo, &id, json!([registration("night8.art", "")])).await.must_be(403, "forbidden");
    for status in ["completed", "cancelled"] {
        let orders = demo.get(&format!("/store/orders?status={status}")).await.must_succeed();
        let id = orders["items"][0]["id"].as_str().unwrap();
        patch(&demo, id, json!([registration("night8.art", "")])).await.must_be(403, "forbidden");
    }
}

#[tokio::test]
async fn who_may_not() {
    let client = Client::new();
    let id = order(&client.demo().await, json!([registration("night7.art", "")])).await;
    let items = json!([registration("night8.art", "")]);
    patch(&client.other().await, &id, items.clone()).await.must_be(404, "not_found");
    patch(&client.guest().await, &id, items.clone()).await.must_be(403, "forbidden");
    patch(&client, &id, items.clone()).await.must_be(401, "invalid_token");
    patch(&client.demo().await, "nothing", items).await.must_be(404, "not_found");
    let demo = client.demo().await;
    demo.patch(&format!("/store/orders/{id}"), json!({})).await.must_refuse(&["$.items"]);
}
