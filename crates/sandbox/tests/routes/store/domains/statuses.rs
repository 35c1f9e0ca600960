//! `GET /store/domains/statuses`.

use serde_json::json;

use crate::client::Client;

#[tokio::test]
async fn the_described_words() {
    let client = Client::new();
    let demo = client.demo().await;
    let words = demo.get("/store/domains/statuses").await.must_succeed();
    assert_eq!(words, json!({"total": 3, "items": ["active", "expired", "unregistered"]}));
    let second = demo.get("/store/domains/statuses?limit=1&offset=1").await.must_succeed();
    assert_eq!(second, json!({"total": 3, "items": ["expired"]}));
    client.guest().await.get("/store/domains/statuses").await.must_be(403, "forbidden");
    client.get("/store/domains/statuses").await.must_be(401, "invalid_token");
    demo.get("/store/domains/statuses?limit=a").await.must_refuse(&["$.limit"]);
}
