//! `GET /store/suggestions`: which names, in which order.

use serde_json::Value;

use crate::client::Client;

fn items(page: &Value) -> Vec<Value> {
    page["items"].as_array().unwrap().clone()
}

fn row<'a>(rows: &'a [Value], name: &str) -> &'a Value {
    rows.iter().find(|row| row["domain"] == name).unwrap_or_else(|| panic!("{name} is not in the list"))
}

async fn search(guest: &Client, query: &str) -> Vec<Value> {
    items(&guest.get(&format!("/store/suggestions?{query}&limit=200")).await.must_succeed())
}

#[tokio::test]
async fn the_exact_name_comes_first_with_its_truth() {
    let guest = Client::new().guest().await;
    // search, first name, service, available, premium, reserved, price
    let table = [
        ("nightwatch7", "nightwatch7.art", "certificate_registration", true, false, false, "18.99"),
        ("Nightwatch7.ART", "nightwatch7.art", "certificate_registration", true, false, false, "18.99"),
        ("gallery", "gallery.art", "certificate_registration", false, false, false, "18.99"),
        ("canvas", "canvas.art", "certificate_registration", true, true, false, "1990"),
        ("louvre", "louvre.art", "domain_reserve", true, false, true, "199"),
        (
            "%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80",
            "xn--e1afmkfd.art",
            "certificate_registration",
            true,
            false,
            false,
            "18.99",
        ),
        ("xn--e1afmkfd.art", "xn--e1afmkfd.art", "certificate_registration", true, false, false, "18.99"),
        (
            "%D0%AD%D1%80%D0%BC%D0%B8%D1%82%D0%B0%D0%B6",
            "xn--80amepto7e.art",
            "domain_reserve",
            true,
            false,
            true,
            "149",
        ),
        ("demo-gallery", "demo-gallery.art", "certificate_registration", false, false, false, "18.99"),
    ];
    for (text, name, service, available, premium, reserved, price) in table {
        let rows = search(&guest, &format!("search={text}")).await;
        let first = &rows[0];
        assert_eq!(first["domain"], name, "{text}");
        assert_eq!(first["service_type"], service, "{text}");
        assert_eq!(
            (first["available"].as_bool(), first["premium"].as_bool(), first["reserved"].as_bool()),
            (Some(available), Some(premium), Some(reserved)),
            "{text}"
        );
        assert_eq!((first["best"].as_bool(), first["random"].as_bool()), (Some(available), Some(false)), "{text}");
        assert_eq!(first["price"]["amount"].to_string(), price, "{text}");
        assert_eq!((first["price"]["currency"].as_str(), first["period"].as_u64()), (Some("USD"), Some(12)), "{text}");
        assert_eq!((&first["discounted"], first["promo"].as_str()), (&first["price"], Some("")), "{text}");
    }
}

#[tokio::test]
async fn best_offers_then_alternatives_then_generated_names() {
    let guest = Client::new().guest().await;
    let rows = search(&guest, "search=my+gallery").await;
    assert_eq!(
        (rows[0]["domain"].as_str(), rows[1]["domain"].as_str()),
        (Some("mygallery.art"), Some("my-gallery.art"))
    );
    row(&rows, "mygallery-studio.art");
    let rank = |row: &Value| match (row["best"].as_bool().unwrap(), row["random"].as_bool().unwrap()) {
        (true, _) => 0,
        (false, false) => 1,
        (false, true) => 2,
    };
    assert!(rows.is_sorted_by_key(rank), "{:?}", rows.iter().map(rank).collect::<Vec<_>>());
    assert!(rows.iter().filter(|row| rank(row) == 2).count() > 5, "there are generated names");
    assert!(rows.iter().skip(2).all(|row| row["available"] == true), "only names that were asked for are shown taken");
    let mut names: Vec<&str> = rows.iter().map(|row| row["domain"].as_str().unwrap()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), rows.len(), "no name twice");
}

#[tokio::test]
async fn premium_and_reserved_names_nearby_are_offered() {
    let guest = Client::new().guest().await;
    let rows = search(&guest, "search=paintings").await;
    assert_eq!(row(&rows, "paint.art")["premium"], true);
    let rows = search(&guest, "search=louver").await;
    assert_eq!(row(&rows, "louvre.art")["service_type"], "domain_reserve");
}

