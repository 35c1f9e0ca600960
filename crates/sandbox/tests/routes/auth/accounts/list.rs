//! `GET /auth/accounts`.

use crate::client::{Client, DEMO, OTHER};

#[tokio::test]
async fn one_sees_oneself_only() {
    let demo = Client::new().demo().await;
    let accounts = demo.get("/auth/accounts").await.must_succeed();
    assert_eq!((accounts["total"].as_u64(), accounts["items"][0]["email"].as_str()), (Some(1), Some(DEMO)));
    assert_eq!(accounts["items"][0]["_acl"], serde_json::json!(["update_password"]));
    let own = demo.get("/auth/accounts?username=Demo@example.art").await.must_succeed();
    assert_eq!(own["items"], accounts["items"]);
    let others = demo.get(&format!("/auth/accounts?username={OTHER}")).await.must_succeed();
    assert_eq!(others["total"], 0);
    let behind = demo.get("/auth/accounts?offset=1").await.must_succeed();
    assert_eq!((behind["total"].as_u64(), behind["items"].as_array().map(Vec::len)), (Some(1), Some(0)));
}

#[tokio::test]
async fn who_may_not_and_what_may_not_be_asked() {
    let client = Client::new();
    client.get("/auth/accounts").await.must_be(401, "invalid_token");
    client.with_token("nonsense").get("/auth/accounts").await.must_be(401, "invalid_token");
    client.guest().await.get("/auth/accounts").await.must_be(403, "forbidden");
    let demo = client.demo().await;
    demo.get("/auth/accounts?limit=0&offset=-1").await.must_refuse(&["$.limit", "$.offset"]);
    demo.get("/auth/accounts?limit=201").await.must_refuse(&["$.limit"]);
    demo.get("/auth/accounts?limit=1.5").await.must_refuse(&["$.limit"]);
    demo.get("/auth/accounts?sort=email").await.must_refuse(&["$.sort"]);
    let violations = client.violations().await;
    assert_eq!(violations.len(), 2, "a number out of range is no violation: {violations:?}");
}
