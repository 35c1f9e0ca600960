//! Limits on guessing; off in all other tests.

use sandbox::options::{Limits, Options};
use serde_json::json;

use crate::{
    client::{Client, DEMO, OTHER, PASSWORD, options},
    fixtures::{mailed_code, registration, sign_up},
};

fn limited() -> Client {
    let limits = Limits { sign_in_failures: 3, refused_codes: 2, ..Limits::default() };
    Client::with(Options { limits: Some(limits), ..options() })
}

#[tokio::test]
async fn passwords_are_guessed_three_times() {
    let client = limited();
    for _ in 0..3 {
        client.password(DEMO, "wrong").await.must_be(401, "invalid_credentials");
    }
    let refused = client.password("DEMO@example.art", PASSWORD).await;
    refused.must_be(429, "too_many_requests");
    let wait: u64 = refused.headers["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=900).contains(&wait), "{wait}");
    client.password(OTHER, PASSWORD).await.must_succeed();
}

#[tokio::test]
async fn a_success_forgives() {
    let client = limited();
    for password in ["wrong", "wrong", PASSWORD, "wrong", "wrong"] {
        client.password(DEMO, password).await;
    }
    client.password(DEMO, PASSWORD).await.must_succeed();
}

#[tokio::test]
async fn mailed_codes_are_guessed_three_times() {
    let client = limited();
    let id = sign_up(&client, "new@example.art").await;
    let (guest, address) = (client.guest().await, format!("/auth/accounts/{id}/verify"));
    for _ in 0..3 {
        guest.put(&address, json!({"code": "wrong"})).await.must_refuse(&["$.code"]);
    }
    let code = mailed_code(&client, "new@example.art").await;
    guest.put(&address, json!({"code": code})).await.must_be(429, "too_many_requests");
}

#[tokio::test]
async fn distinct_promo_codes_are_guessed_twice_per_token() {
    let client = limited();
    let demo = client.demo().await;
    for code in ["NOPE", "NOPE", "nope"] {
        demo.get(&format!("/store/suggestions?search=a&promo={code}")).await.must_refuse(&["$.promo"]);
    }
    let order = json!({"items": [registration("night7.art", "OTHER")]});
    demo.post("/store/orders", order.clone()).await.must_refuse(&["$.items[0].promo"]);
    demo.get("/store/suggestions?search=a&promo=SPRING").await.must_be(429, "too_many_requests");
    demo.post("/store/orders", order).await.must_be(429, "too_many_requests");
    demo.get("/store/suggestions?search=a").await.must_succeed();
    client.guest().await.get("/store/suggestions?search=a&promo=SPRING").await.must_succeed();
}

/// Per token and second, and off unless it is asked for.
#[tokio::test]
async fn searches_have_a_pace_when_it_is_asked_for() {
    let client = Client::with(Options { suggestions_per_second: Some(3), ..options() });
    let guest = client.guest().await;
    let mut refused = 0;
    // More than could be let through even if the second ended in between.
    for _ in 0..8 {
        let answer = guest.get("/store/suggestions?search=night").await;
        if answer.status == 429 {
            answer.must_be(429, "too_many_requests");
            assert_eq!(answer.headers["retry-after"], "1");
            refused += 1;
        }
    }
    assert!(refused >= 2, "{refused}");
    client.guest().await.get("/store/suggestions?search=night").await.must_succeed();
}
