//! The payment page and what follows a payment.

use axum::http::Method;
use contract::Timestamp;
use serde_json::json;

use crate::{
    client::Client,
    fixtures::{pay, place, registration},
};

const RETURN: &str = "http%3A%2F%2F127.0.0.1%3A8080%2Forders%2F1";

async fn invoice(customer: &Client, order: &str) -> String {
    let order = customer.get(&format!("/store/orders/{order}")).await.must_succeed();
    order["invoice"].as_str().unwrap().to_owned()
}

async fn status(customer: &Client, order: &str) -> String {
    let order = customer.get(&format!("/store/orders/{order}")).await.must_succeed();
    order["status"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_paid_order_is_carried_out_step_by_step() {
    let client = Client::new();
    let demo = client.demo().await;
    let order = place(&demo, &["xn--e1afmkfd.art", "night7.art"]).await;
    pay(&demo, &order).await;
    assert_eq!(status(&demo, &order).await, "unpaid");
    client.sandbox.fulfil_once().await.unwrap();
    assert_eq!(status(&demo, &order).await, "processing");
    assert_eq!(demo.get("/store/domains?domain=night7.art").await.must_succeed()["total"], 0);
    client.sandbox.fulfil_once().await.unwrap();
    assert_eq!(status(&demo, &order).await, "completed");
    let domain = demo.get("/store/domains?domain=xn--e1afmkfd.art").await.must_succeed()["items"][0].clone();
    assert_eq!((domain["idn"].as_str(), domain["status"].as_str()), (Some("пример.art"), Some("active")));
    assert_eq!((domain["max_renew"].as_u64(), domain["contact"]["firstname"].as_str()), (Some(108), Some("Ada")));
    let seconds = |name: &str| Timestamp::parse(domain[name].as_str().unwrap()).unwrap().unix_seconds();
    let days = (seconds("expired_at") - seconds("created_at")) / (24 * 60 * 60);
    assert!((365..=366).contains(&days), "twelve months: {days} days");
    assert_eq!(demo.get(&format!("/store/orders/{order}")).await.must_succeed()["_acl"], json!([]));
}

#[tokio::test]
async fn refusing_and_leaving_change_nothing() {
    let client = Client::new();
    let demo = client.demo().await;
    let order = place(&demo, &["night7.art"]).await;
    let invoice = invoice(&demo, &order).await;
    for action in ["refuse", "leave", ""] {
        let form = format!("invoice={invoice}&order={order}&return={RETURN}&action={action}");
        let answer = client.form("/pay", &form).await;
        assert_eq!(
            (answer.status, answer.headers["location"].to_str().unwrap()),
            (303, "http://127.0.0.1:8080/orders/1")
        );
        client.sandbox.fulfil_once().await.unwrap();
        assert_eq!(status(&demo, &order).await, "unpaid", "{action}");
    }
}

#[tokio::test]
async fn who_refuses_or_leaves_has_a_way_back_of_their_own() {
    let client = Client::new();
    let demo = client.demo().await;
    let order = place(&demo, &["night7.art"]).await;
    let invoice = invoice(&demo, &order).await;
    let own = "refused=http%3A%2F%2F127.0.0.1%3A8080%2Fr&left=https%3A%2F%2Fevil.example%2F";
    for (action, way) in [("refuse", "r"), ("leave", "orders/1"), ("pay", "orders/1")] {
        let form = format!("invoice={invoice}&order={order}&return={RETURN}&{own}&action={action}");
        let answer = client.form("/pay", &form).await;
        assert_eq!(answer.headers["location"].to_str().unwrap(), format!("http://127.0.0.1:8080/{way}"), "{action}");
    }
    let page = client.own(Method::GET, &format!("/pay?invoice={invoice}&order={order}&return={RETURN}&{own}")).await;
    assert!(page.text.contains("http://127.0.0.1:8080/orders/1"));
}

#[tokio::test]
async fn the_page_shows_lines_in_the_language_of_the_shop() {
    let client = Client::new();
    let demo = client.demo().await;
    let order = json!({"items": [registration("xn--e1afmkfd.art", "SPRING"), registration("night7.art", "")]});
    let order = demo.post("/store/orders", order).await.must_create();
    let address = format!("/pay?invoice={}&order={order}&return={RETURN}", invoice(&demo, &order).await);
    let page = client.own(Method::GET, &format!("{address}&lang=ru&campaign=%22%3E%3Cb%3E")).await;
    for text in [
        "lang=\"ru\"",
        "<bdi dir=\"ltr\">пример.art</bdi> (<bdi dir=\"ltr\">xn--e1afmkfd.art</bdi>)",
        "USD 13.29",
        "USD 32.28",
        "Оплатить",
        "&quot;&gt;&lt;b&gt;",
    ] {
        assert!(page.text.contains(text), "{text}: {}", page.text);
    }
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("form-action 'self' http://127.0.0.1:8080;"), "{policy}");
    assert!(client.own(Method::GET, &address).await.text.contains(">Pay</button>"));
}

#[tokio::test]
async fn british_customers_pay_tax_and_credit_is_subtracted() {
    let client = Client::new();
    let other = client.other().await;
    let mut item = registration("night7.art", "");
    item["contact"]["address"]["country"] = json!("GB");
    let order = other.post("/store/orders", json!({"items": [item]})).await.must_create();
    let address = format!("/pay?invoice={}&order={order}&return={RETURN}", invoice(&other, &order).await);
    let page = client.own(Method::GET, &address).await.text;
    // 18.99 + 20 % = 22.79, and the seeded credit of 10.00.
    for text in ["USD 18.99", "VAT 20 %", "USD 3.80", "−USD 10.00", "USD 12.79"] {
        assert!(page.contains(text), "{text}: {page}");
    }
    pay(&other, &order).await;
    assert!(client.own(Method::GET, &address).await.text.contains("USD 12.79"), "what was paid stays");
    let next = place(&other, &["night8.art"]).await;
    let address = format!("/pay?invoice={}&order={next}&return={RETURN}", invoice(&other, &next).await);
    assert!(!client.own(Method::GET, &address).await.text.contains("credit"), "the credit is spent");
}

#[tokio::test]
async fn the_way_back_leads_to_a_shop_or_nothing_is_paid() {
    let client = Client::new();
    let demo = client.demo().await;
    let order = place(&demo, &["night7.art"]).await;
    let invoice = invoice(&demo, &order).await;
    let foreign = [
        "https://evil.example/",
        "http://127.0.0.1:80800/",
        "http://127.0.0.1:8080.evil.example/",
        "http://127.0.0.1:8080@evil.example/",
        "//127.0.0.1:8080/",
        "",
    ];
    for address in foreign {
        let page = client.own(Method::GET, &format!("/pay?invoice={invoice}&order={order}&return={address}")).await;
        assert_eq!(page.status, 400, "{address}");
        let form = format!("invoice={invoice}&order={order}&return={address}&action=pay");
        let answer = client.form("/pay", &form).await;
        assert_eq!((answer.status, answer.headers.get("location")), (400, None), "{address}");
    }
    client.sandbox.fulfil_once().await.unwrap();
    assert_eq!(status(&demo, &order).await, "unpaid");
}

#[tokio::test]
async fn an_invoice_belongs_to_its_order_and_is_paid_once() {
    let client = Client::new();
    let demo = client.demo().await;
    let (one, two) = (place(&demo, &["night7.art"]).await, place(&demo, &["night8.art"]).await);
    let invoice = invoice(&demo, &one).await;
    let crossed = format!("/pay?invoice={invoice}&order={two}&return={RETURN}");
    assert_eq!(client.own(Method::GET, &crossed).await.status, 404);
    assert_eq!(client.form("/pay", &format!("invoice=nothing&return={RETURN}&action=pay")).await.status, 404);
    pay(&demo, &one).await;
    pay(&demo, &one).await;
    client.sandbox.fulfil_once().await.unwrap();
    client.sandbox.fulfil_once().await.unwrap();
    assert_eq!(demo.get("/store/domains?domain=night7.art").await.must_succeed()["total"], 1);
    let page = client.own(Method::GET, &format!("/pay?invoice={invoice}&order={one}&return={RETURN}")).await.text;
    assert!(page.contains("nothing to pay") && !page.contains("<form"), "{page}");
}

#[tokio::test]
async fn whoever_pays_first_gets_the_name() {
    let client = Client::new();
    let (demo, other) = (client.demo().await, client.other().await);
    let (first, second) = (place(&demo, &["night7.art"]).await, place(&other, &["night7.art", "night8.art"]).await);
    pay(&demo, &first).await;
    let form = format!("invoice={}&order={second}&return={RETURN}&action=pay", invoice(&other, &second).await);
    let answer = client.form("/pay", &form).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text.contains("night7.art") && !answer.text.contains("night8.art"), "{}", answer.text);
    assert_eq!(status(&other, &second).await, "cancelled");
}

