//! The selected domains with their prices and what was chosen for each.

use contract::{
    Domain, DomainId, Money, PromoCode, ServiceType,
    rules::{
        renewal::{Obstacle, Reach, Term, obstacle, reach, terms},
        reprice::Answer,
    },
};
use futures::{StreamExt, future::abortable};
use leptos::{prelude::*, task::spawn_local};

use super::super::cart_actions::{CartActions, Offer};
use crate::{
    api::{Api, ApiError, PriceQuestion},
    browser::intl,
};

/// In how many steps the answers of a long round are shown.
const STEPS: usize = 50;

/// What is known of the prices of one domain.
#[derive(Clone)]
pub(super) enum Prices {
    /// There is nothing to ask.
    Obstacle(Obstacle),
    Waiting,
    /// The terms on offer; none is an answer too.
    Terms {
        terms: Vec<Term>,
        /// The code they are priced with; empty when none, or when it was refused.
        promo: PromoCode,
        at: u64,
    },
    Failed(ApiError),
}

/// What the customer chose for one domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// What the year asks for; else the term it is in the cart with, or the shortest.
    ByRule,
    Months(u32),
    Skip,
}

/// One domain of the selection.
#[derive(Clone, Copy)]
pub(super) struct Line {
    domain: StoredValue<Domain>,
    pub(super) prices: RwSignal<Prices>,
    pub(super) choice: RwSignal<Choice>,
    /// The term that is to be ordered, with the way it was asked.
    pub(super) chosen: Memo<Option<(Term, PromoCode, u64)>>,
}

impl Line {
    fn new(domain: Domain, target: Signal<Option<u32>>, cart: CartActions) -> Self {
        let prices = RwSignal::new(obstacle(&domain).map_or(Prices::Waiting, Prices::Obstacle));
        let (domain, choice) = (StoredValue::new(domain), RwSignal::new(Choice::ByRule));
        let chosen = Memo::new(move |_| {
            let (choice, target) = (choice.get(), target.get());
            prices.with(|prices| {
                let Prices::Terms { terms, promo, at } = prices else { return None };
                let term = match (choice, target) {
                    (Choice::Skip, _) => None,
                    (Choice::Months(months), _) => terms.iter().find(|term| term.row.period == months),
                    (Choice::ByRule, None) => {
                        let in_cart = domain
                            .with_value(|domain| cart.term_of(ServiceType::CertificateRenewal, &domain.name))
                            .and_then(|months| terms.iter().find(|term| term.row.period == months));
                        in_cart.or_else(|| terms.first())
                    }
                    (Choice::ByRule, Some(year)) => match reach_of(domain, terms, year) {
                        Reach::By(term) => Some(term),
                        Reach::Already | Reach::TooFar(_) | Reach::Unknown => None,
                    },
                };
                term.map(|term| (term.clone(), promo.clone(), *at))
            })
        });
        Self { domain, prices, choice, chosen }
    }

    pub(super) fn domain(self) -> Domain {
        self.domain.get_value()
    }

    /// How the domain gets to that year; reactive, `None` until its terms are known.
    pub(super) fn with_reach<T>(self, year: u32, read: impl FnOnce(Reach<'_>) -> T) -> Option<T> {
        self.prices.with(|prices| match prices {
            Prices::Terms { terms, .. } => Some(read(reach_of(self.domain, terms, year))),
            // What lasts that long needs no price.
            Prices::Obstacle(_) => Some(read(reach_of(self.domain, &[], year))),
            Prices::Waiting | Prices::Failed(_) => None,
        })
    }
}

fn reach_of(domain: StoredValue<Domain>, terms: &[Term], year: u32) -> Reach<'_> {
    domain.with_value(|domain| reach(domain, terms, intl::start_of_year(year)))
}

/// All domains of the selection, in the order shown.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    lines: StoredValue<Vec<Line>>,
    /// How many questions of the round have been answered, of how many.
    round: RwSignal<(usize, usize)>,
    refused: RwSignal<Option<String>>,
    again: RwSignal<()>,
}

impl Lines {
    /// The lines of some domains; nothing is asked yet.
    pub(super) fn new(domains: Vec<Domain>, target: Signal<Option<u32>>, cart: CartActions) -> Self {
        let line = |domain| Line::new(domain, target, cart);
        Self {
            lines: StoredValue::new(domains.into_iter().map(line).collect()),
            round: RwSignal::new((0, 0)),
            refused: RwSignal::new(None),
            again: RwSignal::new(()),
        }
    }

