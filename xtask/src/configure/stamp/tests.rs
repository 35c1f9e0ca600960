//! A small page with everything that is stamped.

use super::*;
use crate::configure::settings;
use serde_json::{Value, json};

const PAGE: &str = "<!doctype html><html lang=\"en\" data-languages=\"xx\"><head>\
    <!-- configure:begin --><title>Shop</title><!-- configure:end -->\
    <script>first()</script></head><body><a data-config=\"brand\" href=\"/\">Shop</a>\
    <p><span lang=\"en\" data-config=\"promise\"></span><span lang=\"ru\" data-config=\"promise\">\
    old</span></p><script type=\"module\" src=\"/boot.js\" data-wasm=\"/shop_bg.wasm\"></script>\
    </body></html>";

fn settings_with(field: &str, value: Value) -> Settings {
    let mut config: Value = serde_json::from_str(include_str!("../../../../public/config.json")).unwrap();
    config[field] = value;
    settings::read(&config.to_string()).unwrap()
}

fn stamped(page: &str, settings: &Settings) -> Stamped {
    stamp(page, settings, |file| Some(format!("sha384-of{file}"))).unwrap()
}

#[test]
fn the_configuration_is_in_the_page() {
    let settings = settings_with("brand", json!("A & B"));
    let html = stamped(PAGE, &settings).html;
    for expected in [
        "<title>A &amp; B</title>",
        "data-languages=\"en ru\"",
        "href=\"/\">A &amp; B</a>",
        "data-config=\"promise\">Ваше имя на стене",
        "data-config=\"promise\">Your name on the wall",
        "<link rel=\"preconnect\" href=\"http://127.0.0.1:8787\" crossorigin>",
        "<meta property=\"og:title\" content=\"A &amp; B\">",
        "\"brand\":\"A & B\"",
        "data-wasm-integrity=\"sha384-of/shop_bg.wasm\">",
        "content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-",
    ] {
        assert!(html.contains(expected), "{expected}\n{html}");
    }
    assert!(!html.contains("old"));
}

#[test]
fn the_policy_comes_before_any_script() {
    let html = stamped(PAGE, &settings_with("brand", json!("x"))).html;
    assert!(html.find("http-equiv").unwrap() < html.find("<script").unwrap());
}

#[test]
fn stamping_twice_gives_the_same_page() {
    let (first, second) = (settings_with("brand", json!("First")), settings_with("brand", json!("Second")));
    let once = stamped(PAGE, &second);
    let again = stamped(&once.html, &second);
    assert_eq!(again.html, once.html);
    assert_eq!(again.policy, once.policy);
    let over_another = stamped(&stamped(PAGE, &first).html, &second);
    assert_eq!(over_another.html, once.html);
}

#[test]
fn a_hostile_text_stays_text() {
    let html = stamped(PAGE, &settings_with("brand", json!("</script><script>x()"))).html;
    assert_eq!(html::elements(&html, "script").len(), 3);
    assert!(!html.contains("<script>x()"));
}

#[test]
fn the_reload_script_of_trunk_becomes_a_file() {
    let settings = settings_with("brand", json!("x"));
    let page = PAGE.replace("</body>", "<script>a('{{__TRUNK_ADDRESS__}}')</script></body>");
    let page = stamped(&page, &settings);
    assert!(page.reloads && page.html.contains(RELOAD_TAG));
    assert!(!page.html.contains(TRUNK_RELOAD));
    assert!(stamped(&page.html, &settings).reloads);
    assert!(!stamped(PAGE, &settings).reloads);
}

#[test]
fn a_page_without_its_markers_is_refused() {
    let settings = settings_with("brand", json!("x"));
    for (from, to) in [
        ("<!-- configure:begin -->", ""),
        ("<!-- configure:end -->", ""),
        (" data-languages=\"xx\"", ""),
        ("data-config=\"brand\"", "data-config=\"band\""),
        (">Shop</a>", "><b>Shop</b></a>"),
    ] {
        let page = PAGE.replace(from, to);
        assert_ne!(page, PAGE, "{from}");
        assert!(stamp(&page, &settings, |_| None).is_err(), "{from}");
    }
}
