//! Answers that go wrong on purpose.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::{
    client::Client,
    fixtures::{minting, order, registration},
};

async fn status(guest: &Client, search: &str) -> u16 {
    guest
        .send(
            guest
                .request(axum::http::Method::GET, &format!("/api/v2/store/suggestions?search={search}"))
                .body(axum::body::Body::empty())
                .unwrap(),
        )
        .await
        .status
}

#[tokio::test]
async fn searches_that_go_wrong() {
    let guest = Client::new().guest().await;
    let limited = guest.get("/store/suggestions?search=error-429").await;
    limited.must_be(429, "too_many_requests");
    assert_eq!(limited.headers["retry-after"], "2");
    guest.get("/store/suggestions?search=Error-500+gallery").await.must_be(500, "internal_error");
    guest.get("/store/suggestions?search=error-once-1").await.must_be(500, "internal_error");
    guest.get("/store/suggestions?search=error-once-1").await.must_succeed();
    assert_eq!(status(&guest, "broken-json").await, 200);
    assert_eq!(status(&guest, "html-page").await, 502);
    let started = Instant::now();
    guest.get("/store/suggestions?search=slow-60").await.must_succeed();
    assert!(started.elapsed() >= Duration::from_millis(60));
}

#[tokio::test]
async fn orders_that_go_wrong_place_nothing() {
    let demo = Client::new().demo().await;
    for (name, status, code) in
        [("order-error-500.art", 500, "internal_error"), ("order-error-429.art", 429, "too_many_requests")]
    {
        demo.get(&format!("/store/suggestions?search={name}")).await.must_succeed();
        let order = json!({"items": [registration("night7.art", ""), registration(name, "")]});
        demo.post("/store/orders", order).await.must_be(status, code);
    }
    let once = json!({"items": [registration("order-error-once.art", "")]});
    demo.post("/store/orders", once.clone()).await.must_be(500, "internal_error");
    demo.post("/store/orders", once).await.must_create();
    assert_eq!(demo.get("/store/orders").await.must_succeed()["total"], 6);
}

#[tokio::test]
async fn a_price_rises_between_the_guest_and_the_customer() {
    let client = Client::new();
    let guest = client.guest().await;
    let price = async |caller: &Client, search: &str| {
        let page = caller.get(&format!("/store/suggestions?search={search}")).await.must_succeed();
        page["items"][0]["price"]["amount"].to_string()
    };
    assert_eq!(price(&guest, "price-rises-1").await, "18.99");
    assert_eq!(price(&guest, "price-rises-1.art").await, "18.99");
    let demo = client.demo().await;
    assert_eq!(price(&demo, "price-rises-1.art").await, "24.99", "a guest has seen the first price");
    assert_eq!(price(&demo, "price-rises-2").await, "18.99", "nobody has seen this name");
    assert_eq!(price(&demo, "price-rises-2.art").await, "24.99");
}

#[tokio::test]
async fn a_lost_name_is_free_until_it_is_ordered() {
    let demo = Client::new().demo().await;
    let row = demo.get("/store/suggestions?search=lost-name-1").await.must_succeed()["items"][0].clone();
    assert_eq!((row["domain"].as_str(), row["available"].as_bool()), (Some("lost-name-1.art"), Some(true)));
    let order = json!({"items": [registration("night7.art", ""), registration("lost-name-1.art", "")]});
    demo.post("/store/orders", order).await.must_refuse(&["$.items[1].domain"]);
}

/// The invoice has the price that was shown last, and another service's price stands still.
#[tokio::test]
async fn a_price_that_rose_stands_on_the_invoice() {
    let client = Client::new();
    let demo = client.demo().await;
    let search = |service: &str| format!("/store/suggestions?service_type={service}&search=price-rises-3.art");
    let price = async |service: &str| {
        let page = demo.get(&search(service)).await.must_succeed();
        page["items"][0]["price"]["amount"].to_string()
    };
    assert_eq!(price("nft_minting").await, "49");
    assert_eq!(price("certificate_registration").await, "18.99", "the minting was shown, not the registration");
    assert_eq!(price("certificate_registration").await, "24.99");
    assert_eq!(price("nft_minting").await, "55");
    let items = json!([registration("price-rises-3.art", ""), minting("price-rises-3.art", "")]);
    let page = invoice_page(&demo, items).await;
    assert!(page.contains("USD 24.99") && page.contains("USD 79.99"), "{page}");
}

async fn invoice_page(customer: &Client, items: serde_json::Value) -> String {
    let id = order(customer, items).await;
    let invoice = customer.get(&format!("/store/orders/{id}")).await.must_succeed()["invoice"].clone();
    let address = format!("/pay?invoice={}&return=http%3A%2F%2F127.0.0.1%3A8080%2F", invoice.as_str().unwrap());
    customer.own(axum::http::Method::GET, &address).await.text
}

