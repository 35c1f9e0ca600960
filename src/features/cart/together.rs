//! What came together at sign-in: the cart of this browser and the account it meets.
//!
//! There is one cart; what it meets are the account's domains, unpaid orders and used-up promo codes
//! (`docs/decisions/0015-cart-and-account.md`).

mod notice;

use std::collections::HashSet;

use contract::{
    AccountId, PromoCode,
    rules::cart::{CartLine, LineKey},
};
use futures::StreamExt;
use leptos::{prelude::*, task::spawn_local};
use serde::{Deserialize, Serialize};

pub(crate) use self::notice::CameAlong;
use super::{facts::Facts, state::CartState};
use crate::{
    api::{Api, PriceQuestion, Who},
    browser::storage::{self, Area},
};

/// What somebody brought along who signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Brought {
    lines: Vec<LineKey>,
    /// The same customer as before, whose session had run out: that the cart is still there is no news.
    is_no_news: bool,
}

/// A code that this account is refused, and why in the API's words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct RefusedCode {
    promo: PromoCode,
    reason: String,
}

/// The meeting of cart and account at the last sign-in, until it is dismissed. It outlives the pages.
#[derive(Clone, Copy)]
pub(crate) struct Together {
    api: Api,
    cart: CartState,
    facts: Facts,
    brought: RwSignal<Option<Brought>>,
    codes: RwSignal<Vec<RefusedCode>>,
}

/// Watches who signs in.
pub(crate) fn provide_together(api: Api, cart: CartState, facts: Facts) {
    let together = Together { api, cart, facts, brought: RwSignal::default(), codes: RwSignal::default() };
    let session = api.session();
    Effect::new(move |before: Option<Who>| {
        let who = session.who();
        match (before, &who) {
            (Some(Who::Guest), Who::Customer(now)) => together.meet(&now.account, false),
            (Some(Who::Expired(was)), Who::Customer(now)) => together.meet(&now.account, was.account == now.account),
            (Some(Who::Customer(was)), Who::Customer(now)) if was.account == now.account => {}
            (Some(Who::Customer(_)), Who::Customer(now)) => together.meet(&now.account, false),
            // A reload goes on with what was not dismissed.
            (None | Some(Who::Restoring), Who::Customer(now)) => {
                if let Some(brought) = read(&now.account) {
                    together.begin(brought);
                }
            }
            (_, Who::Guest | Who::Expired(_)) => together.end(),
            (_, Who::Restoring) => {}
        }
        who
    });
    // Ordered or taken out: nothing of it is left to be spoken of.
    let is_over = Memo::new(move |_| together.brought.with(Option::is_some) && together.lines().is_empty());
    Effect::new(move || {
        if is_over.get() {
            together.end();
        }
    });
    provide_context(together);
}

fn use_together() -> Together {
    expect_context()
}

impl Together {
    fn meet(self, account: &AccountId, is_no_news: bool) {
        self.end();
        let lines: Vec<LineKey> = self.cart.now().lines().iter().map(CartLine::key).collect();
        if lines.is_empty() {
            return;
        }
        let brought = Brought { lines, is_no_news };
        if let Ok(text) = serde_json::to_string(&brought) {
            let _ = storage::write(Area::Session, &key(account), &text);
        }
        self.begin(brought);
    }

    fn begin(self, brought: Brought) {
        let cart = self.cart.now();
        let lines: Vec<CartLine> = brought.lines.iter().filter_map(|key| cart.line(key).cloned()).collect();
        self.brought.set(Some(brought));
        self.facts.look_into(&lines, |_| true);
        self.ask_codes(lines);
    }

    /// Asks with each code once, for its first line: a code that was refused is not sent again.
    fn ask_codes(self, lines: Vec<CartLine>) {
        let mut known = HashSet::new();
        let first = |line: &CartLine| !line.promo.is_empty() && known.insert(line.promo.clone());
        let questions: Vec<_> =
            lines.into_iter().filter(first).map(|line| (line.promo.clone(), PriceQuestion::of(&line))).collect();
        let Some(account) = self.api.session().customer_now().filter(|_| !questions.is_empty()) else { return };
        spawn_local(async move {
            let mut answers = Box::pin(self.api.rows_of_many(questions));
            let mut codes = Vec::new();
            while let Some((promo, answer)) = answers.next().await {
                let refused = answer.ok().and_then(|answer| answer.refused);
                codes.extend(refused.map(|reason| RefusedCode { promo, reason }));
            }
            if self.api.session().customer_now().is_some_and(|now| now.account == account.account) {
                self.codes.set(codes);
            }
        });
    }

    /// What came along is known, or ordered.
    fn end(self) {
        if let Some(account) = self.api.session().customer_now() {
            storage::remove(Area::Session, &key(&account.account));
        }
        if self.brought.with_untracked(Option::is_some) {
            self.brought.set(None);
        }
        if self.codes.with_untracked(|codes| !codes.is_empty()) {
            self.codes.set(Vec::new());
        }
    }

    /// The lines that came along and are still there, as the cart shows them; reactive.
    fn lines(self) -> Vec<CartLine> {
        let Some(keys) = self.brought.with(|brought| brought.as_ref().map(|brought| brought.lines.clone())) else {
            return Vec::new();
        };
        let keys: HashSet<LineKey> = keys.into_iter().collect();
        let lines = self.cart.lines();
        contract::rules::cart::by_service(&lines)
            .into_iter()
            .filter(|line| keys.contains(&line.key()))
            .cloned()
            .collect()
    }
}

fn key(account: &AccountId) -> String {
    format!("{}came-along", storage::personal_prefix(account.as_str()))
}

fn read(account: &AccountId) -> Option<Brought> {
    serde_json::from_str(&storage::read(Area::Session, &key(account))?).ok()
}
