//! `GET /store/orders`.

use crate::{
    client::Client,
    fixtures::{place, sign_up},
};

#[tokio::test]
async fn the_newest_order_comes_first() {
    let demo = Client::new().demo().await;
    let (first, second) = (place(&demo, &["night7.art"]).await, place(&demo, &["night8.art", "night9.art"]).await);
    let orders = demo.get("/store/orders").await.must_succeed();
    assert_eq!(orders["total"], 7);
    assert_eq!((&orders["items"][0]["id"], &orders["items"][1]["id"]), (&second.into(), &first.into()));
    assert_eq!(orders["items"][0]["items"][1]["domain"], "night9.art");
}

#[tokio::test]
async fn filters_narrow_the_list() {
    let client = Client::new();
    let demo = client.demo().await;
    let all = demo.get("/store/orders").await.must_succeed();
    let invoice = all["items"][0]["invoice"].as_str().unwrap();
    let (own, foreign) = (demo.own_id().await, client.other().await.own_id().await);
    let table = [
        ("status=unpaid".to_owned(), 1),
        ("status=completed".to_owned(), 3),
        ("status=cancelled".to_owned(), 1),
        ("status=imaginary".to_owned(), 0),
        ("domain=demo-gallery.art".to_owned(), 1),
        ("domain=ada-unpaid.art".to_owned(), 0),
        ("domain=demo-gallery.art&status=unpaid".to_owned(), 0),
        (format!("invoice={invoice}"), 1),
        (format!("client={own}"), 5),
        (format!("client={foreign}"), 0),
    ];
    for (query, total) in table {
        assert_eq!(demo.get(&format!("/store/orders?{query}")).await.must_succeed()["total"], total, "{query}");
    }
}

#[tokio::test]
async fn who_may_not_and_what_may_not_be_asked() {
    let client = Client::new();
    client.get("/store/orders").await.must_be(401, "invalid_token");
    client.guest().await.get("/store/orders").await.must_be(403, "forbidden");
    sign_up(&client, "new@example.art").await;
    let unverified = client.signed_in("new@example.art", "a-long-password").await;
    unverified.get("/store/orders").await.must_be(403, "forbidden");
    client.demo().await.get("/store/orders?sort=id&limit=500").await.must_refuse(&["$.sort"]);
    client.demo().await.get("/store/orders?limit=500").await.must_refuse(&["$.limit"]);
}
