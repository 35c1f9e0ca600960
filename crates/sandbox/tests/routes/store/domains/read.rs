//! `GET /store/domains/{domain}`.

use crate::client::Client;

#[tokio::test]
async fn one_reads_ones_own_domain_only() {
    let client = Client::new();
    let demo = client.demo().await;
    let domain = demo.get("/store/domains").await.must_succeed()["items"][0].clone();
    let address = format!("/store/domains/{}", domain["id"].as_str().unwrap());
    assert_eq!(demo.get(&address).await.must_succeed(), domain);
    client.other().await.get(&address).await.must_be(404, "not_found");
    client.guest().await.get(&address).await.must_be(403, "forbidden");
    client.get(&address).await.must_be(401, "invalid_token");
    demo.get("/store/domains/demo-gallery.art").await.must_be(404, "not_found");
}
