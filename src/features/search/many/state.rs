//! A pasted list of names: what it holds and what each name costs.

use std::collections::HashSet;

use contract::{
    DomainName, PromoCode, ServiceType, Suggestion,
    rules::name_list::{MOST_NAMES, NameList},
};
use futures::StreamExt;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::{Api, ApiError, PriceQuestion},
    browser::{
        idn_module::Idn,
        storage::{self, Area},
    },
    config::use_config,
    features::search::owner::{Owner, follow_owner},
};

/// Where the text is kept, after the prefix of whoever wrote it: for this tab, through reloads. What
/// somebody is going to buy is personal.
const TEXT: &str = "names.text";
const PROMO: &str = "names.promo";

/// A name of the list and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) domain: DomainName,
    pub(super) answer: Answer,
}

/// What the API said of one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Not yet anything.
    Awaited,
    /// Its row, the code it was asked for with (none, where the code was refused) and when.
    Row(Suggestion, PromoCode, u64),
    /// There is no row for it.
    Unknown,
    Failed(ApiError),
}

/// A code that the API refused, in its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) promo: PromoCode,
    pub(super) reason: String,
}

/// The list, one for the whole shop: it is still there after a look into the cart.
#[derive(Clone, Copy)]
pub(crate) struct ManyNames {
    api: Api,
    idn: Idn,
    zone: StoredValue<String>,
    /// Under what the text is kept; nothing as long as it is not known whose it is.
    prefix: StoredValue<Option<String>>,
    pub(super) text: RwSignal<String>,
    pub(super) promo: RwSignal<String>,
    /// What the text held when it was checked.
    pub(super) list: RwSignal<Option<NameList>>,
    /// From which name on the table shows the list.
    pub(super) from: RwSignal<usize>,
    pub(super) rows: RwSignal<Vec<Listed>>,
    pub(super) chosen: RwSignal<HashSet<DomainName>>,
    pub(super) refusal: RwSignal<Option<Refusal>>,
    /// What putting names in the cart did.
    pub(super) said: RwSignal<String>,
    pub(super) asking: RwSignal<bool>,
    /// An answer counts only in its own turn.
    turn: StoredValue<u64>,
}

/// Makes the list known to the whole application, with the text that was kept. It goes with whoever
/// wrote it.
pub(crate) fn provide_many_names(api: Api, idn: Idn) {
    let many = ManyNames {
        api,
        idn,
        zone: StoredValue::new(use_config().with_value(|config| config.zone.clone())),
        prefix: StoredValue::new(None),
        text: RwSignal::default(),
        promo: RwSignal::default(),
        list: RwSignal::new(None),
        from: RwSignal::new(0),
        rows: RwSignal::default(),
        chosen: RwSignal::default(),
        refusal: RwSignal::new(None),
        said: RwSignal::default(),
        asking: RwSignal::new(false),
        turn: StoredValue::new(0),
    };
    follow_owner(api, move |owner| many.take_over(owner));
    provide_context(many);
}

pub(crate) fn use_many_names() -> ManyNames {
    expect_context()
}

impl ManyNames {
    /// Takes over a list that was pasted elsewhere, and checks it.
    pub(in crate::features::search) fn open(self, text: String, promo: String) {
        self.write(text);
        self.write_promo(promo);
        self.check();
    }

    pub(super) fn write(self, text: String) {
        self.keep(TEXT, &text);
        self.text.set(text);
    }

    /// Keeps a text where that of its writer is; without storage it lasts as long as the page.
    fn keep(self, key: &str, text: &str) {
        let Some(prefix) = self.prefix.get_value() else { return };
        let key = format!("{prefix}{key}");
        if text.is_empty() {
            storage::remove(Area::Session, &key);
        } else {
            let _ = storage::write(Area::Session, &key, text);
        }
    }

