//! The shop's texts in each language, and which language is shown.
//!
//! Texts are plain data: a struct per feature, filled once per language, so that a
//! missing translation does not compile. A change of language builds the pages anew
//! (drafts are in storage, so nothing typed is lost); texts are therefore read with
//! [`t`] without subscribing to anything.

mod account;
mod alike;
mod amend;
mod arrivals;
mod artwork;
mod cart;
mod cautions;
mod checkout;
mod contact_questions;
mod contacts;
mod details;
mod domains;
mod errors;
mod my_contacts;
mod name_words;
mod names;
mod orders;
mod recent;
mod renewal;
mod reorder;
mod search;
mod shell;
mod together;
mod watch;
mod words;

pub(crate) use self::artwork::artwork_facts;
pub(crate) use self::name_words::{caution_words, character_words, quoted, typed_caution_words};

use std::cell::Cell;

use contract::{Money, OrderStatus, ServiceType};
use leptos::prelude::*;

use crate::{
    browser::{
        intl, page,
        storage::{self, Area},
    },
    config::Tax,
    ui::PriceWords,
};

/// Where the choice of language is kept; the inline script of index.html reads it too.
const STORAGE_KEY: &str = "ds.lang";

/// A language of the shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Russian,
}

impl Language {
    /// ISO 639-1.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
        }
    }

    /// The language of a code, if the shop has it.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        [Self::English, Self::Russian].into_iter().find(|language| language.code() == code)
    }
}

pub(crate) use my_contacts::Texts as MyContactsTexts;

/// All texts of one language.
pub(crate) struct Texts {
    pub(crate) account: account::Texts,
    pub(crate) alike: alike::Texts,
    pub(crate) amend: amend::Texts,
    pub(crate) arrivals: arrivals::Texts,
    pub(crate) artwork: artwork::Texts,
    pub(crate) cart: cart::Texts,
    pub(crate) cautions: cautions::Texts,
    pub(crate) checkout: checkout::Texts,
    pub(crate) contact_questions: contact_questions::Texts,
    pub(crate) contacts: contacts::Texts,
    pub(crate) details: details::Texts,
    pub(crate) domains: domains::Texts,
    pub(crate) errors: errors::Texts,
    pub(crate) names: names::Texts,
    pub(crate) my_contacts: my_contacts::Texts,
    pub(crate) orders: orders::Texts,
    pub(crate) recent: recent::Texts,
    pub(crate) renewal: renewal::Texts,
    pub(crate) reorder: reorder::Texts,
    pub(crate) search: search::Texts,
    pub(crate) shell: shell::Texts,
    pub(crate) together: together::Texts,
    pub(crate) watch: watch::Texts,
    pub(crate) words: words::Texts,
}

static ENGLISH: Texts = Texts {
    account: account::ENGLISH,
    alike: alike::ENGLISH,
    amend: amend::ENGLISH,
    arrivals: arrivals::ENGLISH,
    artwork: artwork::ENGLISH,
    cart: cart::ENGLISH,
    cautions: cautions::ENGLISH,
    checkout: checkout::ENGLISH,
    contact_questions: contact_questions::ENGLISH,
    contacts: contacts::ENGLISH,
    details: details::ENGLISH,
    domains: domains::ENGLISH,
    errors: errors::ENGLISH,
    names: names::ENGLISH,
    my_contacts: my_contacts::ENGLISH,
    orders: orders::ENGLISH,
    recent: recent::ENGLISH,
    renewal: renewal::ENGLISH,
    reorder: reorder::ENGLISH,
    search: search::ENGLISH,
    shell: shell::ENGLISH,
    together: together::ENGLISH,
    watch: watch::ENGLISH,
    words: words::ENGLISH,
};

