//! `PATCH /store/orders/{order}`: not offered yet.

use serde_json::json;

use crate::{client::Client, fixtures::registration};

#[tokio::test]
async fn changing_an_order_is_not_offered_yet() {
    let client = Client::new();
    let changes = json!({"items": [registration("night7.art", "")]});
    client.patch("/store/orders/1", changes.clone()).await.must_be(401, "invalid_token");
    let demo = client.demo().await;
    demo.patch("/store/orders/1", changes).await.must_be(501, "not_implemented");
    demo.patch("/store/orders/1", json!({})).await.must_refuse(&["$.items"]);
}
