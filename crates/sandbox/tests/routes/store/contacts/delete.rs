//! `DELETE /store/contacts/{contact}`.

use crate::client::Client;

#[tokio::test]
async fn a_deleted_contact_is_gone() {
    let client = Client::new();
    let demo = client.demo().await;
    let id = demo.get("/store/contacts").await.must_succeed()["items"][0]["id"].as_str().unwrap().to_owned();
    let address = format!("/store/contacts/{id}");
    client.delete(&address).await.must_be(401, "invalid_token");
    client.guest().await.delete(&address).await.must_be(403, "forbidden");
    client.other().await.delete(&address).await.must_be(404, "not_found");
    demo.delete(&address).await.must_be_done();
    demo.get(&address).await.must_be(404, "not_found");
    demo.delete(&address).await.must_be(404, "not_found");
    assert_eq!(demo.get("/store/contacts").await.must_succeed()["total"], 1);
}
