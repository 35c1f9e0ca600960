//! `POST /store/orders`: the rules of each service, and what a completed order does.

use contract::Timestamp;
use serde_json::{Value, json};

use crate::{
    client::Client,
    fixtures::{artwork, attachment, contact, fulfil, inside, minting, order, pay, registration, renewal, reservation},
};

async fn refused(items: Value, paths: &[&str]) {
    let client = Client::new();
    client.demo().await.post("/store/orders", json!({ "items": items })).await.must_refuse(paths);
    assert!(client.violations().await.is_empty(), "a mistake of the customer's is no violation");
}

async fn domain(customer: &Client, name: &str) -> Value {
    customer.get(&format!("/store/domains?domain={name}")).await.must_succeed()["items"][0].clone()
}

fn seconds(domain: &Value, name: &str) -> i64 {
    Timestamp::parse(domain[name].as_str().unwrap()).unwrap().unix_seconds()
}

#[tokio::test]
async fn a_renewal_moves_the_expiry_and_uses_up_what_is_left() {
    let demo = Client::new().demo().await;
    // An expired domain too: twelve months from where its term ended.
    for (name, months, years) in [("demo-soon.art", 24, 2), ("demo-lapsed.art", 12, 1)] {
        let before = domain(&demo, name).await;
        let id = order(&demo, json!([renewal(name, "", months)])).await;
        fulfil(&demo, &id).await;
        let after = domain(&demo, name).await;
        assert_eq!(after["status"], "active", "{name}");
        let days = (seconds(&after, "expired_at") - seconds(&before, "expired_at")) / (24 * 60 * 60);
        assert!((years * 365..=years * 365 + 1).contains(&days), "{name}: {days}");
        assert_eq!(after["max_renew"].as_u64().unwrap() + u64::from(months), before["max_renew"].as_u64().unwrap());
        let item = demo.get(&format!("/store/orders/{id}")).await.must_succeed()["items"][0].clone();
        assert_eq!((item["period"].as_u64(), item["artwork"]["title"].as_str()), (Some(months.into()), Some("")));
    }
}

#[tokio::test]
async fn renewals_that_are_refused() {
    for name in ["ada-other.art", "gallery.art", "night7.art", "night7.com", "demo-reserved.art"] {
        refused(json!([renewal(name, "", 12)]), &["$.items[0].domain"]).await;
    }
    for (name, months) in [("demo-gallery.art", 7), ("demo-gallery.art", 0), ("demo-last-year.art", 24)] {
        refused(json!([renewal(name, "", months)]), &["$.items[0].period"]).await;
    }
    refused(json!([renewal("demo-limit.art", "", 12)]), &["$.items[0].period"]).await;
    for months in [json!(12.5), json!(-12), json!(1e30)] {
        let mut item = renewal("demo-gallery.art", "", 12);
        item["period"] = months;
        refused(json!([item]), &["$.items[0].period"]).await;
    }
    let twice = json!([renewal("demo-gallery.art", "", 12), renewal("demo-gallery.art", "", 24)]);
    refused(twice, &["$.items[1].domain"]).await;
}

/// What is paid counts before it is carried out: two orders cannot renew beyond the limit.
#[tokio::test]
async fn a_paid_renewal_uses_up_what_is_left_at_once() {
    let demo = Client::new().demo().await;
    let first = order(&demo, json!([renewal("demo-last-year.art", "", 12)])).await;
    let second = order(&demo, json!([renewal("demo-last-year.art", "", 12)])).await;
    pay(&demo, &first).await;
    let rows = demo.get("/store/suggestions?service_type=certificate_renewal&search=demo-last-year.art").await;
    assert_eq!(rows.must_succeed()["total"], 0);
    let third = demo.post("/store/orders", json!({"items": [renewal("demo-last-year.art", "", 12)]})).await;
    third.must_refuse(&["$.items[0].period"]);
    let invoice = demo.get(&format!("/store/orders/{second}")).await.must_succeed()["invoice"].clone();
    let form = format!("invoice={}&return=http%3A%2F%2F127.0.0.1%3A8080%2F&action=pay", invoice.as_str().unwrap());
    assert_eq!(demo.form("/pay", &form).await.status, 409);
    assert_eq!(demo.get(&format!("/store/orders/{second}")).await.must_succeed()["status"], "cancelled");
}

#[tokio::test]
async fn a_reservation_keeps_the_name_for_its_holder_who_may_register_it() {
    let client = Client::new();
    let (demo, other) = (client.demo().await, client.other().await);
    for (name, artworked) in [("louvre.art", true), ("night7.art", false)] {
        let mut item = reservation(name, "");
        if artworked {
            item["artwork"] = artwork();
        }
        let id = order(&demo, json!([item])).await;
        fulfil(&demo, &id).await;
        let kept = domain(&demo, name).await;
        assert_eq!((kept["status"].as_str(), &kept["_acl"]), (Some("unregistered"), &json!([])), "{name}");
        assert_eq!((kept["max_renew"].as_u64(), &kept["nameservers"]), (Some(0), &json!([])), "{name}");
        for item in [reservation(name, ""), registration(name, "")] {
            other.post("/store/orders", json!({ "items": [item] })).await.must_refuse(&["$.items[0].domain"]);
        }
        demo.post("/store/orders", json!({"items": [reservation(name, "")]})).await.must_refuse(&["$.items[0].domain"]);
        for item in [minting(name, ""), renewal(name, "", 12)] {
            demo.post("/store/orders", json!({ "items": [item] })).await.must_refuse(&["$.items[0].domain"]);
        }
        let id = order(&demo, json!([registration(name, "")])).await;
        fulfil(&demo, &id).await;
        let registered = domain(&demo, name).await;
        assert_eq!((registered["status"].as_str(), &registered["id"]), (Some("active"), &kept["id"]), "{name}");
        assert_eq!(registered["max_renew"], 108, "{name}");
    }
}