    /// Asks for all prices, and anew with another code; on another try only for those that failed.
    pub(super) fn ask(self, api: Api, promo: Signal<PromoCode>) {
        Effect::new(move |asked_with: Option<PromoCode>| {
            self.again.track();
            let promo = promo.get();
            let anew = asked_with.as_ref() != Some(&promo);
            let asked = self.to_ask(anew);
            self.round.set((0, asked.len()));
            if anew {
                self.refused.set(None);
            }
            let question = |line: Line| {
                line.prices.set(Prices::Waiting);
                let (service, domain) = (ServiceType::CertificateRenewal, line.domain().name);
                (line, PriceQuestion { service, domain, promo: promo.clone() })
            };
            // The page goes through all lines at each step of the round, not at each answer.
            let step = asked.len().div_ceil(STEPS).max(1);
            let questions = asked.into_iter().map(question).collect();
            let sent = promo.clone();
            let (task, handle) = abortable(async move {
                let mut answers = Box::pin(api.rows_of_many(questions).chunks(step));
                while let Some(some) = answers.next().await {
                    let count = some.len();
                    for (line, answer) in some {
                        self.take(line, &sent, answer);
                    }
                    self.round.update(|(answered, _)| *answered += count);
                }
            });
            on_cleanup(move || handle.abort());
            spawn_local(async move {
                // An overtaken round has nothing to say.
                let _ = task.await;
            });
            promo
        });
    }

    fn to_ask(self, anew: bool) -> Vec<Line> {
        let is_asked = |line: &Line| {
            line.prices.with_untracked(|prices| match prices {
                Prices::Obstacle(_) => false,
                Prices::Failed(_) | Prices::Waiting => true,
                Prices::Terms { .. } => anew,
            })
        };
        self.all().into_iter().filter(is_asked).collect()
    }

    fn take(self, line: Line, sent: &PromoCode, answer: Result<Answer, ApiError>) {
        let prices = match answer {
            Err(error) => Prices::Failed(error),
            Ok(answer) => {
                let terms = line.domain.with_value(|domain| terms(domain, &answer.rows));
                let promo = if answer.refused.is_some() { PromoCode::default() } else { sent.clone() };
                if answer.refused.is_some() {
                    self.refused.set(answer.refused);
                }
                Prices::Terms { terms, promo, at: answer.asked_at }
            }
        };
        line.prices.set(prices);
    }

    /// Asks again for those that failed.
    pub(super) fn ask_failed(self) {
        self.again.set(());
    }

    /// What was chosen by hand is chosen by rule again.
    pub(super) fn forget_choices(self) {
        for line in self.all() {
            line.choice.set(Choice::ByRule);
        }
    }

    pub(super) fn all(self) -> Vec<Line> {
        self.lines.get_value()
    }

    /// How many questions have been answered, of how many; reactive.
    pub(super) fn answered(self) -> (usize, usize) {
        self.round.get()
    }

    /// Why the code was refused, in the API's words; reactive.
    pub(super) fn refused(self) -> Option<String> {
        self.refused.get()
    }

    /// Why prices are missing, the first reason, and how many; reactive, after the round.
    pub(super) fn failure(self) -> Option<(ApiError, usize)> {
        let (answered, asked) = self.answered();
        if answered < asked {
            return None;
        }
        let error_of = |line: &Line| {
            line.prices.with(|prices| match prices {
                Prices::Failed(error) => Some(error.clone()),
                _ => None,
            })
        };
        let errors: Vec<_> = self.all().iter().filter_map(error_of).collect();
        errors.first().map(|error| (error.clone(), errors.len()))
    }

    /// What is to be ordered costs, one price per domain; reactive.
    pub(super) fn prices(self) -> Vec<Money> {
        let price = |line: &Line| line.chosen.with(|chosen| chosen.as_ref().map(|(term, ..)| term.row.discounted));
        self.all().iter().filter_map(price).collect()
    }

    /// Which domains are to be ordered now, for event handlers.
    pub(super) fn chosen_ids(self) -> Vec<DomainId> {
        let chosen = self.all().into_iter().filter(|line| line.chosen.with_untracked(Option::is_some));
        chosen.map(|line| line.domain.with_value(|domain| domain.id.clone())).collect()
    }

    /// What is to be ordered now, for event handlers.
    pub(super) fn offers(self) -> Vec<Offer> {
        let chosen = self.all().into_iter().filter_map(|line| line.chosen.get_untracked());
        chosen.map(|(term, promo, at)| Offer { row: term.row, promo, at }).collect()
    }
}
