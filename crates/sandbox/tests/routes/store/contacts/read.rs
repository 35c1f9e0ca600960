//! `GET /store/contacts/{contact}`.

use crate::client::Client;

#[tokio::test]
async fn one_reads_ones_own_contact_only() {
    let client = Client::new();
    let demo = client.demo().await;
    let contact = demo.get("/store/contacts").await.must_succeed()["items"][0].clone();
    let address = format!("/store/contacts/{}", contact["id"].as_str().unwrap());
    assert_eq!(demo.get(&address).await.must_succeed(), contact);
    client.other().await.get(&address).await.must_be(404, "not_found");
    client.guest().await.get(&address).await.must_be(403, "forbidden");
    client.get(&address).await.must_be(401, "invalid_token");
    demo.get("/store/contacts/nobody").await.must_be(404, "not_found");
}
