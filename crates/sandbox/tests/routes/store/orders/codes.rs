//! `POST /store/orders`: promo codes on the items of all five services.

use serde_json::{Value, json};

use crate::{
    client::Client,
    fixtures::{attachment, fulfil, minting, order, registration, renewal, reservation},
};

/// One item of each service with this code.
fn each(code: &str, months: u32) -> [Value; 5] {
    [
        registration("night7.art", code),
        renewal("demo-gallery.art", code, months),
        reservation("tate.art", code),
        minting("demo-gallery.art", code),
        attachment("demo-gallery.art", code),
    ]
}

#[tokio::test]
async fn a_code_fits_its_services_and_terms_and_is_refused_elsewhere() {
    let demo = Client::new().demo().await;
    // Which of the five services the code fits, with a renewal of so many months.
    let table = [
        ("SPRING", 12, [true, false, false, false, false]),
        ("ART5", 12, [true, false, true, false, false]),
        ("RENEW10", 12, [false, true, false, false, false]),
        ("LONG24", 12, [false, false, false, false, false]),
        ("LONG24", 24, [false, true, false, false, false]),
        ("MINT20", 12, [false, false, false, true, true]),
        ("RESERVE3", 12, [false, false, true, false, false]),
    ];
    for (code, months, fits) in table {
        let items = each(code, months);
        let refused: Vec<String> =
            (0..5).filter(|index| !fits[*index]).map(|index| format!("$.items[{index}].promo")).collect();
        let paths: Vec<&str> = refused.iter().map(String::as_str).collect();
        let answer = demo.post("/store/orders", json!({ "items": items })).await;
        answer.must_refuse(&paths);
        assert_eq!(answer.json()["messages"][0]["message"], "This promo code does not apply to this item.", "{code}");
        let fitting: Vec<&Value> = items.iter().zip(fits).filter(|(_, fits)| *fits).map(|(item, _)| item).collect();
        if !fitting.is_empty() {
            order(&demo, json!(fitting)).await;
        }
    }
}

/// Uses are orders, not items: one order may have the code on every item.
#[tokio::test]
async fn a_code_for_one_order_may_stand_on_all_its_items() {
    let client = Client::new();
    let (demo, other) = (client.demo().await, client.other().await);
    let id = order(&demo, json!(each("LAST1", 12))).await;
    for customer in [&demo, &other] {
        let refused = customer.post("/store/orders", json!({"items": [registration("night8.art", "LAST1")]})).await;
        refused.must_refuse(&["$.items[0].promo"]);
        assert_eq!(refused.json()["messages"][0]["message"], "This promo code has been used up.");
    }
    fulfil(&demo, &id).await;
    other.get("/store/suggestions?search=night8&promo=LAST1").await.must_refuse(&["$.promo"]);
}
