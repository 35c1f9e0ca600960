//! `PUT /auth/accounts/{account}/verify`.

use serde_json::json;

use crate::{
    client::Client,
    fixtures::{mailed_code, sign_up},
};

#[tokio::test]
async fn a_guest_confirms_with_the_mailed_code_once() {
    let client = Client::new();
    let id = sign_up(&client, "new@example.art").await;
    let code = mailed_code(&client, "new@example.art").await;
    let (guest, address) = (client.guest().await, format!("/auth/accounts/{id}/verify"));
    guest.put(&address, json!({"code": "000000x"})).await.must_refuse(&["$.code"]);
    guest.put(&address, json!({"code": format!(" {code} ")})).await.must_be_done();
    guest.put(&address, json!({"code": code})).await.must_refuse(&["$.code"]);
}

#[tokio::test]
async fn refusals() {
    let client = Client::new();
    let id = sign_up(&client, "new@example.art").await;
    let address = format!("/auth/accounts/{id}/verify");
    client.put(&address, json!({"code": "1"})).await.must_be(401, "invalid_token");
    client.demo().await.put(&address, json!({"code": "1"})).await.must_be(404, "not_found");
    let guest = client.guest().await;
    guest.put("/auth/accounts/nobody/verify", json!({"code": "1"})).await.must_be(404, "not_found");
    guest.put(&address, json!({"code": 123_456})).await.must_refuse(&["$.code"]);
}
