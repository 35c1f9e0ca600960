//! A link into the cart: read from the address once, kept until its names are in.

use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use serde::{Deserialize, Serialize};

use super::use_arrivals;
use crate::{
    browser::storage::{self, Area},
    routes,
};

/// Where a link is kept whose names are not in the cart yet: a reload goes on with it.
const KEY: &str = "ds.cart.arriving";

/// What a link wants, as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Wanted {
    /// Names, in any form.
    pub(super) add: Vec<String>,
    /// The service of all of them.
    pub(super) service: String,
    /// Promo code; empty for none.
    pub(super) promo: String,
}

impl Wanted {
    /// The names as a list. Each `add` is one entry: `my gallery` is a name typed as two words, not
    /// two names.
    pub(super) fn entries(&self) -> String {
        let entry = |add: &String| add.split_whitespace().collect::<String>();
        self.add.iter().map(entry).collect::<Vec<_>>().join("\n")
    }

    /// The links that are on their way; several, when one is followed before the last one is in.
    pub(super) fn kept() -> Vec<Self> {
        let text = storage::read(Area::Session, KEY);
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    pub(super) fn keep(&self) {
        let mut all = Self::kept();
        if !all.contains(self) {
            all.push(self.clone());
            Self::write(&all);
        }
    }

    pub(super) fn forget(&self) {
        let mut all = Self::kept();
        all.retain(|kept| kept != self);
        Self::write(&all);
    }

    pub(super) fn forget_all() {
        Self::write(&[]);
    }

    fn write(all: &[Self]) {
        if all.is_empty() {
            storage::remove(Area::Session, KEY);
        } else {
            // Without storage a reload in this very moment loses the link, nothing else.
            let _ = storage::write(Area::Session, KEY, &serde_json::to_string(all).unwrap_or_default());
        }
    }
}

/// Takes links from the address, which becomes `/cart` at once, so that neither back nor reload adds
/// again. It stands inside the router and draws nothing.
#[component]
pub(crate) fn Arriving() -> impl IntoView {
    let (arrivals, location, go) = (use_arrivals(), use_location(), use_navigate());
    let (path, query) = (location.pathname, location.query);
    Effect::new(move || {
        // A slash at the end is the same page.
        if path.with(|path| path.trim_end_matches('/') != "/cart") {
            arrivals.leave();
            return;
        }
        let Some(add) = query.with(|query| query.get_all("add")).filter(|add| !add.is_empty()) else { return };
        let field = |name| query.with_untracked(|query| query.get(name)).unwrap_or_default();
        let service = Some(field("type")).filter(|word| !word.is_empty());
        let service = service.unwrap_or_else(|| "certificate_registration".to_owned());
        arrivals.take(Wanted { add, service, promo: field("promo") });
        go(&routes::cart(), NavigateOptions { replace: true, ..NavigateOptions::default() });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_add_is_one_entry() {
        let add = ["my gallery", " kingfisher.art ", "two\nlines", "", "\u{a0}"].map(str::to_owned).into();
        let wanted = Wanted { add, service: String::new(), promo: String::new() };
        assert_eq!(wanted.entries(), "mygallery\nkingfisher.art\ntwolines\n\n");
    }
}
