//! The prices of the cart, asked for again: when the page opens and when a promo code is entered.

use contract::{
    PromoCode,
    rules::{
        cart::{Cart, CartLine, LineKey},
        reprice::{Answer, Outcome, Repricing, row_for},
    },
};
use futures::{StreamExt, stream};
use leptos::{prelude::*, task::spawn_local};

use super::state::CartState;
use crate::{
    api::{Api, ApiError, PriceQuestion},
    browser::clock::now_ms,
};

/// Questions under way at a time.
const AT_A_TIME: usize = 4;

/// How far the questions are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Checking {
    Underway,
    Done,
    /// Some lines have no fresh price.
    Failed(ApiError),
}

/// What became of a promo code that was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entered {
    Nothing,
    Underway,
    /// So many lines are priced with it now.
    Taken {
        promo: PromoCode,
        lines: usize,
    },
    /// In the API's words.
    Refused(String),
    Failed(ApiError),
}

/// Fresh prices beside those that the customer saw; the review before an order has changes accepted.
#[derive(Clone, Copy)]
pub(super) struct Prices {
    api: Api,
    cart: CartState,
    round: RwSignal<Option<Repricing>>,
    pub(super) checking: RwSignal<Checking>,
    pub(super) entered: RwSignal<Entered>,
}

impl Prices {
    pub(super) fn new(api: Api, cart: CartState) -> Self {
        Self {
            api,
            cart,
            round: RwSignal::new(None),
            checking: RwSignal::new(Checking::Done),
            entered: RwSignal::new(Entered::Nothing),
        }
    }

    /// What became of a line since it was seen; reactive, `None` as long as it is not known.
    pub(super) fn outcome(self, line: &CartLine) -> Option<Outcome> {
        self.round.with(|round| round.as_ref()?.outcome(line))
    }

    /// The cart at fresh prices, without what cannot be ordered; reactive.
    pub(super) fn fresh(self) -> Cart {
        let mut cart = self.cart.with(Clone::clone);
        self.round.with(|round| {
            let Some(round) = round else { return };
            for line in self.cart.lines() {
                match round.outcome(&line) {
                    Some(outcome) if outcome.blocks() => drop(cart.remove(&line.key())),
                    Some(_) => drop(round.accept(&mut cart, &line.key())),
                    None => {}
                }
            }
        });
        cart
    }

    /// Asks when the page opens, and again for a line that another tab puts in.
    pub(super) fn keep_fresh(self) {
        Effect::new(move || {
            let unknown = self.cart.lines().iter().any(|line| self.outcome(line).is_none());
            if unknown && self.checking.get() == Checking::Done {
                self.check();
            }
        });
    }

    /// Asks for the prices of all lines.
    pub(super) fn check(self) {
        let lines = self.cart.now().lines().to_vec();
        if lines.is_empty() || self.checking.get_untracked() == Checking::Underway {
            return;
        }
        self.checking.set(Checking::Underway);
        spawn_local(async move {
            let mut round = Repricing::default();
            let mut failure = None;
            let questions = lines.iter().map(|line| (line.key(), PriceQuestion::of(line))).collect();
            let mut answers = Box::pin(self.api.rows_of_many(questions));
            while let Some((key, answer)) = answers.next().await {
                match answer {
                    Ok(answer) => round.answer(key, answer),
                    Err(error) => failure = Some(error),
                }
            }
            // The customer may have left the page meanwhile.
            if self.round.is_disposed() {
                return;
            }
            self.cart.change(|cart| round.refresh(cart));
            self.round.set(Some(round));
            self.checking.set(failure.map_or(Checking::Done, Checking::Failed));
        });
    }

    /// Prices all lines with a code. A line takes it unless its own code is worth more.
    pub(super) fn enter(self, promo: PromoCode) {
        let lines = self.cart.now().lines().to_vec();
        if promo.is_empty() || lines.is_empty() || self.entered.get_untracked() == Entered::Underway {
            return;
        }
        self.entered.set(Entered::Underway);
        spawn_local(async move {
            let result = self.price_with(&lines, &promo).await;
            if self.entered.is_disposed() {
                return;
            }
            self.entered.set(match result {
                Ok(lines) => Entered::Taken { promo, lines },
                Err(error) => error.promo_refusal().map_or(Entered::Failed(error), Entered::Refused),
            });
        });
    }

    /// Prices one line without a code.
    pub(super) fn without_promo(self, line: CartLine) {
        spawn_local(async move {
            let _ = self.reprice(&line, PromoCode::default(), |_, _| true).await;
        });
    }

    async fn price_with(self, lines: &[CartLine], promo: &PromoCode) -> Result<usize, ApiError> {
        let mut taken = 0;
        // The first line alone: a refused code is asked once, because guesses are counted.
        let (first, rest) = lines.split_at(1);
        for group in [first, rest] {
            let mut answers = stream::iter(group)
                .map(|line| self.reprice(line, promo.clone(), |old, new| new <= old))
                .buffer_unordered(AT_A_TIME);
            while let Some(answer) = answers.next().await {
                taken += usize::from(answer?);
            }
        }
        Ok(taken)
    }

    /// Prices a line with a code and takes it over if `wanted` says so of the old and the new
    /// amount. Says whether the code lowers the price.
    async fn reprice(
        self,
        line: &CartLine,
        promo: PromoCode,
        wanted: impl Fn(i64, i64) -> bool,
    ) -> Result<bool, ApiError> {
        let at = now_ms();
        let rows = self.api.rows_of(&line.service, &line.domain, &promo).await?;
        let Some(row) = row_for(line, &rows).filter(|row| row.available) else { return Ok(false) };
        // Another term or currency is for the review, where the customer accepts it.
        let (old, new) = (line.seen.discounted, row.discounted);
        if row.period != line.term || old.currency() != new.currency() || !wanted(old.minor(), new.minor()) {
            return Ok(false);
        }
        let key: LineKey = line.key();
        let applies = !row.promo.is_empty() && row.discounted != row.price;
        self.cart.change(|cart| {
            cart.set_promo(&key, promo);
            cart.see(&key, row, at);
        });
        self.round.try_update(|round| {
            if let Some(round) = round {
                round.answer(key, Answer { rows: rows.clone(), refused: None, asked_at: at });
            }
        });
        Ok(applies)
    }
}
