//! `/auth/accounts/{account}/scopes/{scope}`: for administrators.

use axum::http::Method;
use serde_json::json;

use crate::client::{Client, PASSWORD};

const ADMINISTRATOR: &str = "admin@example.art";

#[tokio::test]
async fn an_administrator_grants_and_revokes() {
    let client = Client::new();
    let (demo, admin) = (client.demo().await, client.signed_in(ADMINISTRATOR, PASSWORD).await);
    let id = demo.own_id().await;
    let (account, address) = (format!("/auth/accounts/{id}"), format!("/auth/accounts/{id}/scopes/admin"));
    let seen = admin.get(&account).await.must_succeed();
    assert_eq!((&seen["_acl"], &seen["scopes"]), (&json!(["update_scope"]), &json!([])));
    for _ in 0..2 {
        admin.api(Method::PUT, &address, None).await.must_be_done();
        let seen = demo.get(&account).await.must_succeed();
        assert_eq!((&seen["_acl"], &seen["scopes"]), (&json!(["update_password", "update_scope"]), &json!(["admin"])));
    }
    for _ in 0..2 {
        admin.api(Method::DELETE, &address, None).await.must_be_done();
        assert_eq!(demo.get(&account).await.must_succeed()["scopes"], json!([]));
    }
}

#[tokio::test]
async fn an_administrator_finds_everybody() {
    let client = Client::new();
    let admin = client.signed_in(ADMINISTRATOR, PASSWORD).await;
    assert_eq!(admin.get("/auth/accounts").await.must_succeed()["total"], 3);
    let found = admin.get("/auth/accounts?username=OTHER@example.art").await.must_succeed();
    assert_eq!((found["total"].as_u64(), found["items"][0]["email"].as_str()), (Some(1), Some("other@example.art")));
    assert_eq!(client.demo().await.get("/auth/accounts?username=other@example.art").await.must_succeed()["total"], 0);
}

#[tokio::test]
async fn nobody_else_may() {
    let client = Client::new();
    let demo = client.demo().await;
    let address = format!("/auth/accounts/{}/scopes/admin", demo.own_id().await);
    for method in [Method::PUT, Method::DELETE] {
        client.api(method.clone(), &address, None).await.must_be(401, "invalid_token");
        client.guest().await.api(method.clone(), &address, None).await.must_be(403, "forbidden");
        demo.api(method, &address, None).await.must_be(403, "forbidden");
    }
    let admin = client.signed_in(ADMINISTRATOR, PASSWORD).await;
    admin.api(Method::PUT, "/auth/accounts/nobody/scopes/admin", None).await.must_be(404, "not_found");
    let own = admin.own_id().await;
    admin.api(Method::PUT, &format!("/auth/accounts/{own}/scopes/No%20Word"), None).await.must_refuse(&["$.scope"]);
}
