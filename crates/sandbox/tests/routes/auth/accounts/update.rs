//! `PATCH /auth/accounts/{account}`.

use serde_json::json;

use crate::{
    client::{Client, DEMO, OTHER},
    fixtures::mailed_code,
};

#[tokio::test]
async fn a_new_name_keeps_the_account_verified() {
    let demo = Client::new().demo().await;
    let address = format!("/auth/accounts/{}", demo.own_id().await);
    demo.patch(&address, json!({"email": DEMO, "firstname": "Maxim", "lastname": "P"})).await.must_be_done();
    assert_eq!(demo.get(&address).await.must_succeed()["firstname"], "Maxim");
    demo.get("/store/orders").await.must_succeed();
}

#[tokio::test]
async fn a_new_e_mail_has_to_be_confirmed() {
    let client = Client::new();
    let demo = client.demo().await;
    let address = format!("/auth/accounts/{}", demo.own_id().await);
    demo.patch(&address, json!({"email": "moved@example.art", "firstname": "A", "lastname": "B"})).await.must_be_done();
    demo.get("/store/orders").await.must_be(403, "forbidden");
    let code = mailed_code(&client, "moved@example.art").await;
    demo.put(&format!("{address}/verify"), json!({"code": code})).await.must_be_done();
    demo.get("/store/orders").await.must_succeed();
    client.password(DEMO, crate::client::PASSWORD).await.must_be(401, "invalid_credentials");
}

#[tokio::test]
async fn refusals() {
    let client = Client::new();
    let demo = client.demo().await;
    let address = format!("/auth/accounts/{}", demo.own_id().await);
    let changes = json!({"email": DEMO, "firstname": "A", "lastname": "B"});
    client.patch(&address, changes.clone()).await.must_be(401, "invalid_token");
    client.guest().await.patch(&address, changes.clone()).await.must_be(403, "forbidden");
    client.other().await.patch(&address, changes).await.must_be(404, "not_found");
    let taken = json!({"email": OTHER, "firstname": "A", "lastname": "B"});
    demo.patch(&address, taken).await.must_refuse(&["$.email"]);
    let empty = json!({"email": "", "firstname": "", "lastname": ""});
    demo.patch(&address, empty).await.must_refuse(&["$.email", "$.firstname", "$.lastname"]);
    demo.patch(&address, json!({"email": DEMO})).await.must_refuse(&["$.firstname", "$.lastname"]);
}