#[tokio::test]
async fn a_code_lapses_between_the_guest_and_the_customer() {
    let client = Client::new();
    let guest = client.guest().await;
    let search = |name: &str| format!("/store/suggestions?search={name}&promo=lapses");
    for _ in 0..2 {
        assert_eq!(guest.get(&search("night7.art")).await.must_succeed()["items"][0]["promo"], "LAPSES");
    }
    let demo = client.demo().await;
    let refused = demo.get(&search("night7.art")).await;
    refused.must_refuse(&["$.promo"]);
    assert_eq!(refused.json()["messages"][0]["message"], "This promo code has expired.");
    let items = json!({"items": [registration("night7.art", "LAPSES")]});
    demo.post("/store/orders", items).await.must_refuse(&["$.items[0].promo"]);
    order(&demo, json!([registration("night7.art", "")])).await;
    demo.get(&search("night8.art")).await.must_succeed();
    demo.get(&search("night8.art")).await.must_refuse(&["$.promo"]);
    order(&demo, json!([registration("night9.art", "LAPSES")])).await;
}

#[tokio::test]
async fn some_names_are_sold_in_other_currencies() {
    let client = Client::new();
    let demo = client.demo().await;
    // name, service, currency, price, after 30 % off
    let table = [
        ("yen-cat.art", "certificate_registration", "JPY", "2848", "1994"),
        ("dinar-cat.art", "certificate_registration", "KWD", "5.829", "4.08"),
        ("yen-cat.art", "nft_minting", "JPY", "7350", "7350"),
        ("dinar-cat.art", "domain_reserve", "KWD", "3.039", "3.039"),
        ("night7.art", "certificate_registration", "USD", "18.99", "13.29"),
    ];
    for (name, service, currency, price, discounted) in table {
        let address = format!("/store/suggestions?service_type={service}&search={name}&promo=SPRING");
        let row = demo.get(&address).await.must_succeed()["items"][0].clone();
        assert_eq!((row["domain"].as_str(), row["price"]["currency"].as_str()), (Some(name), Some(currency)));
        assert_eq!(row["price"]["amount"].to_string(), price, "{name} {service}");
        assert_eq!(row["discounted"]["amount"].to_string(), discounted, "{name} {service}");
    }
    // Five dollars off are no yen off.
    let row = demo.get("/store/suggestions?search=yen-cat.art&promo=ART5").await.must_succeed()["items"][0].clone();
    assert_eq!((row["promo"].as_str(), &row["discounted"]), (Some(""), &row["price"]));
    let items = json!([
        registration("yen-cat.art", ""),
        registration("night7.art", ""),
        minting("yen-cat.art", ""),
        registration("dinar-cat.art", "SPRING"),
    ]);
    let page = invoice_page(&demo, items).await;
    assert_eq!(page.matches("To pay").count(), 3, "one total per currency: {page}");
    for total in ["JPY 10198", "USD 18.99", "KWD 4.080"] {
        assert!(page.contains(&format!("To pay</th><td>{total}<")), "{total}: {page}");
    }
}

/// Tax is per currency, the credit is in dollars.
#[tokio::test]
async fn tax_and_credit_keep_to_their_currency() {
    let other = Client::new().other().await;
    let mut items = json!([registration("yen-cat.art", ""), registration("night7.art", "")]);
    items[0]["contact"]["address"]["country"] = json!("GB");
    let page = invoice_page(&other, items).await;
    for total in ["JPY 570", "JPY 3418", "USD 3.80", "−USD 10.00", "USD 12.79"] {
        assert!(page.contains(total), "{total}: {page}");
    }
}

#[tokio::test]
async fn a_price_falls_and_a_name_goes_between_the_guest_and_the_customer() {
    let client = Client::new();
    let (guest, demo) = (client.guest().await, client.demo().await);
    let row = async |caller: &Client, name: &str| {
        let page = caller.get(&format!("/store/suggestions?search={name}")).await.must_succeed();
        let row = page["items"][0].clone();
        (row["price"]["amount"].to_string(), row["available"].as_bool().unwrap())
    };
    for _ in 0..2 {
        assert_eq!(row(&guest, "price-falls-1.art").await, ("18.99".to_owned(), true));
        assert_eq!(row(&guest, "soon-taken-1.art").await, ("18.99".to_owned(), true));
    }
    assert_eq!(row(&demo, "price-falls-1.art").await, ("14.99".to_owned(), true));
    assert_eq!(row(&demo, "soon-taken-1.art").await, ("18.99".to_owned(), false));
    for item in [registration("soon-taken-1.art", ""), minting("soon-taken-1.art", "")] {
        demo.post("/store/orders", json!({ "items": [item] })).await.must_refuse(&["$.items[0].domain"]);
    }
    // Nobody has seen this one, until it was shown after the order.
    let id = order(&demo, json!([registration("soon-taken-2.art", "")])).await;
    row(&guest, "soon-taken-2.art").await;
    let invoice = demo.get(&format!("/store/orders/{id}")).await.must_succeed()["invoice"].clone();
    let form = format!("invoice={}&return=http%3A%2F%2F127.0.0.1%3A8080%2F&action=pay", invoice.as_str().unwrap());
    assert_eq!(demo.form("/pay", &form).await.status, 409);
}
