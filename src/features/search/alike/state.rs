//! Which names go with one, and what the API says of each.

use std::collections::HashMap;

use contract::{DomainName, PromoCode, ServiceType, Suggestion, rules::name_verdict::OtherName};
use futures::StreamExt;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::{Api, ApiError, PriceQuestion, use_api},
    browser::{
        idn_module::{Idn, use_idn},
        page,
    },
    i18n::use_language,
};

/// So many names are looked up at most, and so many of them in a language's own letters.
const MOST: usize = 12;
const MOST_SPELLINGS: usize = 4;

/// How far the names are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Awaited,
    /// The IDN module could not be loaded.
    NoModule,
    Names(Vec<OtherName>),
}

/// A row, the code it was asked for with, and when.
type Row = (Suggestion, PromoCode, u64);

/// The names that go with one.
#[derive(Clone, Copy)]
pub(super) struct Alike {
    api: Api,
    idn: Idn,
    name: StoredValue<DomainName>,
    promo: StoredValue<PromoCode>,
    /// The customer's languages, the first the best.
    languages: StoredValue<Vec<String>>,
    pub(super) found: RwSignal<Found>,
    /// What is known; `None` where the API has no row.
    pub(super) answers: RwSignal<HashMap<DomainName, Result<Option<Row>, ApiError>>>,
}

impl Alike {
    /// Begins to look for them.
    pub(super) fn of(name: DomainName, promo: PromoCode) -> Self {
        let mut languages = vec![use_language().now().code().to_owned()];
        languages.extend(page::languages());
        let alike = Self {
            api: use_api(),
            idn: use_idn(),
            name: StoredValue::new(name),
            promo: StoredValue::new(promo),
            languages: StoredValue::new(languages),
            found: RwSignal::new(Found::Awaited),
            answers: RwSignal::default(),
        };
        alike.find();
        alike
    }

    /// Has the IDN module find the names, and asks for them.
    pub(super) fn find(self) {
        self.found.set(Found::Awaited);
        spawn_local(async move {
            let name = self.name.get_value();
            let spellings = self.idn.native_spellings(name.as_str()).await;
            let lookalikes = self.idn.lookalikes(name.as_str()).await;
            // Who left the page meanwhile needs nothing.
            let Some(languages) = self.languages.try_get_value() else { return };
            let (Some(spellings), Some(lookalikes)) = (spellings, lookalikes) else {
                self.found.set(Found::NoModule);
                return;
            };
            let names = together(spellings, lookalikes, &languages);
            let questions = names.iter().map(|other| other.name.clone()).collect();
            self.found.set(Found::Names(names));
            self.ask(questions);
        });
    }

    /// Why some have no answer; reactive.
    pub(super) fn failure(self) -> Option<ApiError> {
        self.answers.with(|answers| answers.values().find_map(|answer| answer.as_ref().err().cloned()))
    }

    /// Asks again for the names whose question failed.
    pub(super) fn retry(self) {
        let failed = self.answers.try_update(|answers| {
            let failed = answers.iter().filter(|(_, answer)| answer.is_err()).map(|(name, _)| name.clone());
            let failed: Vec<DomainName> = failed.collect();
            answers.retain(|_, answer| answer.is_ok());
            failed
        });
        self.ask(failed.unwrap_or_default());
    }

    fn ask(self, names: Vec<DomainName>) {
        let promo = self.promo.get_value();
        let question = |domain: DomainName| {
            let service = ServiceType::CertificateRegistration;
            (domain.clone(), PriceQuestion { service, domain, promo: promo.clone() })
        };
        let questions = names.into_iter().map(question).collect();
        spawn_local(async move {
            let mut stream = Box::pin(self.api.rows_of_many(questions));
            while let Some((domain, answer)) = stream.next().await {
                let row = answer.map(|answer| {
                    let taken = if answer.refused.is_some() { PromoCode::default() } else { promo.clone() };
                    answer.rows.into_iter().next().map(|row| (row, taken, answer.asked_at))
                });
                // Who left the page ends the questions.
                if self.answers.try_update(|answers| answers.insert(domain, row)).is_none() {
                    return;
                }
            }
        });
    }
}

/// A language's own letters first, those of the customer's languages before others; each name once.
fn together(mut spellings: Vec<OtherName>, lookalikes: Vec<OtherName>, languages: &[String]) -> Vec<OtherName> {
    let rank = |other: &OtherName| {
        let known = languages.iter().position(|language| Some(language.as_str()) == other.language.as_deref());
        known.unwrap_or(languages.len())
    };
    spellings.sort_by_key(rank);
    let mut names: Vec<OtherName> = Vec::new();
    let mut take = |others: Vec<OtherName>, most: usize| {
        for other in others {
            if names.len() < most && !names.iter().any(|there| there.name == other.name) {
                names.push(other);
            }
        }
    };
    take(spellings, MOST_SPELLINGS);
    take(lookalikes, MOST);
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn other(name: &str, language: Option<&str>) -> OtherName {
        OtherName { name: DomainName::parse(name).unwrap(), language: language.map(str::to_owned) }
    }

    #[test]
    fn the_customers_languages_first_and_each_name_once() {
        let spellings = vec![other("a.art", Some("de")), other("b.art", Some("ru")), other("a.art", Some("sv"))];
        let lookalikes = vec![other("c.art", None), other("b.art", None)];
        let languages = ["en".to_owned(), "ru".to_owned()];
        let names = together(spellings, lookalikes, &languages);
        let names: Vec<_> = names.iter().map(|other| other.name.as_str()).collect();
        assert_eq!(names, ["b.art", "a.art", "c.art"]);
    }

    #[test]
    fn never_more_than_are_looked_up() {
        let many = |from: u32| (from..from + 20).map(|n| other(&format!("n{n}.art"), None)).collect::<Vec<_>>();
        let names = together(many(0), many(100), &[]);
        assert_eq!(names.len(), MOST);
        assert_eq!(names[MOST_SPELLINGS].name.as_str(), "n100.art");
    }
}
