//! `POST /store/orders`: several services in one order.

use axum::http::Method;
use serde_json::{Value, json};

use crate::{
    client::Client,
    fixtures::{attachment, fulfil, inside, minting, order, pay, registration, renewal, reservation},
};

/// One of each, the mint before its registration.
fn one_of_each() -> Value {
    json!([
        minting("night7.art", ""),
        registration("night7.art", "SPRING"),
        attachment("night7.art", ""),
        renewal("demo-soon.art", "RENEW10", 24),
        reservation("tate.art", "ART5"),
    ])
}

#[tokio::test]
async fn all_five_services_in_one_order() {
    let client = Client::new();
    let demo = client.demo().await;
    let id = order(&demo, one_of_each()).await;
    let read = demo.get(&format!("/store/orders/{id}")).await.must_succeed();
    let items: Vec<(&str, &str, u64, &str)> = (read["items"].as_array().unwrap().iter())
        .map(|item| {
            let text = |name: &str| item[name].as_str().unwrap();
            (text("service_type"), text("domain"), item["period"].as_u64().unwrap(), text("promo"))
        })
        .collect();
    let expected = [
        ("nft_minting", "night7.art", 12, ""),
        ("certificate_registration", "night7.art", 12, "SPRING"),
        ("domain_attachment", "night7.art", 12, ""),
        ("certificate_renewal", "demo-soon.art", 24, "RENEW10"),
        ("domain_reserve", "tate.art", 12, "ART5"),
    ];
    assert_eq!(items, expected);
    let address = format!("/pay?invoice={}&return=http%3A%2F%2F127.0.0.1%3A8080%2F", read["invoice"].as_str().unwrap());
    let page = client.own(Method::GET, &address).await.text;
    // 49.00 + 13.29 + 9.90 + 34.18 + 194.00
    for text in ["night7.art</bdi>, NFT minting, 12 months", "USD 34.18", "tate.art</bdi>, reservation", "USD 300.37"] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let russian = client.own(Method::GET, &format!("{address}&lang=ru")).await.text;
    assert!(russian.contains("night7.art</bdi>, привязка произведения, 12 мес."), "{russian}");
    fulfil(&demo, &id).await;
    let minted = inside(&demo, "night7.art").await;
    assert_eq!((minted["status"].as_str(), minted["attachment"].as_str()), (Some("active"), Some("art-17")));
    assert!(minted["wallet"].as_str().unwrap().starts_with("0x"), "the mint ran after the registration: {minted}");
    assert_eq!(inside(&demo, "tate.art").await["status"], "unregistered");
    let renewed = demo.get("/store/domains?domain=demo-soon.art").await.must_succeed();
    assert_eq!(renewed["items"][0]["max_renew"], 84);
}

/// The prices of the invoice are those of the suggestions, row by row.
#[tokio::test]
async fn an_order_costs_what_the_suggestions_said() {
    let client = Client::new();
    let demo = client.demo().await;
    let mut sum = 0;
    for item in one_of_each().as_array().unwrap() {
        let text = |name: &str| item[name].as_str().unwrap();
        let (service, name) = (text("service_type"), text("domain"));
        let address = format!("/store/suggestions?service_type={service}&search={name}&promo={}", text("promo"));
        let rows = demo.get(&address).await.must_succeed()["items"].as_array().unwrap().clone();
        let fits = |row: &&Value| {
            row["service_type"] == service
                && row["domain"] == name
                && item.get("period").is_none_or(|period| row["period"] == *period)
        };
        let row = rows.iter().find(fits).unwrap_or_else(|| panic!("{service} {name}: {rows:?}"));
        assert_eq!((row["available"].as_bool(), &row["promo"]), (Some(true), &item["promo"]), "{service} {name}");
        let amount = contract::Money::parse(&row["discounted"]["amount"].to_string(), contract::Currency::USD);
        sum += amount.unwrap().minor();
    }
    assert_eq!(sum, 30037, "the total of the invoice in the test above");
}

#[tokio::test]
async fn errors_of_several_services_stand_each_on_its_field() {
    let client = Client::new();
    let mut wallet = minting("demo-gallery.art", "RENEW10");
    wallet["wallet"] = json!("0x123");
    let mut identifier = attachment("ada-other.art", "NOPE");
    identifier["artwork"] = json!("");
    let mut phone = reservation("moma.art", "");
    phone["contact"]["phone"] = json!("1");
    let items = json!([
        registration("night7.art", ""),
        wallet,
        identifier,
        renewal("demo-gallery.art", "SPRING", 5),
        phone,
        registration("night7.art", ""),
        minting("night7.art", ""),
    ]);
    let answer = client.demo().await.post("/store/orders", json!({ "items": items })).await;
    answer.must_refuse(&[
        "$.items[1].promo",
        "$.items[1].wallet",
        "$.items[2].promo",
        "$.items[2].domain",
        "$.items[2].artwork",
        "$.items[3].period",
        "$.items[4].contact.phone",
        "$.items[5].domain",
    ]);
    assert!(client.violations().await.is_empty());
}

/// A name that somebody else has paid for meanwhile takes the whole order with it, and its codes come back.
#[tokio::test]
async fn a_mixed_order_whose_name_is_lost_is_cancelled() {
    let client = Client::new();
    let (demo, other) = (client.demo().await, client.other().await);
    let items =
        json!([registration("night7.art", "ONCE"), minting("night7.art", ""), renewal("demo-soon.art", "", 12)]);
    let late = order(&demo, items).await;
    let early = order(&other, json!([reservation("night7.art", "")])).await;
    pay(&other, &early).await;
    let invoice = demo.get(&format!("/store/orders/{late}")).await.must_succeed()["invoice"].clone();
    let form = format!("invoice={}&return=http%3A%2F%2F127.0.0.1%3A8080%2F&action=pay", invoice.as_str().unwrap());
    let page = demo.form("/pay", &form).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.text.matches("night7.art").count(), 1, "a lost name is named once: {}", page.text);
    assert_eq!(demo.get(&format!("/store/orders/{late}")).await.must_succeed()["status"], "cancelled");
    assert_eq!(demo.get("/store/domains?domain=demo-soon.art").await.must_succeed()["items"][0]["max_renew"], 108);
    order(&demo, json!([registration("night8.art", "ONCE")])).await;
}
