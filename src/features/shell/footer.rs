//! The footer's links, as the operator configured them.

use leptos::prelude::*;
use web_sys::Element;

use crate::{
    browser::page::{self, by_id},
    config::use_config,
    i18n::use_language,
};

/// Writes the legal texts, the operator's own links and the address for questions.
pub(super) fn fill() {
    let Some(place) = by_id::<Element>("footer-links") else { return };
    let language = use_language().now();
    let links = use_config().with_value(|config| {
        let links = config.legal.iter().chain(&config.footer_links);
        let mut links: Vec<_> = links.map(|link| (link.label.get(language).to_owned(), link.url.clone())).collect();
        links.push((config.support_email.clone(), format!("mailto:{}", config.support_email)));
        links
    });
    place.set_text_content(None);
    for (label, url) in links {
        if let Some(link) = anchor(&label, &url) {
            let _ = place.append_child(&link);
        }
    }
}

fn anchor(label: &str, url: &str) -> Option<Element> {
    let link = page::document()?.create_element("a").ok()?;
    link.set_attribute("href", url).ok()?;
    link.set_text_content(Some(label));
    Some(link)
}
