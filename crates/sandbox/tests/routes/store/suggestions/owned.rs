//! `GET /store/suggestions`: services on a domain the caller has.

use serde_json::Value;

use crate::client::Client;

async fn rows(caller: &Client, service: &str, name: &str) -> Vec<Value> {
    let page = caller.get(&format!("/store/suggestions?service_type={service}&search={name}&limit=200")).await;
    page.must_succeed()["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_renewal_has_a_row_per_term() {
    let demo = Client::new().demo().await;
    let domains = demo.get("/store/domains?domain=demo-gallery.art").await.must_succeed();
    let longest = domains["items"][0]["max_renew"].as_u64().unwrap();
    let rows = rows(&demo, "certificate_renewal", "demo-gallery.art").await;
    let terms: Vec<u64> = rows.iter().map(|row| row["period"].as_u64().unwrap()).collect();
    assert_eq!(terms, (1..=longest / 12).map(|years| years * 12).collect::<Vec<_>>());
    assert_eq!(rows[1]["price"]["amount"].to_string(), "37.98");
    assert!(rows.iter().all(|row| row["available"] == true && row["service_type"] == "certificate_renewal"));
}

#[tokio::test]
async fn codes_for_renewals_and_long_terms_fit_their_rows() {
    let demo = Client::new().demo().await;
    let page = |promo: &str| {
        format!("/store/suggestions?service_type=certificate_renewal&search=demo-gallery.art&promo={promo}")
    };
    let renewal = demo.get(&page("RENEW10")).await.must_succeed();
    assert_eq!(renewal["items"][0]["discounted"]["amount"].to_string(), "17.09");
    let long = demo.get(&page("LONG24")).await.must_succeed();
    assert_eq!((long["items"][0]["promo"].as_str(), long["items"][1]["promo"].as_str()), (Some(""), Some("LONG24")));
}

#[tokio::test]
async fn minting_and_attachment_have_one_row() {
    let demo = Client::new().demo().await;
    for (service, price) in [("nft_minting", "49"), ("domain_attachment", "9.9")] {
        let rows = rows(&demo, service, "demo-gallery.art").await;
        assert_eq!(rows.len(), 1, "{service}");
        assert_eq!(rows[0]["price"]["amount"].to_string(), price, "{service}");
        assert!(self::rows(&demo, service, "demo-lapsed.art").await.is_empty(), "{service} wants an active domain");
    }
}

#[tokio::test]
async fn nobody_else_sees_them() {
    let client = Client::new();
    for caller in [client.guest().await, client.other().await] {
        for service in ["certificate_renewal", "nft_minting", "domain_attachment"] {
            assert!(rows(&caller, service, "demo-gallery.art").await.is_empty(), "{service}");
        }
    }
}
