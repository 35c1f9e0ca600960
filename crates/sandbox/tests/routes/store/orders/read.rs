//! `GET /store/orders/{order}`.

use crate::{client::Client, fixtures::place};

#[tokio::test]
async fn one_reads_ones_own_order_only() {
    let client = Client::new();
    let demo = client.demo().await;
    let id = place(&demo, &["night7.art"]).await;
    let address = format!("/store/orders/{id}");
    assert_eq!(demo.get(&address).await.must_succeed(), demo.get("/store/orders").await.must_succeed()["items"][0]);
    client.other().await.get(&address).await.must_be(404, "not_found");
    client.guest().await.get(&address).await.must_be(403, "forbidden");
    client.get(&address).await.must_be(401, "invalid_token");
    demo.get("/store/orders/nothing").await.must_be(404, "not_found");
}
