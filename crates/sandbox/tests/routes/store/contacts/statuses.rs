//! `GET /store/contacts/statuses`.

use serde_json::json;

use crate::client::Client;

#[tokio::test]
async fn the_described_words() {
    let client = Client::new();
    let demo = client.demo().await;
    let words = demo.get("/store/contacts/statuses").await.must_succeed();
    assert_eq!(words, json!({"total": 2, "items": ["verified", "unverified"]}));
    let second = demo.get("/store/contacts/statuses?limit=1&offset=1").await.must_succeed();
    assert_eq!(second, json!({"total": 2, "items": ["unverified"]}));
    client.guest().await.get("/store/contacts/statuses").await.must_be(403, "forbidden");
    client.get("/store/contacts/statuses").await.must_be(401, "invalid_token");
    demo.get("/store/contacts/statuses?limit=a").await.must_refuse(&["$.limit"]);
}
