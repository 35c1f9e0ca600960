//! `PATCH /store/contacts/{contact}`.

use serde_json::json;

use crate::{client::Client, fixtures::contact};

#[tokio::test]
async fn a_changed_contact_has_to_be_verified_again() {
    let demo = Client::new().demo().await;
    let verified = demo.get("/store/contacts").await.must_succeed()["items"][0].clone();
    assert_eq!(verified["status"], "verified");
    let address = format!("/store/contacts/{}", verified["id"].as_str().unwrap());
    demo.patch(&address, contact()).await.must_be_done();
    let changed = demo.get(&address).await.must_succeed();
    assert_eq!((changed["firstname"].as_str(), changed["status"].as_str()), (Some("Ada"), Some("unverified")));
    assert_eq!(demo.get("/store/contacts?email=ada@example.art").await.must_succeed()["total"], 1);
}

#[tokio::test]
async fn refusals() {
    let client = Client::new();
    let demo = client.demo().await;
    let id = demo.get("/store/contacts").await.must_succeed()["items"][0]["id"].as_str().unwrap().to_owned();
    let address = format!("/store/contacts/{id}");
    client.patch(&address, contact()).await.must_be(401, "invalid_token");
    client.guest().await.patch(&address, contact()).await.must_be(403, "forbidden");
    client.other().await.patch(&address, contact()).await.must_be(404, "not_found");
    let mut wrong = contact();
    wrong["phone"] = json!("+7");
    demo.patch(&address, wrong.clone()).await.must_refuse(&["$.phone"]);
    wrong["address"] = json!("somewhere");
    demo.patch(&address, wrong).await.must_refuse(&["$.address"]);
}
