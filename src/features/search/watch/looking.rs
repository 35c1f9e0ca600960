//! Looking at the list: what is true of each name now.

use std::collections::HashMap;

use contract::{
    DomainName, PromoCode, ServiceType, Suggestion,
    rules::watch::{Change, Seen},
};
use futures::StreamExt;
use leptos::{prelude::*, task::spawn_local};

use super::state::WatchState;
use crate::api::{Api, ApiError, PriceQuestion};

/// What the API said of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Not yet anything.
    Awaited,
    /// Its row, if it has one, and what that comes to.
    There(Option<Suggestion>, Seen),
    Failed(ApiError),
}

/// One look at the list: each name is asked for once, those that join later too.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    api: Api,
    watch: WatchState,
    answers: RwSignal<HashMap<DomainName, Answer>>,
}

impl Looking {
    /// Begins to look, and asks for whatever name comes on the list while the page is here.
    pub(super) fn at(watch: WatchState, api: Api) -> Self {
        let looking = Self { api, watch, answers: RwSignal::default() };
        Effect::new(move || {
            let names = watch.names();
            let unknown = looking
                .answers
                .with_untracked(|answers| names.into_iter().filter(|name| !answers.contains_key(name)).collect());
            looking.ask(unknown);
        });
        looking
    }

    /// What is known of a name; reactive.
    pub(super) fn answer(self, name: &DomainName) -> Answer {
        self.answers.with(|answers| answers.get(name).cloned().unwrap_or(Answer::Awaited))
    }

    /// What has changed about a name, and when it was still the other way; reactive.
    pub(super) fn news(self, name: &DomainName) -> Option<(Change, u64)> {
        match self.answer(name) {
            Answer::There(_, now) => self.watch.get(name)?.news(&now),
            Answer::Awaited | Answer::Failed(_) => None,
        }
    }

    /// How many names of the list have an answer, and how many failed; reactive.
    pub(super) fn counts(self) -> (u64, u64) {
        let names = self.watch.names();
        self.answers.with(|answers| {
            let of = |wanted: fn(&Answer) -> bool| {
                names.iter().filter(|name| answers.get(name).is_some_and(wanted)).count() as u64
            };
            (of(|answer| *answer != Answer::Awaited), of(|answer| matches!(answer, Answer::Failed(_))))
        })
    }

    /// Asks again for the names without an answer.
    pub(super) fn retry(self) {
        let names = self.answers.with_untracked(|answers| {
            let failed = answers.iter().filter(|(_, answer)| matches!(answer, Answer::Failed(_)));
            failed.map(|(name, _)| name.clone()).collect()
        });
        self.ask(names);
    }

    fn ask(self, names: Vec<DomainName>) {
        if names.is_empty() {
            return;
        }
        self.answers.update(|answers| answers.extend(names.iter().map(|name| (name.clone(), Answer::Awaited))));
        let question = |domain: DomainName| {
            let service = ServiceType::CertificateRegistration;
            (domain.clone(), PriceQuestion { service, domain, promo: PromoCode::default() })
        };
        let mut answers = Box::pin(self.api.rows_of_many(names.into_iter().map(question).collect()));
        spawn_local(async move {
            let mut looked_at = Vec::new();
            while let Some((name, answer)) = answers.next().await {
                let answer = match answer {
                    Ok(answer) => {
                        let row = answer.rows.into_iter().next();
                        let seen = Seen::of(row.as_ref(), answer.asked_at);
                        looked_at.push((name.clone(), seen.clone()));
                        Answer::There(row, seen)
                    }
                    Err(error) => Answer::Failed(error),
                };
                // Who left the page ends the questions, and has not looked at the list.
                if self.answers.try_update(|answers| answers.insert(name, answer)).is_none() {
                    return;
                }
            }
            // Together, because each change of the list is written to storage and told to the other tabs.
            self.watch.change(|list| looked_at.into_iter().for_each(|(name, seen)| list.look(&name, seen)));
        });
    }
}
