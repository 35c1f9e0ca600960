//! What tests send and set up again and again.

use serde_json::{Value, json};

use crate::client::Client;

/// A contact nothing is wrong with.
pub(crate) fn contact() -> Value {
    json!({
        "language": "en", "firstname": "Ada", "lastname": "Buyer", "organization": "", "vat": "",
        "phone": "+1.2025550123", "email": "ada@example.art", "ethereum": "",
        "address": {
            "zip": "10001", "country": "US", "state": "NY", "city": "New York", "line1": "350 Fifth Avenue", "line2": ""
        }
    })
}

/// The ten texts of an artwork.
pub(crate) fn artwork() -> Value {
    json!({
        "title": "Night", "maker": "Ada", "type": "", "subject": "", "period": "", "dimensions": "", "materials": "",
        "markings": "", "features": "", "reference": ""
    })
}

/// A registration nothing is wrong with.
pub(crate) fn registration(domain: &str, promo: &str) -> Value {
    json!({"service_type": "certificate_registration", "domain": domain, "promo": promo, "contact": contact()})
}

/// A wallet nothing is wrong with.
pub(crate) const WALLET: &str = "0x9e200c2031b04e8a705c0d31325705bb2091b2a7";

/// A renewal nothing is wrong with.
pub(crate) fn renewal(domain: &str, promo: &str, period: u32) -> Value {
    json!({
        "service_type": "certificate_renewal", "domain": domain, "promo": promo, "period": period, "contact": contact(),
    })
}

/// A reservation nothing is wrong with.
pub(crate) fn reservation(domain: &str, promo: &str) -> Value {
    json!({"service_type": "domain_reserve", "domain": domain, "promo": promo, "contact": contact()})
}

/// A minting nothing is wrong with.
pub(crate) fn minting(domain: &str, promo: &str) -> Value {
    json!({"service_type": "nft_minting", "domain": domain, "promo": promo, "wallet": WALLET, "contact": contact()})
}

/// An attachment nothing is wrong with.
pub(crate) fn attachment(domain: &str, promo: &str) -> Value {
    json!({
        "service_type": "domain_attachment", "domain": domain, "promo": promo, "artwork": "art-17", "contact": contact(),
    })
}

/// Places an order of any items.
pub(crate) async fn order(customer: &Client, items: Value) -> String {
    customer.post("/store/orders", json!({ "items": items })).await.must_create()
}

/// Pays an order and carries it out.
pub(crate) async fn fulfil(customer: &Client, order: &str) {
    pay(customer, order).await;
    customer.sandbox.fulfil_once().await.unwrap();
    customer.sandbox.fulfil_once().await.unwrap();
    let order = customer.get(&format!("/store/orders/{order}")).await.must_succeed();
    assert_eq!(order["status"], "completed", "{order}");
}

/// A domain from inside.
pub(crate) async fn inside(customer: &Client, name: &str) -> Value {
    let rows = customer.own(axum::http::Method::GET, &format!("/sandbox/domains?name={name}")).await.must_succeed();
    rows[0].clone()
}

/// Places an order of registrations.
pub(crate) async fn place(customer: &Client, domains: &[&str]) -> String {
    let items: Vec<Value> = domains.iter().map(|domain| registration(domain, "")).collect();
    customer.post("/store/orders", json!({ "items": items })).await.must_create()
}

/// Pays an order on the payment page.
pub(crate) async fn pay(customer: &Client, order: &str) {
    let invoice = customer.get(&format!("/store/orders/{order}")).await.must_succeed()["invoice"].clone();
    let form = format!(
        "invoice={}&order={order}&return=http%3A%2F%2F127.0.0.1%3A8080%2Forders&lang=en&campaign=&action=pay",
        invoice.as_str().unwrap()
    );
    assert_eq!(customer.form("/pay", &form).await.status, 303);
}

/// Signs up without confirming the e-mail; the account's id.
pub(crate) async fn sign_up(client: &Client, email: &str) -> String {
    let account = json!({"email": email, "password": "a-long-password", "firstname": "New", "lastname": "Comer"});
    client.guest().await.post("/auth/accounts", account).await.must_create()
}

/// The six digits of the newest mail.
pub(crate) async fn mailed_code(client: &Client, to: &str) -> String {
    let mail = client.newest_mail(to).await;
    mail.split(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() == 6).unwrap().to_owned()
}
