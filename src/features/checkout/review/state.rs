//! What a review works with: the cart it was handed, the round of prices, how far placing is.

use std::rc::Rc;

use contract::{
    AccountId, OrderId,
    rules::{
        cart::{Cart, CartLine, LineKey},
        reprice::{Outcome as Price, Repricing},
    },
};
use leptos::{prelude::*, task::spawn_local};

use super::super::{
    place::{PlacedOrder, known_orders},
    prices::ask_prices,
    refusal::Refusal,
};
use crate::{
    api::{Api, ApiError},
    browser::page,
};

/// Applies a change to the cart.
pub(crate) type ChangeCart = dyn Fn(&dyn Fn(&mut Cart));

/// What the review reads and changes of the cart; the page hands it over, because the cart is
/// another feature's.
#[derive(Clone)]
pub(crate) struct CartAccess {
    pub(crate) lines: Signal<Vec<CartLine>>,
    /// Reads the cart as it is kept now.
    pub(crate) now: Rc<dyn Fn() -> Cart>,
    /// Changes the cart.
    pub(crate) change: Rc<ChangeCart>,
    /// Keeps the receipt and takes what was ordered out of the cart.
    pub(crate) settle: Rc<dyn Fn(&PlacedOrder)>,
}

/// How far placing is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    Idle,
    /// Looking for an earlier order before anything can be placed.
    Looking,
    Placing,
    PricesChanged,
    CartChanged,
    Refused(Refusal),
    /// Sent, but neither answered nor found.
    Unknown,
}

/// What a review works with.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub(super) api: Api,
    account: StoredValue<AccountId>,
    pub(super) cart: StoredValue<CartAccess, LocalStorage>,
    pub(super) round: RwSignal<Option<Result<Repricing, ApiError>>>,
    pub(super) known: StoredValue<Vec<OrderId>>,
    pub(super) phase: RwSignal<Phase>,
    /// Counts the questions: only the newest one's answer is taken.
    turn: StoredValue<u32>,
}

impl State {
    pub(super) fn new(api: Api, account: AccountId, cart: CartAccess) -> Self {
        Self {
            api,
            account: StoredValue::new(account),
            cart: StoredValue::new_local(cart),
            round: RwSignal::new(None),
            known: StoredValue::new(Vec::new()),
            phase: RwSignal::new(Phase::Idle),
            turn: StoredValue::new(0),
        }
    }

    pub(super) fn keys(self) -> Vec<LineKey> {
        self.cart.with_value(|cart| cart.lines).with(|lines| lines.iter().map(CartLine::key).collect())
    }

    pub(super) fn lines_now(self) -> Vec<CartLine> {
        self.cart.with_value(|cart| cart.lines).get_untracked()
    }

    /// Asks for the prices of all lines and which orders are there already.
    pub(super) fn ask(self) {
        let lines = self.lines_now();
        if lines.is_empty() {
            return;
        }
        let account = self.account.get_value();
        self.round.set(None);
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        spawn_local(async move {
            let asked = async {
                let known = known_orders(self.api, &account, &lines).await?;
                Ok((known, ask_prices(self.api, &lines).await?))
            };
            let answer = asked.await;
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match answer {
                Ok((known, round)) => {
                    self.known.set_value(known);
                    self.take(round);
                }
                Err(error) => self.round.set(Some(Err(error))),
            }
        });
    }

    /// Takes a round of prices over; lines that cost the same are fresh then.
    pub(super) fn take(self, round: Repricing) {
        self.change(|cart| round.refresh(cart));
        self.round.try_set(Some(Ok(round)));
    }

    pub(super) fn change(self, change: impl Fn(&mut Cart)) {
        let Some(cart) = self.cart.try_with_value(Clone::clone) else { return };
        (cart.change)(&change);
    }

    pub(super) fn price_of(self, line: &CartLine) -> Option<Price> {
        self.round.with(|round| round.as_ref()?.as_ref().ok()?.outcome(line))
    }

    pub(super) fn accept(self, key: &LineKey) {
        if let Some(Ok(round)) = self.round.get_untracked() {
            self.change(|cart| {
                round.accept(cart, key);
            });
        }
        to_next_decision();
    }

    /// Takes a line out, and what was said about it.
    pub(super) fn remove(self, key: &LineKey) {
        self.change(|cart| {
            cart.remove(key);
        });
        self.phase.update(|phase| {
            if let Phase::Refused(refusal) = phase {
                refusal.lines.retain(|(line, _)| line != key);
                if *refusal == Refusal::default() {
                    *phase = Phase::Idle;
                }
            }
        });
        to_next_decision();
    }

    /// What the refusal said about the contact.
    pub(super) fn contact_messages(self) -> Vec<(String, String)> {
        self.phase.with_untracked(|phase| match phase {
            Phase::Refused(refusal) => refusal.contact.clone(),
            _ => Vec::new(),
        })
    }
}

/// The pressed button is gone: the keyboard goes on to the next line that needs a decision,
/// else to the button that orders.
fn to_next_decision() {
    // In the order of the page: the lines stand above the button.
    request_animation_frame(|| page::focus(".review-news button, .checkout-nav button.primary"));
}
