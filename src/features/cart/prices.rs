//! The prices of the cart, asked for again: when the page opens and when a line or a promo code changes.

use std::collections::HashMap;

use contract::{
    AccountId, Money, PromoCode,
    rules::{
        cart::{Cart, CartLine, LineKey},
        reprice::{Answer, Outcome, Repricing, row_for},
    },
};
use futures::StreamExt;
use leptos::{prelude::*, task::spawn_local};

use super::state::CartState;
use crate::api::{Api, ApiError, PriceQuestion, Who};

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
    /// It is valid, but the line costs less as it is.
    NotBetter(PromoCode),
    /// In the API's words.
    Refused(String),
    Failed(ApiError),
}

/// What a code did for one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Took {
    Cheaper,
    /// The line has the code now; it does nothing for it.
    ForNothing,
    No,
}

/// Fresh prices beside those that the customer saw; the review before an order has changes accepted.
#[derive(Clone, Copy)]
pub(super) struct Prices {
    api: Api,
    cart: CartState,
    round: RwSignal<Repricing>,
    pub(super) checking: RwSignal<Checking>,
    /// How many lines have been asked for, of how many.
    pub(super) progress: RwSignal<(usize, usize)>,
    /// What became of the code entered for the whole cart.
    pub(super) entered: RwSignal<Entered>,
    /// Counts who asks: an answer for somebody else is none.
    turn: StoredValue<u32>,
}

impl Prices {
    pub(super) fn new(api: Api, cart: CartState) -> Self {
        Self {
            api,
            cart,
            round: RwSignal::default(),
            checking: RwSignal::new(Checking::Done),
            progress: RwSignal::default(),
            entered: RwSignal::new(Entered::Nothing),
            turn: StoredValue::new(0),
        }
    }

    /// What became of a line since it was seen; reactive, `None` as long as it is not known.
    pub(super) fn outcome(self, line: &CartLine) -> Option<Outcome> {
        self.round.with(|round| round.outcome(line))
    }

    /// The answer for a line; reactive, `None` as long as there is none.
    pub(super) fn answer(self, line: &CartLine) -> Option<Answer> {
        self.round.with(|round| round.answer_of(line).cloned())
    }

    /// The cart at fresh prices, without what cannot be ordered; reactive.
    pub(super) fn fresh(self) -> Cart {
        self.cart.with(|cart| self.round.with(|round| round.as_now(cart)))
    }

    /// Asks when the page opens, and again for what was put in meanwhile, here or in another tab, and
    /// for everything when somebody signs in or out: what a code does depends on whose it is.
    pub(super) fn keep_fresh(self) {
        let session = self.api.session();
        let account = Memo::new(move |_| match session.who() {
            // The questions wait until that is known.
            Who::Restoring => None,
            Who::Customer(customer) => Some(Some(customer.account)),
            Who::Guest | Who::Expired(_) => Some(None),
        });
        Effect::new(move |before: Option<Option<Option<AccountId>>>| {
            let now = account.get();
            if let Some(before) = before.flatten()
                && now.as_ref().is_some_and(|now| *now != before)
            {
                self.turn.update_value(|turn| *turn += 1);
                self.round.set(Repricing::default());
                self.checking.set(Checking::Done);
            }
            now
        });
        Effect::new(move || {
            let unknown = self.cart.with(|cart| cart.lines().iter().any(|line| self.outcome(line).is_none()));
            if unknown && self.checking.get() == Checking::Done {
                self.check();
            }
        });
    }

    /// Asks for the prices of all lines without one.
    pub(super) fn check(self) {
        let known = |line: &CartLine| self.round.with_untracked(|round| round.answer_of(line).is_some());
        let lines: Vec<CartLine> = self.cart.now().lines().iter().filter(|line| !known(line)).cloned().collect();
        if lines.is_empty() || self.checking.get_untracked() == Checking::Underway {
            return;
        }
        self.checking.set(Checking::Underway);
        self.progress.set((0, lines.len()));
        let turn = self.turn.get_value();
        spawn_local(async move {
            let mut failure = None;
            let questions = lines.iter().map(|line| (line.clone(), PriceQuestion::of(line))).collect();
            let mut answers = Box::pin(self.api.rows_of_many(questions));
            let mut fresh = Vec::new();
            while let Some((line, answer)) = answers.next().await {
                // The customer may have left the page meanwhile, or become another one.
                if self.turn.try_get_value() != Some(turn) {
                    return;
                }
                self.progress.update(|(done, _)| *done += 1);
                match answer {
                    Ok(answer) => fresh.push((line, answer)),
                    Err(error) => failure = Some(error),
                }
            }
            // All at once: a cart of 500 lines is drawn anew once, not 500 times. A line that has
            // another code by now is asked for again.
            self.round.update(|round| {
                for (line, answer) in fresh {
                    round.answer(line.key(), &line.promo, answer);
                }
            });
            self.cart.change(|cart| self.round.with_untracked(|round| round.refresh(cart)));
            self.checking.set(failure.map_or(Checking::Done, Checking::Failed));
        });
    }

    /// Prices all lines with a code. A line takes it unless its own code is worth more.
    pub(super) fn enter(self, promo: PromoCode) {
        self.enter_for(self.cart.now().lines().to_vec(), promo, self.entered);
    }

