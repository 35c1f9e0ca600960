//! The header's links: who is signed in, how much is in the cart and on the watch list, where we are.

use leptos::prelude::*;
use web_sys::{Element, HtmlAnchorElement};

use crate::{
    api::{Who, use_api},
    browser::{
        intl,
        page::{self, by_id},
    },
    i18n::{t, use_language},
    routes,
};

/// Keeps the links in step.
pub(super) fn fill(path: Memo<String>, cart_count: Signal<usize>, watched_count: Signal<usize>) {
    let session = use_api().session();
    Effect::new(move || show_account(&session.who()));
    Effect::new(move || show_count("cart-count", cart_count.get(), t().shell.in_cart));
    Effect::new(move || show_count("watched-count", watched_count.get(), t().watch.in_list));
    Effect::new(move || path.with(|path| mark_current(path)));
}

fn show_account(who: &Who) {
    let Some(link) = by_id::<HtmlAnchorElement>("account-link") else { return };
    let texts = &t().shell;
    let (word, address) = match who {
        // The word that the static page has: nothing jumps for who is signed in.
        Who::Restoring | Who::Customer(_) => (texts.account, routes::account()),
        Who::Guest | Who::Expired(_) => (texts.sign_in, routes::sign_in()),
    };
    link.set_href(&address);
    if let Ok(Some(text)) = link.query_selector(".tx") {
        text.set_text_content(Some(word));
    }
}

/// The number for the eye, words for the ear.
fn show_count(id: &str, count: usize, in_words: fn(&str) -> String) {
    let Some(number) = by_id::<Element>(id) else { return };
    let language = use_language().now().code();
    let (text, words) = if count > 0 {
        let text = intl::number(language, count as u64);
        let words = format!(" {}", in_words(&text));
        (text, words)
    } else {
        (String::new(), String::new())
    };
    number.set_text_content(Some(&text));
    let _ = number.set_attribute("aria-hidden", "true");
    if let Some(place) = words_beside(&number) {
        place.set_text_content(Some(&words));
    }
}

/// The place for the words: after the number, made once.
fn words_beside(number: &Element) -> Option<Element> {
    if let Some(place) = number.next_element_sibling() {
        return Some(place);
    }
    let place = page::document()?.create_element("span").ok()?;
    place.set_class_name("visually-hidden");
    number.after_with_node_1(&place).ok()?;
    Some(place)
}

/// Marks the link of the page we are on, and the page's name on the document for the styles.
fn mark_current(path: &str) {
    for id in ["watched-link", "account-link", "cart-link"] {
        let Some(link) = by_id::<HtmlAnchorElement>(id) else { continue };
        let _ = if link.pathname() == path {
            link.set_attribute("aria-current", "page")
        } else {
            link.remove_attribute("aria-current")
        };
    }
    if let Some(root) = page::document().and_then(|document| document.document_element()) {
        let first = path.split('/').nth(1).filter(|first| !first.is_empty()).unwrap_or("home");
        let _ = root.set_attribute("data-page", first);
    }
}