    /// The list of one customer is not the next one's. As long as it is not known who is there, what
    /// the page shows stays and nothing is kept.
    fn take_over(self, owner: Option<Owner>) {
        self.prefix.set_value(owner.as_ref().map(|owner| owner.prefix.clone()));
        let Some(Owner { prefix, is_another }) = owner else { return };
        if is_another {
            self.begin();
            self.asking.set(false);
            self.list.set(None);
            self.from.set(0);
            self.rows.set(Vec::new());
            self.chosen.update(HashSet::clear);
            self.refusal.set(None);
            self.said.set(String::new());
            self.text.set(String::new());
            self.promo.set(String::new());
        }
        for (key, signal) in [(TEXT, self.text), (PROMO, self.promo)] {
            if signal.with_untracked(String::is_empty) {
                signal.set(storage::read(Area::Session, &format!("{prefix}{key}")).unwrap_or_default());
            } else {
                self.keep(key, &signal.get_untracked());
            }
        }
    }

    pub(super) fn write_promo(self, promo: String) {
        self.keep(PROMO, &promo);
        self.refusal.set(None);
        self.promo.set(promo);
    }

    /// Reads the text and asks for the first names.
    pub(super) fn check(self) {
        let turn = self.begin();
        self.list.set(None);
        self.rows.set(Vec::new());
        self.chosen.update(HashSet::clear);
        spawn_local(async move {
            let (text, zone) = (self.text.get_untracked(), self.zone.get_value());
            let list = self.idn.read_list(&text, &zone).await;
            if self.turn.get_value() == turn {
                self.list.set(Some(list));
                self.show_from(0);
            }
        });
    }

    /// Shows the names from one on, and asks for them.
    pub(super) fn show_from(self, from: usize) {
        let names = self.list.with_untracked(|list| {
            let names = list.as_ref().map_or(&[][..], |list| &list.names);
            names.iter().skip(from).take(MOST_NAMES).cloned().collect::<Vec<_>>()
        });
        self.from.set(from);
        self.said.set(String::new());
        self.rows.set(names.iter().map(|name| Listed { domain: name.clone(), answer: Answer::Awaited }).collect());
        self.ask(names);
    }

    /// Asks again for the names without an answer.
    pub(super) fn retry(self) {
        let failed = |listed: &&mut Listed| matches!(listed.answer, Answer::Failed(_));
        let names = self.rows.try_update(|rows| {
            let failed = rows.iter_mut().filter(failed);
            failed
                .map(|listed| {
                    listed.answer = Answer::Awaited;
                    listed.domain.clone()
                })
                .collect::<Vec<_>>()
        });
        self.ask(names.unwrap_or_default());
    }

    fn ask(self, names: Vec<DomainName>) {
        let turn = self.begin();
        let promo = PromoCode::new(self.promo.get_untracked());
        self.refusal.set(None);
        self.asking.set(!names.is_empty());
        spawn_local(async move {
            let question = |domain: DomainName| {
                let service = ServiceType::CertificateRegistration;
                (domain.clone(), PriceQuestion { service, domain, promo: promo.clone() })
            };
            let mut answers = Box::pin(self.api.rows_of_many(names.into_iter().map(question).collect()));
            while let Some((domain, answer)) = answers.next().await {
                // Whoever asked something else meanwhile ends these questions here.
                if self.turn.get_value() != turn {
                    return;
                }
                let answer = match answer {
                    Ok(answer) => {
                        let taken = if answer.refused.is_some() { PromoCode::default() } else { promo.clone() };
                        if let Some(reason) = answer.refused {
                            self.refusal.set(Some(Refusal { promo: promo.clone(), reason }));
                        }
                        let row = answer.rows.into_iter().next();
                        row.map_or(Answer::Unknown, |row| Answer::Row(row, taken, answer.asked_at))
                    }
                    Err(error) => Answer::Failed(error),
                };
                self.rows.update(|rows| {
                    if let Some(listed) = rows.iter_mut().find(|listed| listed.domain == domain) {
                        listed.answer = answer;
                    }
                });
            }
            self.asking.set(false);
        });
    }

    fn begin(self) -> u64 {
        self.turn.update_value(|turn| *turn += 1);
        self.asking.set(true);
        self.turn.get_value()
    }
}
