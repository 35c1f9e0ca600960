//! `/store/domains/{domain}/autorenew`.

use axum::http::Method;

use crate::{client::Client, fixtures::inside};

#[tokio::test]
async fn it_is_remembered() {
    let client = Client::new();
    let demo = client.demo().await;
    let domains = demo.get("/store/domains?domain=demo-soon.art").await.must_succeed();
    let address = format!("/store/domains/{}/autorenew", domains["items"][0]["id"].as_str().unwrap());
    assert_eq!(inside(&demo, "demo-soon.art").await["auto_renewal"], false);
    // Twice is as good as once.
    for (method, expected) in
        [(Method::PUT, true), (Method::PUT, true), (Method::DELETE, false), (Method::DELETE, false)]
    {
        demo.api(method, &address, None).await.must_be_done();
        assert_eq!(inside(&demo, "demo-soon.art").await["auto_renewal"], expected);
    }
    client.other().await.api(Method::PUT, &address, None).await.must_be(404, "not_found");
    client.guest().await.api(Method::PUT, &address, None).await.must_be(403, "forbidden");
    client.api(Method::PUT, &address, None).await.must_be(401, "invalid_token");
}

#[tokio::test]
async fn only_a_registered_domain_renews_itself() {
    let demo = Client::new().demo().await;
    let kept = demo.get("/store/domains?domain=demo-reserved.art").await.must_succeed()["items"][0]["id"].clone();
    for id in [kept.as_str().unwrap(), "nothing"] {
        for method in [Method::PUT, Method::DELETE] {
            demo.api(method, &format!("/store/domains/{id}/autorenew"), None).await.must_be(404, "not_found");
        }
    }
}
