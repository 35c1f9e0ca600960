//! Many domains and orders, and how fast they come.

use std::time::Instant;

use sandbox::options::Options;

use crate::client::{Client, options};

#[tokio::test]
async fn as_many_as_asked_for() {
    let started = Instant::now();
    let client = Client::with(Options { seed_domains: 5000, seed_orders: 500, ..options() });
    println!("5,000 domains and 500 orders were there after {:?}", started.elapsed());
    let demo = client.demo().await;
    assert_eq!(demo.get("/store/domains").await.must_succeed()["total"], 5008);
    assert_eq!(demo.get("/store/orders").await.must_succeed()["total"], 505);
    let page = demo.get("/store/domains?limit=200&offset=4800").await.must_succeed();
    assert_eq!(page["items"].as_array().unwrap().len(), 200);
    for status in ["active", "expired"] {
        let total =
            demo.get(&format!("/store/domains?status={status}")).await.must_succeed()["total"].as_u64().unwrap();
        assert!(total > 100, "{status}: {total}");
    }
    assert_eq!(client.other().await.get("/store/domains").await.must_succeed()["total"], 1);
}
