//! `GET /auth/accounts/{account}`.

use crate::client::{Client, DEMO};

#[tokio::test]
async fn one_reads_ones_own_account() {
    let client = Client::new();
    let demo = client.demo().await;
    let id = demo.own_id().await;
    assert_eq!(demo.get(&format!("/auth/accounts/{id}")).await.must_succeed()["email"], DEMO);
    client.other().await.get(&format!("/auth/accounts/{id}")).await.must_be(404, "not_found");
    client.guest().await.get(&format!("/auth/accounts/{id}")).await.must_be(403, "forbidden");
    client.get(&format!("/auth/accounts/{id}")).await.must_be(401, "invalid_token");
    demo.get("/auth/accounts/nobody").await.must_be(404, "not_found");
}
