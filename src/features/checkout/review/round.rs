//! Asking for the prices of a review, and for the orders that are there already.

use leptos::{prelude::*, task::spawn_local};

use super::{
    super::{
        place::known_orders,
        prices::{Progress, ask_prices},
    },
    state::State,
};
use crate::browser::clock::now_ms;

impl State {
    /// Asks for the prices of the lines that have none of the last minute, and which orders are
    /// there already.
    pub(super) fn ask(self) {
        let lines = self.lines_now();
        if lines.is_empty() {
            return;
        }
        let account = self.account.get_value();
        let mut round = self.checkout.prices.get_untracked();
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        self.failed.set(None);
        // They are of the first name, which may be another one now.
        self.known.set(None);
        self.progress.set(Some(Progress { done: 0, of: 0 }));
        spawn_local(async move {
            let newest = move || self.turn.try_get_value() == Some(turn);
            let tell = move |progress| {
                if newest() {
                    self.progress.try_set(Some(progress));
                }
            };
            let asked = async {
                let known = known_orders(self.api, &account, &lines).await?;
                // They count even where a price fails: without them an old order looks like the new one.
                if newest() {
                    self.known.try_set(Some(known));
                }
                ask_prices(self.api, round.stale(&lines, now_ms()), &mut round, tell).await
            };
            let answer = asked.await;
            if !newest() {
                return;
            }
            self.progress.set(None);
            self.failed.set(answer.err());
            // What was answered before a failure counts.
            self.take(round);
        });
    }
}
