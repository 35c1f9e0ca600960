//! What a review works with: the cart it was handed, the round of prices, how far placing is.

use std::rc::Rc;

use contract::{
    AccountId, ContactDraft, OrderId,
    rules::{
        cart::{Cart, CartLine, LineKey},
        reprice::{Outcome as Price, Repricing},
    },
};
use leptos::prelude::*;

use super::super::{place::PlacedOrder, prices::Progress, state::CheckoutState};
use crate::{
    api::{Api, ApiError},
    browser::page,
    i18n::t,
    ui::{Toast, Toasts, use_toasts},
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
    /// What the account says to a line.
    pub(crate) fact: fn(LineKey) -> AnyView,
    /// Whether the account has something to say to a line; reactive.
    pub(crate) is_warned: Rc<dyn Fn(&LineKey) -> bool>,
    /// Whether a line asks for a name that is the customer's already; reactive.
    pub(crate) is_yours: Rc<dyn Fn(&LineKey) -> bool>,
    /// Finds out which names are the customer's own, where that says why a line is or will be refused.
    pub(crate) look_into: Rc<LookInto>,
}

/// Looks into lines, some of which cannot be ordered.
pub(crate) type LookInto = dyn Fn(&[CartLine], &dyn Fn(&CartLine) -> bool);

/// The ways back from the review: to the contact of all lines or of one, to the details of all or of one.
#[derive(Clone, Copy)]
pub(crate) struct Ways {
    pub(crate) contact: Callback<Option<LineKey>>,
    pub(crate) details: Callback<Option<LineKey>>,
}

/// How a contact is shown; the page hands it over, because contacts are another feature's.
#[derive(Clone, Copy)]
pub(crate) struct ContactLook {
    /// A contact at a glance.
    pub(crate) view: fn(ContactDraft) -> AnyView,
    /// What a field is called, by its path below the contact (`address.zip`) and the contact's country.
    pub(crate) label: fn(&str, &str) -> Option<&'static str>,
}

impl ContactLook {
    /// What was said about a field, with the field's name: "missing" alone says nothing away from its field.
    pub(in super::super) fn said_of(self, contact: Option<&ContactDraft>, field: &str, said: String) -> String {
        let country = contact.map_or("", |contact| &contact.address.country);
        (self.label)(field, country).map_or(said.clone(), |label| format!("{label}: {said}"))
    }
}

/// How far placing is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    Idle,
    /// Looking for an order that had no answer; nothing can be placed before.
    Looking,
    Placing,
    PricesChanged,
    /// About so many lines can be priced within a minute; there are more.
    TooManyLines(usize),
    CartChanged,
    Refused,
    /// Sent, but neither answered nor found.
    Unknown,
}

impl Phase {
    fn is_busy(&self) -> bool {
        matches!(self, Self::Looking | Self::Placing)
    }
}

/// How an order holds the page around its review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Hold {
    #[default]
    Free,
    /// An order may turn up and empty the cart: the page stays until it has led to it.
    Page,
    /// An order is on its way: the step stays too.
    Step,
}

/// What a review works with.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub(super) api: Api,
    pub(super) account: StoredValue<AccountId>,
    pub(super) checkout: CheckoutState,
    pub(super) cart: StoredValue<CartAccess, LocalStorage>,
    /// How far the questions are; nothing when none is under way.
    pub(super) progress: RwSignal<Option<Progress>>,
    pub(super) failed: RwSignal<Option<ApiError>>,
    /// The orders that were there when the review was opened; nothing is ordered before they are known.
    pub(super) known: RwSignal<Option<Vec<OrderId>>>,
    pub(super) phase: RwSignal<Phase>,
    /// Counts the questions: only the newest one's answer is taken.
    pub(super) turn: StoredValue<u32>,
    pub(super) toasts: Toasts,
}

impl State {
    pub(super) fn new(api: Api, account: AccountId, checkout: CheckoutState, cart: CartAccess) -> Self {
        // What was said of a line that has gone is settled.
        let here: Vec<LineKey> = cart.lines.with_untracked(|lines| lines.iter().map(CartLine::key).collect());
        if checkout.refused.with_untracked(|refused| refused.is_about_others(&here)) {
            checkout.change_refused(|refused| refused.keep_only(&here));
        }
        let refused = checkout.refused.with_untracked(|refused| !refused.is_empty());
        Self {
            api,
            account: StoredValue::new(account),
            checkout,
            cart: StoredValue::new_local(cart),
            progress: RwSignal::new(None),
            failed: RwSignal::new(None),
            known: RwSignal::new(None),
            phase: RwSignal::new(if refused { Phase::Refused } else { Phase::Idle }),
            turn: StoredValue::new(0),
            toasts: use_toasts(),
        }
    }

