//! `GET /store/orders/statuses`.

use serde_json::json;

use crate::client::Client;

#[tokio::test]
async fn the_described_words() {
    let client = Client::new();
    let demo = client.demo().await;
    let words = demo.get("/store/orders/statuses").await.must_succeed();
    assert_eq!(words, json!({"total": 4, "items": ["unpaid", "processing", "completed", "cancelled"]}));
    let second = demo.get("/store/orders/statuses?limit=1&offset=1").await.must_succeed();
    assert_eq!(second, json!({"total": 4, "items": ["processing"]}));
    client.guest().await.get("/store/orders/statuses").await.must_be(403, "forbidden");
    client.get("/store/orders/statuses").await.must_be(401, "invalid_token");
    demo.get("/store/orders/statuses?limit=a").await.must_refuse(&["$.limit"]);
}
