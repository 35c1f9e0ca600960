//! `GET /store/contacts`.

use crate::client::{Client, DEMO, OTHER};

#[tokio::test]
async fn one_sees_ones_own_contacts() {
    let client = Client::new();
    let demo = client.demo().await;
    let all = demo.get("/store/contacts").await.must_succeed();
    assert_eq!(all["total"], 2);
    assert_eq!(all["items"][0]["_acl"], serde_json::json!(["update", "delete"]), "a verified one");
    let by_email = demo.get(&format!("/store/contacts?email={DEMO}")).await.must_succeed();
    assert_eq!(by_email["total"], 1);
    assert_eq!(demo.get(&format!("/store/contacts?email={OTHER}")).await.must_succeed()["total"], 0);
    let (own, foreign) = (demo.own_id().await, client.other().await.own_id().await);
    assert_eq!(demo.get(&format!("/store/contacts?client={own}")).await.must_succeed()["total"], 2);
    assert_eq!(demo.get(&format!("/store/contacts?client={foreign}")).await.must_succeed()["total"], 0);
    let second = demo.get("/store/contacts?limit=1&offset=1").await.must_succeed();
    assert_eq!((second["total"].as_u64(), &second["items"][0]), (Some(2), &all["items"][1]));
}

#[tokio::test]
async fn who_may_not_and_what_may_not_be_asked() {
    let client = Client::new();
    client.get("/store/contacts").await.must_be(401, "invalid_token");
    client.guest().await.get("/store/contacts").await.must_be(403, "forbidden");
    client.demo().await.get("/store/contacts?status=verified").await.must_refuse(&["$.status"]);
}
