//! The mailbox and the journal, outside the contract.

use axum::http::Method;
use serde_json::json;

use crate::{
    client::{Client, DEMO, PASSWORD},
    fixtures::sign_up,
};

#[tokio::test]
async fn mails_are_listed_newest_first_and_by_recipient() {
    let client = Client::new();
    sign_up(&client, "one@example.art").await;
    sign_up(&client, "two@example.art").await;
    let all = client.own(Method::GET, "/sandbox/mailbox.json").await.must_succeed();
    assert_eq!((all[0]["to"].as_str(), all[1]["to"].as_str()), (Some("two@example.art"), Some("one@example.art")));
    let one = client.own(Method::GET, "/sandbox/mailbox.json?to=One@example.art").await.must_succeed();
    assert_eq!(one.as_array().map(Vec::len), Some(1));
    let page = client.own(Method::GET, "/mailbox?to=one@example.art").await.text;
    assert!(page.contains("Your confirmation code") && !page.contains("two@example.art"), "{page}");
    assert!(client.own(Method::GET, "/mailbox?to=").await.text.contains("two@example.art"));
}

#[tokio::test]
async fn nothing_a_guest_sends_becomes_markup() {
    let client = Client::new();
    sign_up(&client, "<img/src=x>@example.art").await;
    let page = client.own(Method::GET, "/mailbox").await;
    assert!(page.text.contains("&lt;img/src=x&gt;") && !page.text.contains("<img"), "{}", page.text);
    assert!(page.headers["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
}

#[tokio::test]
async fn the_journal_tells_who_asked_what() {
    let client = Client::new();
    let demo = client.signed_in(DEMO, PASSWORD).await;
    let id = demo.own_id().await;
    demo.get("/store/orders?limit=1").await.must_succeed();
    client.guest().await.get("/store/orders").await.must_be(403, "forbidden");
    let requests = client.own(Method::GET, "/sandbox/requests").await.must_succeed();
    let told: Vec<_> = requests
        .as_array()
        .unwrap()
        .iter()
        .map(|request| {
            let text = |name: &str| request[name].as_str().unwrap_or("-").to_owned();
            json!([text("method"), text("path"), text("query"), request["status"], text("client"), text("grant_type")])
        })
        .collect();
    assert_eq!(
        json!(told),
        json!([
            ["POST", "/api/v2/auth/token", "", 200, id, "password"],
            ["GET", "/api/v2/auth/accounts", "", 200, id, "-"],
            ["GET", "/api/v2/store/orders", "limit=1", 200, id, "-"],
            ["POST", "/api/v2/auth/token", "", 200, "guest", "client_credentials"],
            ["GET", "/api/v2/store/orders", "", 403, "guest", "-"],
        ])
    );
    assert_eq!(client.own(Method::DELETE, "/sandbox/requests").await.status, 204);
    let left = client.own(Method::GET, "/sandbox/requests").await.must_succeed();
    assert_eq!(left.as_array().map(Vec::len), Some(1), "the DELETE itself");
}

#[tokio::test]
async fn violations_can_be_forgotten() {
    let client = Client::new();
    client.post("/auth/token", json!({})).await.must_refuse(&["$.grant_type"]);
    assert_eq!(client.violations().await.len(), 1);
    assert_eq!(client.own(Method::DELETE, "/sandbox/violations").await.status, 204);
    assert!(client.violations().await.is_empty());
}
