//! `/store/domains/{domain}/autorenew`: not offered yet.

use axum::http::Method;

use crate::client::Client;

#[tokio::test]
async fn auto_renewal_is_not_offered_yet() {
    let client = Client::new();
    client.api(Method::PUT, "/store/domains/1/autorenew", None).await.must_be(401, "invalid_token");
    let demo = client.demo().await;
    for method in [Method::PUT, Method::DELETE] {
        demo.api(method, "/store/domains/1/autorenew", None).await.must_be(501, "not_implemented");
    }
}
