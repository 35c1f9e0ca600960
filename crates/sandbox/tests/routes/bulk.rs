//! Many domains and orders, and how fast they come.

use std::time::Instant;

use sandbox::options::Options;

use serde_json::json;

use crate::{
    client::{Client, options},
    fixtures::{artwork, fulfil, order, registration, renewal},
};

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

/// As many lines as a cart can hold, long texts included.
#[tokio::test]
async fn an_order_of_five_hundred_lines() {
    let demo = Client::with(Options { seed_domains: 250, ..options() }).demo().await;
    let page = async |offset: u32| demo.get(&format!("/store/domains?limit=200&offset={offset}")).await.must_succeed();
    let (first, second) = (page(0).await, page(200).await);
    let domains = first["items"].as_array().unwrap().iter().chain(second["items"].as_array().unwrap());
    let renewable = domains.filter(|domain| domain["max_renew"].as_u64() >= Some(12));
    let mut items: Vec<_> =
        renewable.take(250).map(|domain| renewal(domain["name"].as_str().unwrap(), "", 12)).collect();
    while items.len() < 500 {
        let mut item = registration(&format!("night-{}.art", items.len()), "SPRING");
        item["artwork"] = artwork();
        item["artwork"]["features"] = json!("ж".repeat(1000));
        items.push(item);
    }
    let started = Instant::now();
    let id = order(&demo, json!(items)).await;
    println!("500 lines were ordered in {:?}", started.elapsed());
    fulfil(&demo, &id).await;
    assert_eq!(demo.get("/store/domains").await.must_succeed()["total"], 508);
}