    /// The lines; reactive.
    pub(super) fn lines(self) -> Signal<Vec<CartLine>> {
        self.cart.with_value(|cart| cart.lines)
    }

    pub(super) fn keys(self) -> Vec<LineKey> {
        self.lines().with(|lines| lines.iter().map(CartLine::key).collect())
    }

    pub(super) fn lines_now(self) -> Vec<CartLine> {
        self.lines().get_untracked()
    }

    /// Whether an order is on its way or looked for, so that nothing is changed; reactive.
    pub(super) fn is_busy(self) -> bool {
        self.phase.with(Phase::is_busy)
    }

    /// The same, for event handlers.
    pub(super) fn is_busy_now(self) -> bool {
        self.phase.with_untracked(Phase::is_busy)
    }

    /// Takes a round of prices over; lines that cost the same are fresh then.
    pub(super) fn take(self, round: Repricing) {
        self.change(|cart| round.refresh(cart));
        self.checkout.prices.try_set(round);
    }

    pub(super) fn change(self, change: impl Fn(&mut Cart)) {
        let Some(cart) = self.cart.try_with_value(Clone::clone) else { return };
        (cart.change)(&change);
    }

    /// Reactive.
    pub(super) fn look_into_own_domains(self) {
        let lines = self.lines().get();
        let Some(cart) = self.cart.try_with_value(Clone::clone) else { return };
        (cart.look_into)(&lines, &|line| self.price_of(line).is_some_and(|price| price.blocks()));
    }

    /// Whether the account has something to say to a line; reactive.
    pub(super) fn is_warned(self, key: &LineKey) -> bool {
        self.cart.with_value(|cart| (cart.is_warned)(key))
    }

    /// Whether a line asks for a name that is the customer's already; reactive.
    pub(super) fn is_yours(self, key: &LineKey) -> bool {
        self.cart.with_value(|cart| (cart.is_yours)(key))
    }

    pub(super) fn price_of(self, line: &CartLine) -> Option<Price> {
        self.checkout.prices.with(|round| round.outcome(line))
    }

    pub(super) fn accept(self, key: &LineKey) {
        self.accept_these(core::slice::from_ref(key));
    }

    /// Accepts every new price; each of them stands in the list.
    pub(super) fn accept_all(self) {
        let lines = self.lines_now();
        let changed = self.checkout.prices.with_untracked(|round| {
            let changed = lines.iter().filter(|line| round.outcome(line).is_some_and(|price| price.needs_acceptance()));
            changed.map(CartLine::key).collect::<Vec<_>>()
        });
        self.accept_these(&changed);
    }

    fn accept_these(self, keys: &[LineKey]) {
        self.checkout.prices.with_untracked(|round| {
            self.change(|cart| {
                for key in keys {
                    round.accept(cart, key);
                }
            });
        });
        self.checkout.change_refused(|refused| keys.iter().for_each(|key| refused.forget_line_itself(key)));
        self.settle_refusal();
        to_next_decision();
    }

    /// Takes a line out, and what was said about it; a word with the way back follows.
    pub(super) fn remove(self, key: &LineKey, name: &str) {
        let Some(cart) = self.cart.try_with_value(Clone::clone) else { return };
        let removed = Rc::new(std::cell::RefCell::new(None));
        (cart.change)(&|cart: &mut Cart| drop(removed.replace(cart.remove(key))));
        self.checkout.change_refused(|refused| refused.forget_line(key));
        self.settle_refusal();
        to_next_decision();
        let Some(removed) = removed.take() else { return };
        let undo = self.toasts.lasting(|| {
            let cart = StoredValue::new_local(cart.change);
            Callback::new(move |()| {
                cart.with_value(|change| {
                    change(&|cart: &mut Cart| {
                        cart.undo(removed.clone());
                    });
                });
                request_animation_frame(|| page::focus("#app h1"));
            })
        });
        let texts = &t().checkout;
        self.toasts.show(Toast { text: (texts.removed)(name), action: Some((texts.undo.to_owned(), undo)) });
    }

    /// Nothing is refused any more once everything that was said is mended or gone.
    fn settle_refusal(self) {
        if self.checkout.refused.with_untracked(super::Refusal::is_empty)
            && self.phase.get_untracked() == Phase::Refused
        {
            self.phase.set(Phase::Idle);
        }
    }
}

/// The pressed button is gone: the keyboard goes on to the next line that needs a decision,
/// else to the button that orders.
fn to_next_decision() {
    // In the order of the page: the lines stand above the button.
    request_animation_frame(|| page::focus(".review-news button, .checkout-nav button.primary"));
}
