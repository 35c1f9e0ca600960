//! What is asked, what was answered, and how far the answer is.

use contract::{PromoCode, ServiceType, Suggestion};
use leptos::prelude::*;

use crate::{
    api::{Api, ApiError},
    browser::{abort::AbortGuard, page},
    i18n::{Language, LanguageState},
    routes,
};

/// A question as the address has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    /// The text as typed, without white space around it.
    pub(crate) query: String,
    /// The promo code; empty when there is none.
    pub(crate) promo: PromoCode,
    /// What is to be done with the name.
    pub(crate) service: ServiceType,
}

impl Question {
    /// Takes texts as they are in the fields or in the address: names to register.
    pub(crate) fn new(query: &str, promo: &str) -> Self {
        let service = ServiceType::CertificateRegistration;
        Self { query: query.trim().to_owned(), promo: PromoCode::new(promo), service }
    }

    /// The same for names to reserve, if that is wanted.
    pub(crate) fn for_reserving(self, reserve: bool) -> Self {
        if reserve { Self { service: ServiceType::DomainReserve, ..self } } else { self }
    }
}

/// What the API answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// To which question; may be an older one than the present.
    pub(super) question: Question,
    /// In which language; descriptions of promo codes are in it.
    pub(super) language: Language,
    /// The code the rows were priced with: empty where the question's was refused.
    pub(super) promo: PromoCode,
    /// Every row once.
    pub(super) rows: Vec<Suggestion>,
    /// How many rows came, some perhaps twice, because offsets shift.
    pub(super) received: u32,
    /// How many there are.
    pub(super) total: u64,
    /// When the prices were asked for, by this device's clock.
    pub(super) at: u64,
}

/// How far the answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing is asked.
    Idle,
    /// The question is under way; an older answer may still be shown.
    Asking,
    /// The answer is there.
    Done,
    /// More rows are under way.
    AskingMore,
    /// There is no answer. `asks_again`: the shop will by itself, after the seconds the API named.
    Failed { error: ApiError, asks_again: Option<u32> },
    /// The first rows are there, the next did not come.
    MoreFailed(ApiError),
}

/// A code that the API refused, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) promo: PromoCode,
    /// The reason is in it: after a change of language it is asked for anew.
    pub(super) language: Language,
    /// In the API's words.
    pub(super) reason: String,
}

/// The search, one for the whole shop.
#[derive(Clone, Copy)]
pub(crate) struct SearchState {
    pub(super) api: Api,
    pub(super) language: LanguageState,
    /// The text in the field, at every key.
    pub(super) typed: RwSignal<String>,
    /// Several names that were pasted into the field, which holds the first of them.
    pub(super) pasted: RwSignal<Option<String>>,
    pub(super) question: RwSignal<Question>,
    pub(super) answer: RwSignal<Option<Answer>>,
    pub(super) phase: RwSignal<Phase>,
    pub(super) refused: RwSignal<Option<Refused>>,
    /// The question that was sent off, used, or left standing for a while: not typed in passing.
    pub(super) meant: RwSignal<Option<Question>>,
    /// Ends the request under way when it is overtaken.
    pub(super) request: StoredValue<Option<AbortGuard>, LocalStorage>,
    /// Counts the requests: an answer counts only in its own turn.
    pub(super) turn: StoredValue<u64>,
    /// How often the shop asked again by itself.
    pub(super) retries: StoredValue<u32>,
    /// Somebody who has gone searched here: what the history brings back may be theirs.
    pub(super) has_past: StoredValue<bool>,
    /// What was typed here last.
    pub(super) written: StoredValue<Option<Question>>,
    /// Tells the form that what is in its fields was typed by somebody who has gone.
    pub(super) forgotten: Trigger,
}

/// Makes the search known to the whole application.
pub(crate) fn provide_search(api: Api, language: LanguageState) {
    provide_context(SearchState {
        api,
        language,
        typed: RwSignal::default(),
        pasted: RwSignal::new(None),
        question: RwSignal::new(Question::new("", "")),
        answer: RwSignal::new(None),
        phase: RwSignal::new(Phase::Idle),
        refused: RwSignal::new(None),
        meant: RwSignal::new(None),
        request: StoredValue::new_local(None),
        turn: StoredValue::new(0),
        retries: StoredValue::new(0),
        has_past: StoredValue::new(false),
        written: StoredValue::new(None),
        forgotten: Trigger::new(),
    });
}

/// The search.
pub(crate) fn use_search() -> SearchState {
    expect_context()
}

impl SearchState {
    /// Whether what is shown answers an older question.
    pub(super) fn is_stale(self) -> bool {
        self.phase.with(|phase| *phase == Phase::Asking) && self.answer.with(Option::is_some)
    }

    /// Forgets what somebody who has gone looked for. Where the address asks, it is asked anew by whoever
    /// is there now, who has not meant it.
    pub(super) fn forget(self) {
        self.has_past.set_value(true);
        self.written.set_value(None);
        self.meant.set(None);
        self.pasted.set(None);
        self.refused.set(None);
        self.answer.set(None);
        if !page::address().starts_with(routes::RESULTS) {
            self.typed.set(String::new());
            self.question.set(Question::new("", ""));
            self.forgotten.notify();
        }
        self.again();
    }

    /// Takes the present question as meant because somebody looks at it for a while; not where only the
    /// history has brought it back from a time when somebody else was there.
    pub(super) fn mean_by_looking(self) {
        let question = self.question.get_untracked();
        if !self.has_past.get_value() || self.written.with_value(|written| written.as_ref() == Some(&question)) {
            self.meant.set(Some(question));
        }
    }

    /// Takes the present question as meant.
    pub(super) fn mean(self) {
        self.meant.set(Some(self.question.get_untracked()));
    }

    /// Whether a question is meant, with whatever service; reactive.
    pub(super) fn is_meant(self, question: &Question) -> bool {
        let is_it = |meant: &Question| meant.query == question.query && meant.promo == question.promo;
        self.meant.with(|meant| meant.as_ref().is_some_and(is_it))
    }

    /// Why the present question's code was refused; reactive.
    pub(super) fn refusal(self) -> Option<Refused> {
        let promo = self.question.with(|question| question.promo.clone());
        self.refused.get().filter(|refused| refused.promo == promo)
    }
}
