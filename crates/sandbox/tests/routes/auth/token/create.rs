//! `POST /auth/token`.

use axum::http::Method;
use serde_json::{Value, json};

use crate::client::{Client, DEMO, PASSWORD};

fn refresh(token: &str) -> Value {
    json!({"grant_type": "refresh_token", "client_id": "shop", "refresh_token": token})
}

#[tokio::test]
async fn a_guest_gets_a_token_without_a_refresh_token() {
    let client = Client::new();
    let request = json!({"grant_type": "client_credentials", "client_id": "shop"});
    let answer = client.post("/auth/token", request).await;
    assert_eq!(answer.headers["cache-control"], "no-store");
    let token = answer.must_succeed();
    assert_eq!((token["token_type"].as_str(), token["expires_in"].as_u64()), (Some("Bearer"), Some(3600)));
    assert!(token.get("refresh_token").is_none());
    let guest = client.with_token(token["access_token"].as_str().unwrap());
    guest.get("/store/suggestions?search=night").await.must_succeed();
}

#[tokio::test]
async fn a_sign_in_takes_the_e_mail_in_any_case() {
    let client = Client::new();
    for email in [DEMO, "Demo@Example.ART", " demo@example.art "] {
        let token = client.password(email, PASSWORD).await.must_succeed();
        let customer = client.with_token(token["access_token"].as_str().unwrap());
        assert_eq!(customer.get("/auth/accounts").await.must_succeed()["items"][0]["email"], DEMO);
    }
}

#[tokio::test]
async fn wrong_credentials_do_not_tell_what_is_wrong() {
    let client = Client::new();
    let wrong = client.password(DEMO, "demo-demo-dem0").await;
    wrong.must_be(401, "invalid_credentials");
    let unknown = client.password("nobody@example.art", PASSWORD).await;
    unknown.must_be(401, "invalid_credentials");
    assert_eq!(wrong.text, unknown.text);
    let russian = client.speaking("ru-RU").password(DEMO, "wrong").await;
    assert_eq!(russian.json()["messages"][0]["message"], "Неверный e-mail или пароль.");
    assert_eq!(russian.headers["content-language"], "ru");
}

#[tokio::test]
async fn a_refresh_token_rotates() {
    let client = Client::new();
    let first = client.password(DEMO, PASSWORD).await.must_succeed();
    let second = client.post("/auth/token", refresh(first["refresh_token"].as_str().unwrap())).await.must_succeed();
    assert_ne!(first["refresh_token"], second["refresh_token"]);
    let third = client.post("/auth/token", refresh(second["refresh_token"].as_str().unwrap())).await.must_succeed();
    client.with_token(third["access_token"].as_str().unwrap()).get("/store/orders").await.must_succeed();
}

#[tokio::test]
async fn reuse_of_a_refresh_token_revokes_its_family_only() {
    let client = Client::new();
    let bystander = client.demo().await;
    let first = client.password(DEMO, PASSWORD).await.must_succeed();
    let stolen = first["refresh_token"].as_str().unwrap();
    let second = client.post("/auth/token", refresh(stolen)).await.must_succeed();
    client.post("/auth/token", refresh(stolen)).await.must_be(401, "invalid_credentials");
    let newest = second["refresh_token"].as_str().unwrap();
    client.post("/auth/token", refresh(newest)).await.must_be(401, "invalid_credentials");
    let access = client.with_token(second["access_token"].as_str().unwrap());
    access.get("/store/orders").await.must_be(401, "invalid_token");
    bystander.get("/store/orders").await.must_succeed();
}

#[tokio::test]
async fn an_unknown_refresh_token_is_refused() {
    Client::new().post("/auth/token", refresh("nonsense")).await.must_be(401, "invalid_credentials");
}

#[tokio::test]
async fn undescribed_bodies_are_refused_and_remembered() {
    let client = Client::new();
    let check = async |body: Value, paths: &[&str]| client.post("/auth/token", body).await.must_refuse(paths);
    check(json!({}), &["$.grant_type"]).await;
    check(json!({"grant_type": "magic"}), &["$.grant_type"]).await;
    check(json!({"grant_type": "password", "client_id": "shop", "username": 1}), &["$.password", "$.username"]).await;
    let surplus = json!({"grant_type": "client_credentials", "client_id": "shop", "code_verifier": "x"});
    check(surplus, &["$.code_verifier"]).await;
    let violations = client.violations().await;
    assert_eq!(violations.len(), 5);
    assert_eq!(violations[0]["method"], "POST");
    assert_eq!(violations[0]["path"], "/api/v2/auth/token");
    assert_eq!(violations[0]["reason"], "$.grant_type: This field is missing.");
}

#[tokio::test]
async fn expired_tokens_are_refused_and_refreshed() {
    let client = Client::new();
    let token = client.password(DEMO, PASSWORD).await.must_succeed();
    let customer = client.with_token(token["access_token"].as_str().unwrap());
    assert_eq!(client.own(Method::POST, "/sandbox/expire-tokens").await.status, 204);
    customer.get("/store/orders").await.must_be(401, "invalid_token");
    let fresh = client.post("/auth/token", refresh(token["refresh_token"].as_str().unwrap())).await.must_succeed();
    client.with_token(fresh["access_token"].as_str().unwrap()).get("/store/orders").await.must_succeed();
    assert_eq!(client.own(Method::POST, "/sandbox/expire-tokens?refresh=true").await.status, 204);
    let refused = client.post("/auth/token", refresh(fresh["refresh_token"].as_str().unwrap())).await;
    refused.must_be(401, "invalid_credentials");
}

#[tokio::test]
async fn a_token_lives_as_long_as_the_option_says() {
    let lifetime = std::time::Duration::ZERO;
    let client = Client::with(sandbox::options::Options { token_lifetime: lifetime, ..crate::client::options() });
    let token = client.password(DEMO, PASSWORD).await.must_succeed();
    assert_eq!(token["expires_in"], 0);
    let customer = client.with_token(token["access_token"].as_str().unwrap());
    customer.get("/store/orders").await.must_be(401, "invalid_token");
}
