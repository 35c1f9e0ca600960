//! The single sign-on page and the grant `authorization_code`.

use axum::http::Method;
use serde_json::{Value, json};

use crate::client::{Answer, Client, DEMO, PASSWORD};

// The example of RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const ASKED: &str =
    "response_type=code&client_id=shop&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fsign-in%3Fsso%3D1&state=a%26b";

fn with_challenge() -> String {
    format!("{ASKED}&code_challenge={CHALLENGE}&code_challenge_method=S256")
}

async fn sign_on(client: &Client, asked: &str) -> Answer {
    client.form("/authorize", &format!("{asked}&action=sign-in&username={DEMO}&password={PASSWORD}")).await
}

fn location(answer: &Answer) -> &str {
    assert_eq!(answer.status, 303, "{}", answer.text);
    answer.headers["location"].to_str().unwrap()
}

async fn code(client: &Client, asked: &str) -> String {
    let answer = sign_on(client, asked).await;
    let rest = location(&answer).strip_prefix("http://127.0.0.1:8080/sign-in?sso=1&code=").unwrap();
    rest.strip_suffix("&state=a%26b").unwrap().to_owned()
}

async fn exchange(client: &Client, code: &str, verifier: Option<&str>) -> Answer {
    let mut request = json!({"grant_type": "authorization_code", "client_id": "shop", "code": code});
    if let Some(verifier) = verifier {
        request["code_verifier"] = Value::from(verifier);
    }
    client.post("/auth/token", request).await
}

#[tokio::test]
async fn a_code_signs_in_once() {
    let client = Client::new();
    let page = client.own(Method::GET, &format!("/authorize?{ASKED}")).await;
    assert!(page.status == 200 && page.text.contains("value=\"a&amp;b\""), "{}", page.text);
    let code = code(&client, ASKED).await;
    let token = exchange(&client, &code, None).await.must_succeed();
    let customer = client.with_token(token["access_token"].as_str().unwrap());
    assert_eq!(customer.get("/auth/accounts").await.must_succeed()["items"][0]["email"], DEMO);
    exchange(&client, &code, None).await.must_be(401, "invalid_credentials");
    customer.get("/auth/accounts").await.must_be(401, "invalid_token");
    exchange(&client, "nonsense", None).await.must_be(401, "invalid_credentials");
    assert!(client.violations().await.is_empty());
}

#[tokio::test]
async fn a_code_that_began_with_pkce_wants_its_verifier() {
    let client = Client::new();
    let asked = with_challenge();
    let good = code(&client, &asked).await;
    exchange(&client, &good, Some(VERIFIER)).await.must_succeed();
    for (asked, verifier) in
        [(asked.as_str(), None), (&asked, Some(CHALLENGE)), (&asked, Some("")), (ASKED, Some(VERIFIER))]
    {
        let code = code(&client, asked).await;
        exchange(&client, &code, verifier).await.must_be(401, "invalid_credentials");
        exchange(&client, &code, Some(VERIFIER)).await.must_be(401, "invalid_credentials");
    }
    let foreign = code(&client, ASKED).await;
    let request = json!({"grant_type": "authorization_code", "client_id": "another", "code": foreign});
    client.post("/auth/token", request).await.must_be(401, "invalid_credentials");
}

#[tokio::test]
async fn wrong_credentials_and_cancelling() {
    let client = Client::new();
    let wrong = client.form("/authorize", &format!("{ASKED}&action=sign-in&username={DEMO}&password=wrong")).await;
    assert_eq!(wrong.status, 401);
    assert!(wrong.text.contains("Wrong e-mail or password.") && !wrong.text.contains(">wrong<"), "{}", wrong.text);
    let cancelled = client.form("/authorize", &format!("{ASKED}&action=cancel")).await;
    assert_eq!(location(&cancelled), "http://127.0.0.1:8080/sign-in?sso=1&error=access_denied&state=a%26b");
}

#[tokio::test]
async fn what_was_asked_wrongly_goes_back_to_the_shop_and_nowhere_else() {
    let client = Client::new();
    let back = "redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2F&client_id=shop";
    let table = [
        (format!("{back}&response_type=token"), "unsupported_response_type"),
        (format!("{back}&response_type=code&code_challenge=abc"), "invalid_request"),
        (
            format!("{back}&response_type=code&code_challenge={CHALLENGE}&code_challenge_method=plain"),
            "invalid_request",
        ),
        ("response_type=code&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2F".to_owned(), "invalid_request"),
    ];
    for (asked, error) in table {
        let answer = client.own(Method::GET, &format!("/authorize?{asked}")).await;
        assert_eq!(location(&answer), format!("http://127.0.0.1:8080/?error={error}"), "{asked}");
    }
    for address in ["https://evil.example/", "http://127.0.0.1:8080.evil.example/", "http://127.0.0.1:8080/%23a", ""] {
        let asked = format!("response_type=code&client_id=shop&redirect_uri={address}");
        assert_eq!(client.own(Method::GET, &format!("/authorize?{asked}")).await.status, 400, "{address}");
        assert_eq!(sign_on(&client, &asked).await.status, 400, "{address}");
    }
}
