//! Lists over paging: what is loaded, how much there is, and the next page.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    hash::Hash,
    time::Duration,
};

use contract::{Page, Paging};
use leptos::{prelude::*, task::spawn_local};

use super::ApiError;
use crate::browser::page;

/// How many items a page of a list asks for.
const PAGE: u32 = 50;

thread_local! {
    /// How many items each address had, so that back and forward find the list as long as it was.
    static LENGTHS: RefCell<HashMap<String, u64>> = RefCell::default();
}

/// A list that grows page by page. Offsets shift when something is added meanwhile, so
/// items are kept once per id.
pub(crate) struct Paged<T: Send + Sync + 'static> {
    pub(crate) items: RwSignal<Vec<T>>,
    /// Number of items over all pages; `None` until the first answer.
    pub(crate) total: RwSignal<Option<u64>>,
    pub(crate) problem: RwSignal<Option<ApiError>>,
    pub(crate) busy: RwSignal<bool>,
    asked: StoredValue<u32>,
    more: Callback<()>,
}

impl<T: Send + Sync + 'static> Clone for Paged<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Paged<T> {}

impl<T: Clone + Send + Sync + 'static> Paged<T> {
    /// Starts with the first page.
    pub(crate) fn load<Id, Answer>(
        ask: impl Fn(Paging) -> Answer + Copy + Send + Sync + 'static,
        id: impl Fn(&T) -> Id + Copy + Send + Sync + 'static,
    ) -> Self
    where
        Id: Eq + Hash + 'static,
        Answer: Future<Output = Result<Page<T>, ApiError>> + 'static,
    {
        let (items, total, problem) = (RwSignal::new(Vec::new()), RwSignal::new(None), RwSignal::new(None));
        let (busy, asked) = (RwSignal::new(false), StoredValue::new(0_u32));
        let more = Callback::new(move |()| {
            if busy.get_untracked() {
                return;
            }
            busy.set(true);
            problem.set(None);
            spawn_local(async move {
                let offset = asked.get_value();
                let answer = ask(Paging { limit: PAGE, offset }).await;
                busy.try_set(false);
                match answer {
                    Ok(page) => {
                        let came = u32::try_from(page.items.len()).unwrap_or(PAGE);
                        asked.try_update_value(|asked| *asked += came);
                        // A page without items is the end, whatever the total says.
                        let end = u64::from(offset);
                        total.try_set(Some(if came == 0 { end } else { page.total }));
                        items.try_update(|items: &mut Vec<T>| {
                            let known: HashSet<Id> = items.iter().map(id).collect();
                            items.extend(page.items.into_iter().filter(|item| !known.contains(&id(item))));
                        });
                    }
                    Err(error) => {
                        problem.try_set(Some(error));
                    }
                }
            });
        });
        more.run(());
        Self { items, total, problem, busy, asked, more }
    }

    /// Loads as many items as this address had when it was left, and remembers it from now on.
    pub(crate) fn as_long_as_before(self) -> Self {
        let address = RwSignal::new(None::<String>);
        // The router writes the address down only when the view stands that a link leads to.
        set_timeout(move || drop(address.try_set(Some(page::address()))), Duration::ZERO);
        Effect::new(move || {
            let Some(address) = address.get() else { return };
            let before = LENGTHS.with_borrow(|lengths| lengths.get(&address).copied()).unwrap_or_default();
            let (loaded, busy) = (self.loaded(), self.busy.get());
            if loaded < before && !busy && self.problem.with(Option::is_none) && self.has_more() {
                self.more.run(());
            } else if loaded > before {
                LENGTHS.with_borrow_mut(|lengths| lengths.insert(address, loaded));
            }
        });
        self
    }

    /// Loads the next page, or the same one again after an error.
    pub(crate) fn more(self) -> Callback<()> {
        self.more
    }

    /// Whether there are items that are not loaded.
    pub(crate) fn has_more(self) -> bool {
        self.total.get().is_some_and(|total| u64::from(self.asked.get_value()) < total)
    }

    /// The same now, for event handlers.
    pub(crate) fn has_more_now(self) -> bool {
        self.total.get_untracked().is_some_and(|total| u64::from(self.asked.get_value()) < total)
    }

    /// How many items are loaded.
    pub(crate) fn loaded(self) -> u64 {
        self.items.with(|items| u64::try_from(items.len()).unwrap_or(u64::MAX))
    }
}
