//! `POST /auth/password`.

use serde_json::json;

use crate::client::{Client, DEMO, PASSWORD};

fn one_time_password(mail: &str) -> &str {
    mail.split(' ').find(|word| word.split('-').count() == 3 && word.len() == 14).unwrap()
}

#[tokio::test]
async fn a_mailed_password_works_once_beside_the_old_one() {
    let client = Client::new();
    client.guest().await.post("/auth/password", json!({"username": DEMO})).await.must_be_done();
    let mail = client.newest_mail(DEMO).await;
    let password = one_time_password(&mail);
    client.password(DEMO, PASSWORD).await.must_succeed();
    client.password(DEMO, password).await.must_succeed();
    client.password(DEMO, password).await.must_be(401, "invalid_credentials");
}

#[tokio::test]
async fn a_new_mailed_password_replaces_the_one_before() {
    let client = Client::new();
    let guest = client.guest().await;
    guest.post("/auth/password", json!({"username": DEMO})).await.must_be_done();
    let first = client.newest_mail(DEMO).await;
    guest.post("/auth/password", json!({"username": DEMO})).await.must_be_done();
    client.password(DEMO, one_time_password(&first)).await.must_be(401, "invalid_credentials");
}

#[tokio::test]
async fn an_unknown_e_mail_is_answered_alike_and_gets_no_mail() {
    let client = Client::new();
    let guest = client.guest().await;
    guest.post("/auth/password", json!({"username": "nobody@example.art"})).await.must_be_done();
    assert_eq!(client.newest_mail("nobody@example.art").await, "");
}

#[tokio::test]
async fn who_may_not_ask() {
    let client = Client::new();
    client.post("/auth/password", json!({"username": DEMO})).await.must_be(401, "invalid_token");
    let guest = client.guest().await;
    guest.post("/auth/password", json!({})).await.must_refuse(&["$.username"]);
}
