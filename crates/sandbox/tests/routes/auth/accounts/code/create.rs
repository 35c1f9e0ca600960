//! `POST /auth/accounts/{account}/code`.

use axum::http::Method;
use serde_json::json;

use crate::{
    client::Client,
    fixtures::{mailed_code, sign_up},
};

#[tokio::test]
async fn a_new_code_replaces_the_one_before() {
    let client = Client::new();
    let id = sign_up(&client, "new@example.art").await;
    let first = mailed_code(&client, "new@example.art").await;
    let guest = client.guest().await;
    guest.api(Method::POST, &format!("/auth/accounts/{id}/code"), None).await.must_be_done();
    let second = mailed_code(&client, "new@example.art").await;
    let address = format!("/auth/accounts/{id}/verify");
    if first != second {
        guest.put(&address, json!({"code": first})).await.must_refuse(&["$.code"]);
    }
    guest.put(&address, json!({"code": second})).await.must_be_done();
}

#[tokio::test]
async fn refusals() {
    let client = Client::new();
    let id = sign_up(&client, "new@example.art").await;
    let address = format!("/auth/accounts/{id}/code");
    client.api(Method::POST, &address, None).await.must_be(401, "invalid_token");
    client.demo().await.api(Method::POST, &address, None).await.must_be(404, "not_found");
    let guest = client.guest().await;
    guest.api(Method::POST, "/auth/accounts/nobody/code", None).await.must_be(404, "not_found");
    guest.post(&address, json!({})).await.must_refuse(&["$"]);
}
