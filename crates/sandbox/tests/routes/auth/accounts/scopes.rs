//! `/auth/accounts/{account}/scopes/{scope}`: for administrators, not offered yet.

use axum::http::Method;

use crate::client::Client;

#[tokio::test]
async fn scopes_are_not_offered_yet() {
    let client = Client::new();
    let address = "/auth/accounts/1/scopes/admin";
    client.api(Method::PUT, address, None).await.must_be(401, "invalid_token");
    let demo = client.demo().await;
    for method in [Method::PUT, Method::DELETE] {
        demo.api(method, address, None).await.must_be(501, "not_implemented");
    }
}