/// A page that was open while the order was changed elsewhere takes no money for what it does not show.
#[tokio::test]
async fn a_page_that_is_out_of_date_is_shown_anew() {
    let client = Client::new();
    let demo = client.demo().await;
    let order = place(&demo, &["night7.art"]).await;
    let invoice = invoice(&demo, &order).await;
    let address = format!("/pay?invoice={invoice}&order={order}&return={RETURN}&refused=&left=&lang=ru&campaign=");
    let seen = async || {
        let page = client.own(Method::GET, &address).await.text;
        page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let pay = async |seen: String| {
        let form = format!("invoice={invoice}&order={order}&return={RETURN}&lang=ru&seen={seen}&action=pay");
        client.form("/pay", &form).await.headers["location"].to_str().unwrap().to_owned()
    };
    let before = seen().await;
    let items = json!({"items": [registration("night8.art", "")]});
    demo.patch(&format!("/store/orders/{order}"), items).await.must_be_done();
    assert_eq!(pay(before).await, address);
    client.sandbox.fulfil_once().await.unwrap();
    assert_eq!(status(&demo, &order).await, "unpaid");
    assert_eq!(pay(seen().await).await, "http://127.0.0.1:8080/orders/1");
    client.sandbox.fulfil_once().await.unwrap();
    assert_eq!(status(&demo, &order).await, "processing");
}
