//! The static search form: what is typed goes into the address, what is in the address into the fields.

use core::time::Duration;

use contract::rules::name_list::several;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use web_sys::{Event, HtmlDetailsElement, HtmlFormElement, HtmlInputElement};

use super::{
    promo_field,
    state::{Phase, Question, SearchState, use_search},
};
use crate::{
    browser::{
        boot,
        listen::{Listener, pasted_text},
        page::{self, by_id},
    },
    routes::{self, SearchView},
};

/// Pause in typing after which the names are asked for.
const PAUSE: Duration = Duration::from_millis(200);

/// The same for a promo code: half a code is refused, and refusals are counted.
const PROMO_PAUSE: Duration = Duration::from_millis(900);

/// The fields, which are the same nodes for the life of the page.
#[derive(Clone)]
struct Fields {
    form: HtmlFormElement,
    query: HtmlInputElement,
    promo: HtmlInputElement,
}

impl Fields {
    fn find() -> Option<Self> {
        Some(Self { form: by_id("search-form")?, query: by_id("search-input")?, promo: by_id("promo-input")? })
    }

    fn question(&self) -> Question {
        Question::new(&self.query.value(), &self.promo.value())
    }

    fn write(&self, question: &Question) {
        self.query.set_value(&question.query);
        self.promo.set_value(question.promo.as_str());
        if !question.promo.is_empty()
            && let Some(disclosure) = by_id::<HtmlDetailsElement>("promo-disclosure")
        {
            disclosure.set_open(true);
        }
    }
}

/// Why a question goes into the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Because {
    /// It was typed, so it takes the place of what was typed before.
    Typed,
    /// It was sent off, so it is a place to come back to.
    Submitted,
}

/// Adopts the form; it stands inside the router and draws nothing.
#[component]
pub(crate) fn SearchForm() -> impl IntoView {
    let search = use_search();
    if let Some(fields) = Fields::find() {
        let typing = Typing::new(search, fields.clone());
        typing.listen();
        typing.follow_address();
        promo_field::follow(search, fields.promo);
    }
}

/// The router's way to an address.
type Go = Box<dyn Fn(&str, NavigateOptions)>;

/// The way from the fields to the address.
#[derive(Clone, Copy)]
struct Typing {
    search: SearchState,
    fields: StoredValue<Fields, LocalStorage>,
    go: StoredValue<Go, LocalStorage>,
    path: Memo<String>,
    asked: Memo<Question>,
    /// Typing does not change how names are looked for and hung.
    view: Memo<SearchView>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// What the form wrote into the address last: the answering change of address is its own.
    written: StoredValue<Option<Question>>,
    /// The present entry of the history was sent off: typing begins a new one.
    settled: StoredValue<bool>,
}

impl Typing {
    fn new(search: SearchState, fields: Fields) -> Self {
        let location = use_location();
        let (path, query) = (location.pathname, location.query);
        let field = move |name| query.with(|query| query.get(name)).unwrap_or_default();
        Self {
            search,
            fields: StoredValue::new_local(fields),
            go: StoredValue::new_local(Box::new(use_navigate())),
            path,
            asked: Memo::new(move |_| Question::new(&field("q"), &field("promo"))),
            view: Memo::new(move |_| query.with(|query| SearchView::read(|name| query.get(name)))),
            timer: StoredValue::new(None),
            written: StoredValue::new(None),
            settled: StoredValue::new(false),
        }
    }

