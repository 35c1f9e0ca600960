//! `PUT /auth/accounts/{account}/password`.

use serde_json::json;

use crate::client::{Client, DEMO, PASSWORD};

#[tokio::test]
async fn a_new_password_ends_other_sign_ins_only() {
    let client = Client::new();
    let (here, elsewhere) = (client.demo().await, client.demo().await);
    let address = format!("/auth/accounts/{}/password", here.own_id().await);
    here.put(&address, json!({"password": "brand-new-password"})).await.must_be_done();
    here.get("/store/orders").await.must_succeed();
    elsewhere.get("/store/orders").await.must_be(401, "invalid_token");
    client.password(DEMO, PASSWORD).await.must_be(401, "invalid_credentials");
    client.password(DEMO, "brand-new-password").await.must_succeed();
}

#[tokio::test]
async fn refusals() {
    let client = Client::new();
    let demo = client.demo().await;
    let address = format!("/auth/accounts/{}/password", demo.own_id().await);
    let new = json!({"password": "brand-new-password"});
    client.put(&address, new.clone()).await.must_be(401, "invalid_token");
    client.guest().await.put(&address, new.clone()).await.must_be(403, "forbidden");
    client.other().await.put(&address, new).await.must_be(404, "not_found");
    demo.put(&address, json!({"password": "short"})).await.must_refuse(&["$.password"]);
    demo.put(&address, json!({"password": null})).await.must_refuse(&["$.password"]);
}