#[tokio::test]
async fn reservations_that_are_refused() {
    for name in ["gallery.art", "canvas.art", "demo-gallery.art", "night7.com", "lost-name-2.art", "a.b.art"] {
        refused(json!([reservation(name, "")]), &["$.items[0].domain"]).await;
    }
    // A reserved name is no registration, and a reservation in the same order does not make it one.
    refused(json!([reservation("tate.art", ""), registration("tate.art", "")]), &["$.items[1].domain"]).await;
}

#[tokio::test]
async fn minting_and_attachment_of_ones_own_domain() {
    let demo = Client::new().demo().await;
    let id = order(&demo, json!([minting("demo-gallery.art", ""), attachment("demo-gallery.art", "")])).await;
    fulfil(&demo, &id).await;
    let inside = inside(&demo, "demo-gallery.art").await;
    assert!(inside["wallet"].as_str().unwrap().eq_ignore_ascii_case("0x9e200c2031b04e8a705c0d31325705bb2091b2a7"));
    assert_eq!(inside["attachment"], "art-17");
    let text = demo.get(&format!("/store/orders/{id}")).await.must_succeed().to_string();
    assert!(!text.contains("0x9e20") && !text.contains("art-17"), "neither is read back: {text}");
}

#[tokio::test]
async fn mintings_and_attachments_that_are_refused() {
    for item in [minting, attachment] {
        for name in ["ada-other.art", "gallery.art", "night7.art", "demo-lapsed.art", "louvre.art", "demo.gallery.art"]
        {
            refused(json!([item(name, "")]), &["$.items[0].domain"]).await;
        }
        let twice = json!([item("demo-gallery.art", ""), item("demo-gallery.art", "")]);
        refused(twice, &["$.items[1].domain"]).await;
        // The registration that it would build on is refused itself.
        let both = json!([item("gallery.art", ""), registration("gallery.art", "")]);
        refused(both, &["$.items[0].domain", "$.items[1].domain"]).await;
    }
    for wallet in [
        "",
        "0x",
        "9e200c2031b04e8a705c0d31325705bb2091b2a7",
        "0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0x9e200c2031b04e8a705c0d31325705bb2091b2ag",
    ] {
        let mut item = minting("demo-gallery.art", "");
        item["wallet"] = json!(wallet);
        refused(json!([item]), &["$.items[0].wallet"]).await;
    }
    // Small, capital and checked letters are one address; other mixtures are a mistake.
    let demo = Client::new().demo().await;
    for digits in [
        "5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED",
        "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    ] {
        let mut item = minting("demo-gallery.art", "");
        item["wallet"] = json!(format!("0x{digits}"));
        let id = order(&demo, json!([item])).await;
        fulfil(&demo, &id).await;
        let kept = inside(&demo, "demo-gallery.art").await["wallet"].clone();
        assert_eq!(kept, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    }
    for identifier in [String::new(), "  ".to_owned(), "a".repeat(1001)] {
        let mut item = attachment("demo-gallery.art", "");
        item["artwork"] = json!(identifier);
        refused(json!([item]), &["$.items[0].artwork"]).await;
    }
    let mut long = registration("night7.art", "");
    long["artwork"] = artwork();
    long["artwork"]["title"] = json!("a".repeat(1001));
    long["artwork"]["type"] = json!("a".repeat(1001));
    refused(json!([long]), &["$.items[0].artwork.title", "$.items[0].artwork.type"]).await;
}

/// What the described body of a service has no place for.
#[tokio::test]
async fn fields_of_another_service_are_violations() {
    let client = Client::new();
    let demo = client.demo().await;
    let check = async |item: Value, path: &str| {
        demo.post("/store/orders", json!({ "items": [item] })).await.must_refuse(&[path]);
    };
    let mut item = minting("demo-gallery.art", "");
    item["artwork"] = json!("art-17");
    check(item, "$.items[0].artwork").await;
    let mut item = attachment("demo-gallery.art", "");
    item["artwork"] = artwork();
    check(item, "$.items[0].artwork").await;
    let mut item = reservation("night7.art", "");
    item["period"] = json!(12);
    check(item, "$.items[0].period").await;
    check(
        json!({"service_type": "nft_minting", "domain": "demo-gallery.art", "promo": "", "contact": contact()}),
        "$.items[0].wallet",
    )
    .await;
    assert_eq!(client.violations().await.len(), 4);
}
