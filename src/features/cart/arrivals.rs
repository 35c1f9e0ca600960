//! What a link brings: `/cart?add=name&type=…&promo=…` puts names in the cart, once.

mod answer;
mod link;
mod notices;

use contract::{
    DomainName, PromoCode, ServiceType,
    rules::{
        cart::{Added, Bettered, CartLine, LineKey},
        name_list::{MOST_NAMES, NotAName},
        reprice::Answer,
    },
};
use futures::StreamExt;
use leptos::{prelude::*, task::spawn_local};

use self::{
    answer::{Brought, brought},
    link::Wanted,
};
pub(crate) use self::{link::Arriving, notices::ArrivalNotices};
use super::{facts::Facts, state::CartState};
use crate::{
    api::{Api, ApiError, PriceQuestion},
    browser::idn_module::Idn,
    config::use_config,
};

/// What the customer has to know about a link.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Told {
    /// These came into the cart. Once they have left it, nothing more is said of them.
    Added(Vec<LineKey>),
    /// The shop does not know the service.
    UnknownService(String),
    /// A text that is no name, as it was written.
    NotAName(String),
    /// So many names were too many.
    LeftOut(usize),
    /// What became of a name that was not added.
    NotAdded(NotAdded),
    /// In the API's words; the names are added without the code.
    PromoRefused(PromoCode, String),
    /// There is no room for all.
    Full,
    /// Some names have no price, or could not be judged for want of the IDN module (then without an
    /// error of the API); they can be asked for again.
    Failed(Option<ApiError>, Wanted),
}

/// A name that was not added: wanted as what, with which code, and why not.
#[derive(Clone, Debug, PartialEq, Eq)]
struct NotAdded {
    name: DomainName,
    service: ServiceType,
    promo: PromoCode,
    why: Brought,
}

/// Links on their way into the cart. It outlives the pages, so that nothing is added twice or lost.
#[derive(Clone, Copy)]
pub(crate) struct Arrivals {
    api: Api,
    cart: CartState,
    facts: Facts,
    idn: Idn,
    zone: StoredValue<String>,
    told: RwSignal<Vec<Told>>,
    /// Links whose prices are being asked for.
    asking: RwSignal<usize>,
}

/// Makes the arrivals known to the whole application and goes on with what a reload interrupted.
pub(crate) fn provide_arrivals(api: Api, cart: CartState, facts: Facts, idn: Idn) {
    let zone = StoredValue::new(use_config().with_value(|config| config.zone.clone()));
    let arrivals = Arrivals { api, cart, facts, idn, zone, told: RwSignal::default(), asking: RwSignal::new(0) };
    provide_context(arrivals);
    for wanted in Wanted::kept() {
        arrivals.take(wanted);
    }
}

fn use_arrivals() -> Arrivals {
    expect_context()
}

impl Arrivals {
    /// Puts in the cart what a link wants.
    fn take(self, wanted: Wanted) {
        let service = ServiceType::from(wanted.service.as_str());
        if let ServiceType::Unknown(word) = service {
            self.tell(Told::UnknownService(word));
            return;
        }
        wanted.keep();
        self.asking.update(|asking| *asking += 1);
        spawn_local(async move {
            let zone = self.zone.get_value();
            let mut list = self.idn.read_list(&wanted.entries(), &zone).await;
            let mut unjudged = Vec::new();
            for (text, why) in list.refused {
                match why {
                    NotAName::NotJudged => unjudged.push(text),
                    NotAName::Rule(..) | NotAName::Emoji(_) | NotAName::OtherZone => self.tell(Told::NotAName(text)),
                }
            }
            if list.names.len() > MOST_NAMES {
                self.tell(Told::LeftOut(list.names.len() - MOST_NAMES));
                list.names.truncate(MOST_NAMES);
            }
            self.price(list.names, unjudged, &service, wanted).await;
            self.asking.update(|asking| *asking -= 1);
        });
    }

    /// `unjudged` are entries that are kept for another try, with the names that get no price.
    async fn price(self, names: Vec<DomainName>, unjudged: Vec<String>, service: &ServiceType, wanted: Wanted) {
        let promo = PromoCode::new(&wanted.promo);
        let (mut lines, mut left, mut failure, mut refusal) = (Vec::new(), unjudged, None, None);
        let question = |domain: DomainName| {
            let question = PriceQuestion { service: service.clone(), domain: domain.clone(), promo: promo.clone() };
            (domain, question)
        };
        let mut answers = Box::pin(self.api.rows_of_many(names.iter().cloned().map(question).collect()));
        while let Some((domain, answer)) = answers.next().await {
            match answer {
                Ok(Answer { rows, refused, asked_at }) => {
                    let promo = if refused.is_some() { PromoCode::default() } else { promo.clone() };
                    refusal = refusal.or(refused);
                    match brought(service, &rows) {
                        Ok(row) => lines.push(CartLine::of(row, &promo, asked_at)),
                        Err(why) => {
                            if why == Brought::Taken {
                                // By the customer, perhaps.
                                self.facts.ask(core::iter::once(domain.clone()));
                            }
                            let service = service.clone();
                            self.tell(Told::NotAdded(NotAdded { name: domain, service, promo, why }));
                        }
                    }
                }
                Err(error) => {
                    failure = Some(error);
                    left.push(domain.to_string());
                }
            }
        }
        // In the order of the link, whichever answer came first.
        lines.sort_by_key(|line| names.iter().position(|name| *name == line.domain));
        self.put(lines);
        if let Some(reason) = refusal {
            self.tell(Told::PromoRefused(promo.clone(), reason));
        }
        wanted.forget();
        if left.is_empty() {
            return;
        }
        // A page that is being reloaded breaks off its questions, too: what has no price stays kept.
        let rest = Wanted { add: left, ..wanted };
        rest.keep();
        self.tell(Told::Failed(failure, rest));
    }

    /// A line that is there already stays as it is, unless the link makes it cheaper.
    fn put(self, lines: Vec<CartLine>) {
        let (mut added, mut full) = (Vec::new(), false);
        self.cart.change(|cart| {
            for line in lines {
                let key = line.key();
                if cart.better(&line) != Bettered::Absent || cart.add(line) != Added::Full {
                    added.push(key);
                } else {
                    full = true;
                }
            }
        });
        if !added.is_empty() {
            self.told.update(|all| {
                // Of two links that follow each other one sentence is said.
                all.retain(|told| match told {
                    Told::Added(before) => {
                        added.extend(before.iter().filter(|key| !added.contains(key)).cloned().collect::<Vec<_>>());
                        false
                    }
                    _ => true,
                });
                all.insert(0, Told::Added(added));
            });
        }
        if full {
            self.tell(Told::Full);
        }
    }

    /// What was to be said of the last link was said in the cart.
    fn leave(self) {
        let gave_up = self.told.with_untracked(|all| all.iter().any(|told| matches!(told, Told::Failed(..))));
        if gave_up {
            Wanted::forget_all();
        }
        self.told.update(Vec::clear);
    }

    fn tell(self, told: Told) {
        self.told.update(|all| {
            if !all.contains(&told) {
                all.push(told);
            }
        });
    }
}