static RUSSIAN: Texts = Texts {
    account: account::RUSSIAN,
    alike: alike::RUSSIAN,
    amend: amend::RUSSIAN,
    arrivals: arrivals::RUSSIAN,
    artwork: artwork::RUSSIAN,
    cart: cart::RUSSIAN,
    cautions: cautions::RUSSIAN,
    checkout: checkout::RUSSIAN,
    contact_questions: contact_questions::RUSSIAN,
    contacts: contacts::RUSSIAN,
    details: details::RUSSIAN,
    domains: domains::RUSSIAN,
    errors: errors::RUSSIAN,
    names: names::RUSSIAN,
    my_contacts: my_contacts::RUSSIAN,
    orders: orders::RUSSIAN,
    recent: recent::RUSSIAN,
    renewal: renewal::RUSSIAN,
    reorder: reorder::RUSSIAN,
    search: search::RUSSIAN,
    shell: shell::RUSSIAN,
    together: together::RUSSIAN,
    watch: watch::RUSSIAN,
    words: words::RUSSIAN,
};

/// The language in force.
#[derive(Clone, Copy)]
pub(crate) struct LanguageState(RwSignal<Language>);

impl LanguageState {
    /// The language; a view that reads it is built anew when it changes.
    pub(crate) fn get(self) -> Language {
        self.0.get()
    }

    /// The language now, for event handlers and requests.
    pub(crate) fn now(self) -> Language {
        self.0.get_untracked()
    }

    /// Changes the language, keeps the choice and tells the static parts of the page.
    pub(crate) fn set(self, language: Language) {
        // Without storage the choice holds until the page closes.
        let _ = storage::write(Area::Local, STORAGE_KEY, language.code());
        mark_document(language);
        self.0.set(language);
    }
}

fn mark_document(language: Language) {
    if let Some(root) = page::document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", language.code());
    }
}

/// Takes the language that the inline script of index.html chose before the first paint.
pub(crate) fn provide_language(default: Option<Language>) -> LanguageState {
    let chosen = page::document()
        .and_then(|document| document.document_element())
        .and_then(|root| root.get_attribute("lang"))
        .and_then(|code| Language::from_code(&code));
    let language = chosen.or(default).unwrap_or(Language::English);
    let state = LanguageState(RwSignal::new(language));
    IN_FORCE.set(Some(state));
    state
}

thread_local! {
    /// Not in the context of Leptos: what goes wrong after an answer has to be said too, and a task
    /// that has waited has no owner to ask for a context.
    static IN_FORCE: Cell<Option<LanguageState>> = const { Cell::new(None) };
}

/// The language in force, wherever it is asked for.
pub(crate) fn use_language() -> LanguageState {
    IN_FORCE.get().unwrap_or_else(|| provide_language(None))
}

/// The texts of the language in force.
pub(crate) fn t() -> &'static Texts {
    match use_language().now() {
        Language::English => &ENGLISH,
        Language::Russian => &RUSSIAN,
    }
}

/// An amount in the customs of the language in force.
pub(crate) fn money(amount: Money) -> String {
    intl::money(use_language().now().code(), &amount.to_decimal(), amount.currency().as_str())
}

/// The customer's word for a service; one the shop does not know is shown as it is.
pub(crate) fn service_word(service: &ServiceType) -> String {
    let words = &t().words;
    match service {
        ServiceType::CertificateRegistration => words.registration.to_owned(),
        ServiceType::CertificateRenewal => words.renewal.to_owned(),
        ServiceType::DomainReserve => words.reservation.to_owned(),
        ServiceType::NftMinting => words.minting.to_owned(),
        ServiceType::DomainAttachment => words.attachment.to_owned(),
        ServiceType::Unknown(word) => word.clone(),
    }
}

/// The word for an order's status; one the shop does not know is shown as it is.
pub(crate) fn status_word(status: &OrderStatus) -> String {
    let texts = &t().orders;
    match status {
        OrderStatus::Unpaid => texts.unpaid.to_owned(),
        OrderStatus::Processing => texts.processing.to_owned(),
        OrderStatus::Completed => texts.completed.to_owned(),
        OrderStatus::Cancelled => texts.cancelled.to_owned(),
        OrderStatus::Unknown(word) => word.clone(),
    }
}

/// What a total has to say about tax.
pub(crate) fn tax_words(tax: Tax) -> &'static str {
    let words = &t().words;
    match tax {
        Tax::Included => words.tax_included,
        Tax::Added => words.tax_added,
        Tax::Unknown => words.tax_unknown,
    }
}

/// What a screen reader hears before an old and a new price.
pub(crate) fn price_words() -> PriceWords {
    let words = &t().words;
    PriceWords { before: words.price_was, now: words.price_now }
}
