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

/// A renewal wants a domain of one's own; the other two have a price before the name is owned.
#[tokio::test]
async fn names_that_are_not_the_callers_own() {
    let client = Client::new();
    for caller in [client.guest().await, client.other().await] {
        assert!(rows(&caller, "certificate_renewal", "demo-gallery.art").await.is_empty());
        for (service, price) in [("nft_minting", "49"), ("domain_attachment", "9.9")] {
            // free, premium, taken by demo, taken, reserved
            let table = [
                ("night7.art", true),
                ("canvas.art", true),
                ("demo-gallery.art", false),
                ("gallery.art", false),
                ("louvre.art", false),
            ];
            for (name, available) in table {
                let rows = rows(&caller, service, name).await;
                assert_eq!(rows.len(), 1, "{service} {name}");
                assert_eq!((rows[0]["domain"].as_str(), rows[0]["available"].as_bool()), (Some(name), Some(available)));
                assert_eq!(rows[0]["price"]["amount"].to_string(), price, "{service} {name}");
            }
        }
    }
}

#[tokio::test]
async fn a_domain_at_its_limit_has_no_terms() {
    let demo = Client::new().demo().await;
    assert!(rows(&demo, "certificate_renewal", "demo-limit.art").await.is_empty());
    let last: Vec<Value> = rows(&demo, "certificate_renewal", "demo-last-year.art").await;
    assert_eq!((last.len(), last[0]["period"].as_u64()), (1, Some(12)));
    assert_eq!(rows(&demo, "certificate_renewal", "demo-lapsed.art").await.len(), 9, "an expired one can be renewed");
}

#[tokio::test]
async fn the_holder_of_a_reservation_may_register_the_name() {
    let client = Client::new();
    for service in ["certificate_registration", "domain_reserve"] {
        let own = rows(&client.demo().await, service, "demo-reserved.art").await[0].clone();
        assert_eq!(
            (own["service_type"].as_str(), own["available"].as_bool()),
            (Some("certificate_registration"), Some(true)),
            "{service}"
        );
        for caller in [client.guest().await, client.other().await] {
            assert_eq!(rows(&caller, service, "demo-reserved.art").await[0]["available"], false, "{service}");
        }
    }
}
