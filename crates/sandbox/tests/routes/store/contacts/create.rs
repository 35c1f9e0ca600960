//! `POST /store/contacts`.

use serde_json::json;

use crate::{client::Client, fixtures::contact};

#[tokio::test]
async fn a_contact_comes_back_as_it_was_sent() {
    let demo = Client::new().demo().await;
    let id = demo.post("/store/contacts", contact()).await.must_create();
    let read = demo.get(&format!("/store/contacts/{id}")).await.must_succeed();
    for (name, value) in contact().as_object().unwrap() {
        assert_eq!(&read[name], value, "{name}");
    }
    assert_eq!((read["status"].as_str(), &read["_acl"]), (Some("unverified"), &json!(["update", "delete", "verify"])));
    assert_eq!(read["client"], demo.own_id().await);
}

#[tokio::test]
async fn every_wrong_field_is_named() {
    let client = Client::new();
    let demo = client.demo().await;
    let mut wrong = contact();
    wrong["phone"] = json!("8 (495) 258-44-71");
    wrong["email"] = json!("nobody");
    wrong["address"]["country"] = json!("UK");
    wrong["address"]["city"] = json!("");
    wrong["firstname"] = json!("  ");
    let paths = ["$.firstname", "$.address.city", "$.phone", "$.email", "$.address.country"];
    demo.post("/store/contacts", wrong).await.must_refuse(&paths);
    assert!(client.violations().await.is_empty());
}

#[tokio::test]
async fn what_the_contract_refuses() {
    let client = Client::new();
    let demo = client.demo().await;
    let mut wrong = contact();
    wrong.as_object_mut().unwrap().remove("vat");
    wrong["nickname"] = json!("Ada");
    wrong["address"]["line2"] = json!(null);
    demo.post("/store/contacts", wrong).await.must_refuse(&["$.vat", "$.address.line2", "$.nickname"]);
    assert_eq!(client.violations().await.len(), 3);
}

#[tokio::test]
async fn who_may_not() {
    let client = Client::new();
    client.post("/store/contacts", contact()).await.must_be(401, "invalid_token");
    client.guest().await.post("/store/contacts", contact()).await.must_be(403, "forbidden");
}
