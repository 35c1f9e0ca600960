//! `POST /store/orders`.

use serde_json::{Value, json};

use crate::{
    client::Client,
    fixtures::{artwork, contact, pay, place, registration, sign_up},
};

async fn refused(items: Value, paths: &[&str]) {
    let client = Client::new();
    let demo = client.demo().await;
    demo.post("/store/orders", json!({ "items": items })).await.must_refuse(paths);
    assert_eq!(demo.get("/store/orders?status=unpaid").await.must_succeed()["total"], 1, "nothing was placed");
}

#[tokio::test]
async fn an_order_comes_back_as_it_was_sent() {
    let demo = Client::new().demo().await;
    let mut item = registration("xn--e1afmkfd.art", "spring");
    item["artwork"] = artwork();
    let id = demo.post("/store/orders", json!({"items": [item, registration("night7.art", "")]})).await.must_create();
    let order = demo.get(&format!("/store/orders/{id}")).await.must_succeed();
    assert_eq!((order["status"].as_str(), &order["_acl"]), (Some("unpaid"), &json!(["update"])));
    let [first, second] = order["items"].as_array().unwrap().as_slice() else { panic!("{order}") };
    assert_eq!((first["domain"].as_str(), first["promo"].as_str()), (Some("xn--e1afmkfd.art"), Some("SPRING")));
    assert_eq!((first["period"].as_u64(), first["quantity"].as_u64()), (Some(12), Some(1)));
    assert_eq!((&first["contact"], &first["artwork"]), (&contact(), &artwork()));
    assert_eq!((second["domain"].as_str(), second["artwork"]["title"].as_str()), (Some("night7.art"), Some("")));
}

#[tokio::test]
async fn all_errors_of_all_items_are_said_at_once() {
    let mut wrong_phone = registration("night7.art", "NOPE");
    wrong_phone["contact"]["phone"] = json!("12345");
    let mut no_city = registration("gallery.art", "");
    no_city["contact"]["address"]["city"] = json!("");
    let mut no_name = registration("night 8", "WINTER25");
    no_name["contact"]["firstname"] = json!("");
    let paths = [
        "$.items[0].promo",
        "$.items[0].contact.phone",
        "$.items[1].domain",
        "$.items[1].contact.address.city",
        "$.items[2].promo",
        "$.items[2].domain",
        "$.items[2].contact.firstname",
    ];
    refused(json!([wrong_phone, no_city, no_name]), &paths).await;
}

#[tokio::test]
async fn names_that_cannot_be_registered() {
    for name in [
        "gallery.art",
        "demo-gallery.art",
        "louvre.art",
        "night7.com",
        "night7",
        "a.night7.art",
        "-night7.art",
        "xn--zzzzzz.art",
        "пример.art",
        "lost-name-1.art",
        "",
    ] {
        refused(json!([registration(name, "")]), &["$.items[0].domain"]).await;
    }
    refused(json!([registration("night7.art", ""), registration("NIGHT7.art", "")]), &["$.items[1].domain"]).await;
}

#[tokio::test]
async fn codes_that_do_not_fit() {
    for (name, code) in [("night7.art", "RENEW10"), ("night7.art", "LONG24"), ("canvas.art", "SPRING")] {
        refused(json!([registration(name, code)]), &["$.items[0].promo"]).await;
    }
}

#[tokio::test]
async fn an_unpaid_order_keeps_no_name_and_a_paid_one_does() {
    let client = Client::new();
    let (demo, other) = (client.demo().await, client.other().await);
    let order = place(&demo, &["night7.art"]).await;
    place(&other, &["night7.art"]).await;
    pay(&demo, &order).await;
    let late = other.post("/store/orders", json!({"items": [registration("night7.art", "")]})).await;
    late.must_refuse(&["$.items[0].domain"]);
    let row = other.get("/store/suggestions?search=night7.art").await.must_succeed();
    assert_eq!(row["items"][0]["available"], false);
}

#[tokio::test]
async fn what_the_contract_refuses() {
    let client = Client::new();
    let demo = client.demo().await;
    let check = async |body: Value, paths: &[&str]| demo.post("/store/orders", body).await.must_refuse(paths);
    check(json!({}), &["$.items"]).await;
    check(json!({"items": [{}]}), &["$.items[0].service_type"]).await;
    let mut item = registration("night7.art", "");
    item["period"] = json!(12);
    item["contact"].as_object_mut().unwrap().remove("phone");
    item["contact"]["address"]["country"] = json!(7);
    let paths = ["$.items[1].contact.phone", "$.items[1].contact.address.country", "$.items[1].period"];
    check(json!({"items": [registration("night8.art", ""), item]}), &paths).await;
    assert_eq!(client.violations().await.len(), 5);
}

#[tokio::test]
async fn an_empty_order_is_refused_without_being_a_violation() {
    let client = Client::new();
    client.demo().await.post("/store/orders", json!({"items": []})).await.must_refuse(&["$.items"]);
    assert!(client.violations().await.is_empty());
}

#[tokio::test]
async fn who_may_not() {
    let client = Client::new();
    let order = json!({"items": [registration("night7.art", "")]});
    client.post("/store/orders", order.clone()).await.must_be(401, "invalid_token");
    client.guest().await.post("/store/orders", order.clone()).await.must_be(403, "forbidden");
    sign_up(&client, "new@example.art").await;
    let unverified = client.signed_in("new@example.art", "a-long-password").await;
    unverified.post("/store/orders", order).await.must_be(403, "forbidden");
}
