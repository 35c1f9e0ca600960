//! `GET /store/suggestions`: what a promo code does to prices.

use serde_json::Value;

use crate::{client::Client, fixtures::registration};

async fn first(caller: &Client, query: &str) -> Value {
    caller.get(&format!("/store/suggestions?{query}")).await.must_succeed()["items"][0].clone()
}

#[tokio::test]
async fn a_code_in_force_is_priced_where_it_fits() {
    let guest = Client::new().guest().await;
    // query, discounted, promo, description
    let table = [
        ("search=night7&promo=SPRING", "13.29", "SPRING", "30 % off registrations"),
        ("search=night7&promo=spring", "13.29", "SPRING", "30 % off registrations"),
        ("search=night7&promo=ART5", "13.99", "ART5", "5 USD off every name"),
        ("search=canvas&promo=ART5", "1985", "ART5", "5 USD off every name"),
        ("search=louvre&promo=ART5", "194", "ART5", "5 USD off every name"),
        ("search=canvas&promo=SPRING", "1990", "", ""),
        ("search=louvre&promo=SPRING", "199", "", ""),
        ("search=night7&promo=RENEW10", "18.99", "", ""),
        ("search=night7&promo=LONG24", "18.99", "", ""),
        ("search=night7&promo=", "18.99", "", ""),
    ];
    for (query, discounted, promo, description) in table {
        let row = first(&guest, query).await;
        assert_eq!(row["discounted"]["amount"].to_string(), discounted, "{query}");
        assert_eq!(
            (row["promo"].as_str(), row["promo_description"].as_str()),
            (Some(promo), Some(description)),
            "{query}"
        );
    }
    let russian = first(&guest.speaking("ru"), "search=night7&promo=SPRING").await;
    assert_eq!(russian["promo_description"], "Скидка 30 % на регистрацию");
}

#[tokio::test]
async fn a_refused_code_says_why() {
    let guest = Client::new().guest().await;
    let table = [
        ("NOPE", "There is no such promo code."),
        ("WINTER25", "This promo code has expired."),
        ("SOLDOUT", "This promo code has been used up."),
        ("TOMORROW", "This promo code is not valid yet."),
    ];
    for (code, reason) in table {
        let answer = guest.get(&format!("/store/suggestions?search=night7&promo={code}")).await;
        answer.must_refuse(&["$.promo"]);
        assert_eq!(answer.json()["messages"][0]["message"], reason, "{code}");
    }
    let russian = guest.speaking("ru").get("/store/suggestions?promo=NOPE").await;
    assert_eq!(russian.json()["messages"][0]["message"], "Такого промокода нет.");
}

#[tokio::test]
async fn a_code_for_once_is_refused_to_the_customer_who_used_it() {
    let client = Client::new();
    let (demo, other) = (client.demo().await, client.other().await);
    let order = serde_json::json!({"items": [registration("night7.art", "ONCE"), registration("night8.art", "ONCE")]});
    demo.post("/store/orders", order).await.must_create();
    demo.get("/store/suggestions?search=night9&promo=ONCE").await.must_refuse(&["$.promo"]);
    assert_eq!(first(&other, "search=night9&promo=ONCE").await["promo"], "ONCE");
    let again = serde_json::json!({"items": [registration("night9.art", "ONCE")]});
    demo.post("/store/orders", again).await.must_refuse(&["$.items[0].promo"]);
}
