//! The searches of one customer, the newest first, and the text they are kept as.

use serde::{Deserialize, Serialize};

use crate::routes::{self, SearchView};

/// Most searches that are kept.
pub(super) const MOST: usize = 10;

/// Within this time a search whose text goes on from the one before takes its place: it was being
/// typed. In milliseconds.
const TYPING: u64 = 60_000;

/// Version of the stored form. A new form gets a new number and a way up from the older ones.
const SCHEMA: u32 = 1;

/// A search with all that leads back to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Search {
    /// The text as typed.
    pub(super) query: String,
    /// A promo code that the API took; empty for none.
    pub(super) promo: String,
    pub(super) reserve: bool,
    pub(super) by_price: bool,
    pub(super) available_only: bool,
    /// When, in milliseconds since 1970.
    at: u64,
}

impl Search {
    pub(super) fn new(query: &str, promo: &str, view: SearchView, at: u64) -> Self {
        let SearchView { reserve, by_price, available_only } = view;
        Self { query: query.to_owned(), promo: promo.to_owned(), reserve, by_price, available_only, at }
    }

    /// Where it leads back to.
    pub(super) fn address(&self) -> String {
        let Self { reserve, by_price, available_only, .. } = *self;
        routes::search_as(&self.query, &self.promo, SearchView { reserve, by_price, available_only })
    }

    /// Whether both look for the same, however it was hung.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.reserve == other.reserve && self.query.to_lowercase() == other.query.to_lowercase()
    }

    /// Whether `other` was what somebody had typed of this, or had typed too much.
    fn goes_on_from(&self, other: &Self) -> bool {
        let (mine, others) = (self.query.to_lowercase(), other.query.to_lowercase());
        let one_of_the_other = mine.starts_with(&others) || others.starts_with(&mine);
        one_of_the_other && self.reserve == other.reserve && self.at.saturating_sub(other.at) < TYPING
    }
}

/// Puts a search in front, once.
pub(super) fn put(searches: &mut Vec<Search>, search: Search) {
    let is_known = searches.iter().any(|other| other.is_like(&search));
    if !is_known && searches.first().is_some_and(|newest| search.goes_on_from(newest)) {
        searches.remove(0);
    }
    searches.retain(|other| !other.is_like(&search));
    searches.insert(0, search);
    searches.truncate(MOST);
}

/// Puts those of a guest in front of those of the account that the guest has become.
pub(super) fn join(guests: &[Search], account: &mut Vec<Search>) {
    account.retain(|search| !guests.iter().any(|other| other.is_like(search)));
    account.splice(0..0, guests.iter().cloned());
    account.truncate(MOST);
}

#[derive(Serialize, Deserialize)]
struct Stored {
    schema: u32,
    searches: Vec<Search>,
}

/// The text to keep.
pub(super) fn to_json(searches: &[Search]) -> String {
    serde_json::to_string(&Stored { schema: SCHEMA, searches: searches.to_vec() }).unwrap_or_default()
}

/// Takes over what was kept; nothing where it cannot be read, which is no great loss.
pub(super) fn from_json(text: &str) -> Vec<Search> {
    let stored = serde_json::from_str::<Stored>(text).ok().filter(|stored| stored.schema == SCHEMA);
    let mut searches = stored.map(|stored| stored.searches).unwrap_or_default();
    searches.truncate(MOST);
    searches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(query: &str, at: u64) -> Search {
        Search::new(query, "", SearchView::default(), at)
    }

    fn queries(searches: &[Search]) -> Vec<&str> {
        searches.iter().map(|search| search.query.as_str()).collect()
    }

    #[test]
    fn the_newest_first_each_once() {
        let mut searches = Vec::new();
        for (at, query) in ["heron", "stork", "Heron", "пример", "ПРИМЕР"].into_iter().enumerate() {
            put(&mut searches, search(query, at as u64));
        }
        assert_eq!(queries(&searches), ["ПРИМЕР", "Heron", "stork"]);
        let reserving = Search::new("stork", "", SearchView { reserve: true, ..SearchView::default() }, 9);
        put(&mut searches, reserving);
        assert_eq!(queries(&searches), ["stork", "ПРИМЕР", "Heron", "stork"], "to reserve is another search");
        for at in 0..20 {
            put(&mut searches, search(&format!("n{at}"), at * TYPING));
        }
        assert_eq!(searches.len(), MOST);
    }

    #[test]
    fn the_last_way_to_hang_them_counts() {
        let mut searches = vec![search("heron", 0)];
        let view = SearchView { by_price: true, ..SearchView::default() };
        put(&mut searches, Search::new("heron", "SPRING", view, 5 * TYPING));
        assert_eq!(searches.len(), 1);
        assert_eq!((searches[0].promo.as_str(), searches[0].by_price), ("SPRING", true));
    }

    #[test]
    fn what_was_still_being_typed_gives_way() {
        let mut searches = vec![search("king", 0)];
        put(&mut searches, search("kingfisher", 5_000));
        put(&mut searches, search("kingfish", 9_000));
        assert_eq!(queries(&searches), ["kingfish"]);
        put(&mut searches, search("kingfisher", 9_000 + TYPING));
        assert_eq!(queries(&searches), ["kingfisher", "kingfish"], "later it is another search");
        put(&mut searches, search("kingfish", 9_001 + TYPING));
        assert_eq!(queries(&searches), ["kingfish", "kingfisher"], "who goes back to one loses none");
        put(&mut searches, search("fisher", 9_002 + TYPING));
        assert_eq!(searches.len(), 3);
    }

    #[test]
    fn a_guests_searches_go_along() {
        let mut account = vec![search("stork", 1), search("heron", 0)];
        join(&[search("Heron", 9), search("ibis", 8)], &mut account);
        assert_eq!(queries(&account), ["Heron", "ibis", "stork"]);
    }

    #[test]
    fn what_is_kept_comes_back_and_what_is_broken_does_not() {
        let searches = vec![search("a \"b\" пример", 7)];
        assert_eq!(from_json(&to_json(&searches)), searches);
        for text in ["", "7", "{}", r#"{"schema":2,"searches":[]}"#, r#"{"schema":1,"searches":[{}]}"#] {
            assert_eq!(from_json(text), [], "{text}");
        }
    }
}
