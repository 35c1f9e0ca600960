//! `POST /auth/accounts`.

use serde_json::json;

use crate::{
    client::{Client, DEMO},
    fixtures::{mailed_code, sign_up},
};

#[tokio::test]
async fn a_sign_up_mails_a_code_and_may_sign_in_but_not_order() {
    let client = Client::new();
    let id = sign_up(&client, "new@example.art").await;
    let customer = client.signed_in("new@example.art", "a-long-password").await;
    assert_eq!(customer.own_id().await, id);
    customer.get("/store/orders").await.must_be(403, "forbidden");
    let code = mailed_code(&client, "new@example.art").await;
    customer.put(&format!("/auth/accounts/{id}/verify"), json!({"code": code})).await.must_be_done();
    customer.get("/store/orders").await.must_succeed();
}

#[tokio::test]
async fn the_mail_is_in_the_language_of_the_request() {
    let client = Client::new().speaking("ru");
    sign_up(&client, "новый@example.art").await;
    let mail = client.newest_mail("%D0%BD%D0%BE%D0%B2%D1%8B%D0%B9@example.art").await;
    assert!(mail.starts_with("Ваш код: "), "{mail}");
}

#[tokio::test]
async fn what_is_wrong_is_said_at_once() {
    let client = Client::new();
    let guest = client.guest().await;
    let account = json!({"email": "nobody", "password": "short", "firstname": " ", "lastname": ""});
    let paths = ["$.firstname", "$.lastname", "$.email", "$.password"];
    guest.post("/auth/accounts", account).await.must_refuse(&paths);
    let taken = json!({"email": "DEMO@example.art", "password": "long-enough", "firstname": "A", "lastname": "B"});
    guest.post("/auth/accounts", taken).await.must_refuse(&["$.email"]);
    assert!(client.violations().await.is_empty(), "wrong texts are no violations of the contract");
}

#[tokio::test]
async fn who_may_not_sign_up_and_what_may_not_be_sent() {
    let client = Client::new();
    let account = json!({"email": DEMO, "password": "long-enough", "firstname": "A", "lastname": "B"});
    client.post("/auth/accounts", account).await.must_be(401, "invalid_token");
    let guest = client.guest().await;
    let admin = json!({"email": "a@b.art", "password": "long-enough", "firstname": "A", "lastname": "B", "scopes": []});
    guest.post("/auth/accounts", admin).await.must_refuse(&["$.scopes"]);
}