    fn listen(self) {
        let Fields { form, query, promo } = self.fields.get_value();
        let field = query.clone();
        let on_query = move |_: Event| {
            self.search.pasted.set(None);
            self.search.typed.set(field.value());
            self.commit_after(PAUSE);
        };
        let field = query.clone();
        let on_paste = move |event: Event| {
            // A field of one line would run the lines of a list together.
            let Some(text) = pasted_text(&event) else { return };
            let Some(first) = several(&text).first().map(|first| (*first).to_owned()) else { return };
            event.prevent_default();
            field.set_value(&first);
            self.search.pasted.set(Some(text));
            self.search.typed.set(first);
            self.commit_after(PAUSE);
        };
        let on_submit = move |event: Event| {
            event.prevent_default();
            self.commit(Because::Submitted);
        };
        StoredValue::new_local([
            Listener::start(&query, "input", on_query),
            Listener::start(&query, "paste", on_paste),
            Listener::start(&promo, "input", move |_| self.commit_after(PROMO_PAUSE)),
            Listener::start(&promo, "change", move |_| self.commit(Because::Typed)),
            Listener::start(&form, "submit", on_submit),
        ]);
        on_cleanup(move || self.stop_timer());
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn commit_after(self, pause: Duration) {
        self.stop_timer();
        self.timer.set_value(set_timeout_with_handle(move || self.commit(Because::Typed), pause).ok());
    }

    /// Puts what is in the fields into the address.
    fn commit(self, because: Because) {
        self.stop_timer();
        let question = self.fields.with_value(Fields::question);
        let path = self.path.get_untracked();
        let (here, home) = (path == "/search", path == "/");
        let submitted = because == Because::Submitted;
        if submitted {
            self.search.meant.set(Some(question.clone()));
        }
        if here && self.asked.get_untracked() == question {
            self.settled.update_value(|settled| *settled |= submitted);
            if submitted && self.search.phase.with_untracked(|phase| matches!(phase, Phase::Failed { .. })) {
                self.search.again();
            }
            return;
        }
        // Typing leads from the home page to the results; a customer in the middle of
        // something else is led away by Enter alone.
        let leads_there = here || (home && !question.query.is_empty());
        if !submitted && !leads_there {
            return;
        }
        let replace = here && !submitted && !self.settled.get_value();
        self.settled.set_value(submitted);
        let view = if here { self.view.get_untracked() } else { SearchView::default() };
        let address = routes::search_as(&question.query, question.promo.as_str(), view);
        self.written.set_value(Some(question.clone()));
        self.search.written.set_value(Some(question));
        let options = NavigateOptions { replace, scroll: !here, ..NavigateOptions::default() };
        self.go.with_value(|go| go(&address, options));
    }

    /// Back, forward and links write the fields.
    fn follow_address(self) {
        Effect::new(move |previous: Option<()>| {
            let (path, asked) = (self.path.get(), self.asked.get());
            let first = previous.is_none();
            if first && self.was_typed_before(&path, &asked) {
                return;
            }
            match path.as_str() {
                "/search" if self.written.get_value().as_ref() != Some(&asked) => self.show(asked, first),
                // The start is a clean page, with the code that was given.
                "/" if !first => {
                    let given = self.fields.with_value(Fields::question);
                    self.show(Question { query: String::new(), ..given }, true);
                }
                _ => {}
            }
        });
        Effect::new(move |previous: Option<()>| {
            self.search.forgotten.track();
            if previous.is_some() {
                self.stop_timer();
                self.written.set_value(None);
                self.settled.set_value(false);
                self.fields.with_value(|fields| fields.write(&Question::new("", "")));
            }
        });
    }

    fn show(self, question: Question, first: bool) {
        self.stop_timer();
        self.settled.set_value(false);
        self.fields.with_value(|fields| fields.write(&question));
        self.search.typed.set(question.query.clone());
        if question.query.is_empty() && !first {
            // A promo's link leads here, and a name is all that is missing.
            page::focus("#search-input");
        }
        self.written.set_value(Some(question));
    }

    /// What was typed while the application was on its way is newer than the address.
    fn was_typed_before(self, path: &str, asked: &Question) -> bool {
        let typed = self.fields.with_value(Fields::question);
        self.search.typed.set(typed.query.clone());
        if let Some(submitted) = boot::submitted() {
            self.fields.with_value(|fields| fields.write(&Question::new(&submitted.query, &submitted.promo)));
            self.commit(Because::Submitted);
            return true;
        }
        let newer = match path {
            "/search" => typed != *asked,
            "/" => !typed.query.is_empty(),
            _ => false,
        };
        if newer {
            self.commit_after(PAUSE);
        }
        newer
    }
}