#[tokio::test]
async fn reserve_mode_knows_the_exact_name_and_reserved_ones() {
    let guest = Client::new().guest().await;
    let rows = search(&guest, "service_type=domain_reserve&search=tate").await;
    assert_eq!(
        (rows[0]["domain"].as_str(), rows[0]["service_type"].as_str()),
        (Some("tate.art"), Some("domain_reserve"))
    );
    let rows = search(&guest, "service_type=domain_reserve&search=prague").await;
    assert_eq!(
        (rows[0]["service_type"].as_str(), rows[0]["reserved"].as_bool()),
        (Some("domain_reserve"), Some(false))
    );
    assert!(rows.iter().skip(1).all(|row| row["reserved"] == true) && rows.len() > 1);
    // text, service, available, price
    let table = [
        ("nightwatch7", "domain_reserve", true, "9.9"),
        ("gallery", "domain_reserve", false, "9.9"),
        ("canvas", "certificate_registration", true, "1990"),
    ];
    for (text, service, available, price) in table {
        let row = search(&guest, &format!("service_type=domain_reserve&search={text}")).await[0].clone();
        assert_eq!(
            (row["service_type"].as_str(), row["available"].as_bool()),
            (Some(service), Some(available)),
            "{text}"
        );
        assert_eq!(row["price"]["amount"].to_string(), price, "{text}");
    }
}

#[tokio::test]
async fn pages_fit_together_and_the_total_is_true() {
    let guest = Client::new().guest().await;
    let whole = guest.get("/store/suggestions?search=my+gallery&limit=200").await.must_succeed();
    let total = whole["total"].as_u64().unwrap();
    assert_eq!(total, items(&whole).len() as u64);
    let mut pages = Vec::new();
    for offset in (0..total).step_by(7) {
        let page =
            guest.get(&format!("/store/suggestions?search=my+gallery&limit=7&offset={offset}")).await.must_succeed();
        assert_eq!(page["total"].as_u64(), Some(total));
        pages.extend(items(&page));
    }
    assert_eq!(pages, items(&whole));
    assert_eq!(items(&guest.get("/store/suggestions?search=my+gallery").await.must_succeed()).len(), 20);
}

#[tokio::test]
async fn a_text_without_a_name_in_it_has_no_suggestions() {
    let guest = Client::new().guest().await;
    for query in ["", "search=", "search=+%21%3F+", "search=.art"] {
        let page = guest.get(&format!("/store/suggestions?{query}")).await.must_succeed();
        assert_eq!(page["total"], 0, "{query}");
    }
    for (text, whole) in [("%E2%9D%A4", "a symbol"), (&*"a".repeat(64), "too long"), ("a%00b", "a control character")] {
        guest.get(&format!("/store/suggestions?search={text}")).await.must_succeed();
        assert!(!whole.is_empty());
    }
}

#[tokio::test]
async fn refusals() {
    let client = Client::new();
    client.get("/store/suggestions?search=a").await.must_be(401, "invalid_token");
    let guest = client.guest().await;
    guest.get("/store/suggestions?limit=many").await.must_refuse(&["$.limit"]);
    guest.get("/store/suggestions?limit=0").await.must_refuse(&["$.limit"]);
    guest.get("/store/suggestions?limit=-1&offset=1e3").await.must_refuse(&["$.offset"]);
    guest.get("/store/suggestions?offset=99999999999").await.must_refuse(&["$.offset"]);
    guest.get("/store/suggestions?q=night").await.must_refuse(&["$.q"]);
    guest.get("/store/suggestions?service_type=magic").await.must_refuse(&["$.service_type"]);
}

/// Whatever is typed or pasted, the answer is a list or a refusal, never a failure.
#[tokio::test]
async fn every_text_has_an_answer() {
    let vectors = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/vectors/naughty-strings.json");
    let Ok(file) = std::fs::read_to_string(vectors) else {
        println!("skipped: no vectors");
        return;
    };
    let guest = Client::new().guest().await;
    for text in serde_json::from_str::<Vec<String>>(&file).unwrap() {
        let encoded: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let answer = guest.get(&format!("/store/suggestions?search={encoded}&limit=200")).await;
        let scenario = answer.status != 200;
        assert!(!scenario, "{text:?}: {}", answer.text);
    }
}