    /// Prices some lines with a code and says what became of it. Where it does nothing a line takes
    /// it all the same, unless that costs more: that it does nothing is said there.
    pub(super) fn enter_for(self, lines: Vec<CartLine>, promo: PromoCode, entered: RwSignal<Entered>) {
        if promo.is_empty() || lines.is_empty() || entered.get_untracked() == Entered::Underway {
            return;
        }
        entered.set(Entered::Underway);
        let turn = self.turn.get_value();
        spawn_local(async move {
            let question = |line: &CartLine| {
                let question = PriceQuestion { promo: promo.clone(), ..PriceQuestion::of(line) };
                (line.clone(), question)
            };
            let mut answers = Box::pin(self.api.rows_of_many(lines.iter().map(question).collect()));
            let (mut priced, mut failure) = (Vec::new(), None);
            while let Some((line, answer)) = answers.next().await {
                if self.is_of_another(turn) {
                    // Whether a code is good depends on whose it is: the new customer's answer counts.
                    entered.try_set(Entered::Nothing);
                    drop(answers);
                    return self.enter_for(lines, promo, entered);
                }
                match answer {
                    // The code is asked for once; without it nothing changes for the others.
                    Ok(Answer { refused: Some(reason), .. }) => {
                        let _ = entered.try_set(Entered::Refused(reason));
                        return;
                    }
                    Ok(answer) => priced.push((line, answer)),
                    Err(error) => failure = Some(error),
                }
            }
            if entered.is_disposed() || self.round.is_disposed() {
                return;
            }
            let took = self.take(priced, &promo, false);
            let lines = took.iter().filter(|took| **took == Took::Cheaper).count();
            entered.set(match failure {
                Some(error) => Entered::Failed(error),
                None if took == [Took::No] => Entered::NotBetter(promo),
                None => Entered::Taken { promo, lines },
            });
        });
    }

    /// Prices one line without a code.
    pub(super) fn without_promo(self, line: CartLine) {
        let turn = self.turn.get_value();
        spawn_local(async move {
            let none = PromoCode::default();
            let question = PriceQuestion { promo: none.clone(), ..PriceQuestion::of(&line) };
            let mut answers = Box::pin(self.api.rows_of_many(vec![(line, question)]));
            if let Some((line, Ok(answer))) = answers.next().await
                && !self.round.is_disposed()
            {
                if self.is_of_another(turn) {
                    return self.without_promo(line);
                }
                self.take(vec![(line, answer)], &none, true);
            }
        });
    }

    /// Whether somebody else asks by now than at that turn; nobody does when the page is gone.
    fn is_of_another(self, turn: u32) -> bool {
        self.turn.try_get_value().is_some_and(|now| now != turn)
    }

    /// Gives lines a code and the prices asked for with it: `always`, or where it costs no more than it
    /// would now. A line counts as it is by now: with another code, or gone, it is left alone. Another
    /// term or currency, and a price above the seen one, is for the review, where the customer accepts it.
    fn take(self, priced: Vec<(CartLine, Answer)>, promo: &PromoCode, always: bool) -> Vec<Took> {
        let cart = self.cart.now();
        let present: HashMap<LineKey, &CartLine> = cart.lines().iter().map(|line| (line.key(), line)).collect();
        let took: Vec<Took> = priced
            .iter()
            .map(|(asked, answer)| {
                let Some(line) = present.get(&asked.key()).filter(|line| line.promo == asked.promo) else {
                    return Took::No;
                };
                let Some(row) = row_for(line, &answer.rows).filter(|row| row.available) else { return Took::No };
                let old = self.amount_now(line);
                let compares = row.period == line.term && old.currency() == row.discounted.currency();
                if !compares || (!always && row.discounted.minor() > old.minor()) {
                    Took::No
                } else if !row.promo.is_empty() && row.discounted != row.price {
                    Took::Cheaper
                } else {
                    Took::ForNothing
                }
            })
            .collect();
        let taken = || priced.iter().zip(&took).filter(|(_, took)| **took != Took::No).map(|(priced, _)| priced);
        // All at once: a cart of 500 lines is kept and drawn anew once, not 500 times.
        self.round.update(|round| {
            for (line, answer) in taken() {
                round.answer(line.key(), promo, answer.clone());
            }
        });
        self.cart.change(|cart| {
            for (asked, answer) in taken() {
                let key = asked.key();
                cart.set_promo(&key, promo.clone());
                let Some(line) = present.get(&key) else { continue };
                let row = row_for(line, &answer.rows);
                if let Some(row) = row.filter(|row| always || row.discounted.minor() <= line.seen.discounted.minor()) {
                    cart.see(&key, row, answer.asked_at);
                }
            }
        });
        took
    }

    /// What a line costs now, as far as it is known.
    fn amount_now(self, line: &CartLine) -> Money {
        let fresh = self.round.with_untracked(|round| {
            let answer = round.answer_of(line)?;
            row_for(line, &answer.rows).filter(|row| row.available).map(|row| row.discounted)
        });
        fresh.unwrap_or(line.seen.discounted)
    }

    /// Changes the term of a line to another that the API has priced.
    pub(super) fn change_term(self, line: &CartLine, term: u32) {
        let Some(answer) = self.round.with_untracked(|round| round.answer_of(line).cloned()) else { return };
        let wanted = CartLine { term, ..line.clone() };
        if let Some(row) = row_for(&wanted, &answer.rows).filter(|row| row.available) {
            self.cart.change(|cart| cart.see(&line.key(), row, answer.asked_at));
        }
    }
}
