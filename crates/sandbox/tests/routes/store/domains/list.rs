//! `GET /store/domains`.

use crate::client::Client;

#[tokio::test]
async fn one_sees_ones_own_domains() {
    let client = Client::new();
    let demo = client.demo().await;
    let all = demo.get("/store/domains").await.must_succeed();
    let names: Vec<&str> = all["items"].as_array().unwrap().iter().map(|d| d["name"].as_str().unwrap()).collect();
    let expected = [
        "demo-reserved.art",
        "demo-gallery.art",
        "xn----8sbicfda0cfu1a5p.art",
        "demo-soon.art",
        "demo-lapsed.art",
        "demo-minted.art",
        "demo-last-year.art",
        "demo-limit.art",
    ];
    assert_eq!(names, expected);
    assert_eq!(all["items"][2]["idn"], "демо-галерея.art");
    let count =
        async |query: String| demo.get(&format!("/store/domains?{query}")).await.must_succeed()["total"].clone();
    assert_eq!(count("status=active".into()).await, 6);
    assert_eq!(count("status=expired".into()).await, 1);
    assert_eq!(count("status=unregistered".into()).await, 1);
    assert_eq!(count("status=imaginary".into()).await, 0);
    assert_eq!(count("domain=demo-soon.art".into()).await, 1);
    assert_eq!(count("domain=ada-other.art".into()).await, 0);
    assert_eq!(count(format!("client={}", demo.own_id().await)).await, 8);
    assert_eq!(count(format!("client={}", client.other().await.own_id().await)).await, 0);
}

#[tokio::test]
async fn the_acl_follows_from_the_status() {
    let demo = Client::new().demo().await;
    let expired = demo.get("/store/domains?status=expired").await.must_succeed();
    assert_eq!(expired["items"][0]["_acl"], serde_json::json!(["renew"]));
    let active = demo.get("/store/domains?status=active&limit=1").await.must_succeed();
    assert_eq!(active["items"][0]["_acl"], serde_json::json!(["renew", "transfer_to_client"]));
    let acl =
        async |name: &str| demo.get(&format!("/store/domains?domain={name}")).await.json()["items"][0]["_acl"].clone();
    assert_eq!(acl("demo-limit.art").await, serde_json::json!(["transfer_to_client"]), "nothing left to renew");
    assert_eq!(acl("demo-reserved.art").await, serde_json::json!([]));
}

#[tokio::test]
async fn who_may_not_and_what_may_not_be_asked() {
    let client = Client::new();
    client.get("/store/domains").await.must_be(401, "invalid_token");
    client.guest().await.get("/store/domains").await.must_be(403, "forbidden");
    client.demo().await.get("/store/domains?sort=name&limit=x").await.must_refuse(&["$.sort", "$.limit"]);
}
