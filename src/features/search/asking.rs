//! Asking: at most one request under way, and no answer to any but the present question.

use contract::{Page, Paging, PromoCode, Suggestion, SuggestionQuery, rules::reprice::is_fresh};
use leptos::{prelude::*, task::spawn_local};
use web_sys::AbortSignal;

use super::state::{Answer, Phase, Question, Refused, SearchState};
use crate::{
    api::ApiError,
    browser::{abort::AbortGuard, clock::now_ms, timer::sleep},
};

/// Rows of one page; the boot module asks for as many.
const PAGE: u32 = 20;

/// How often the shop asks again by itself when the API wants it to wait.
const MOST_RETRIES: u32 = 3;

/// Longest wait that is kept without asking the customer, in seconds.
const LONGEST_WAIT: u32 = 60;

impl SearchState {
    /// Asks a question, unless just this one is under way or freshly answered.
    pub(crate) fn ask(self, question: Question) {
        let language = self.language.now();
        let same = self.question.with_untracked(|now| *now == question);
        let answered = self.answer.with_untracked(|answer| {
            answer.as_ref().is_some_and(|answer| {
                answer.question == question && answer.language == language && is_fresh(answer.at, now_ms())
            })
        });
        let settled = match self.phase.get_untracked() {
            Phase::Asking => true,
            Phase::Done | Phase::AskingMore | Phase::MoreFailed(_) => answered,
            Phase::Idle | Phase::Failed { .. } => false,
        };
        if same && settled {
            return;
        }
        self.question.set(question);
        self.again();
    }

    /// Asks the present question anew.
    pub(super) fn again(self) {
        self.retries.set_value(0);
        self.start();
    }

    /// Asks for the next rows of the present answer.
    pub(super) fn more(self) {
        let Some(answer) = self.answer.get_untracked() else { return };
        let (turn, signal) = self.begin();
        self.phase.set(Phase::AskingMore);
        spawn_local(async move {
            let paging = Paging { limit: PAGE, offset: answer.received };
            let result = self.rows(&answer.question, &answer.promo, paging, signal).await;
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match result {
                Ok(page) => {
                    self.answer.update(|answer| {
                        if let Some(answer) = answer {
                            answer.append(page);
                        }
                    });
                    self.phase.set(Phase::Done);
                }
                Err(error) => self.phase.set(Phase::MoreFailed(error)),
            }
        });
    }

    fn start(self) {
        let (turn, signal) = self.begin();
        let question = self.question.get_untracked();
        if question.query.is_empty() {
            self.request.set_value(None);
            self.answer.set(None);
            self.phase.set(Phase::Idle);
            return;
        }
        self.phase.set(Phase::Asking);
        let language = self.language.now();
        spawn_local(async move {
            let at = now_ms();
            let result = self.first_rows(&question, turn, signal).await;
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match result {
                Ok((promo, page)) => {
                    let mut answer = Answer { question, language, promo, rows: Vec::new(), received: 0, total: 0, at };
                    answer.append(page);
                    self.answer.set(Some(answer));
                    self.phase.set(Phase::Done);
                }
                Err(error) => self.failed(error, turn),
            }
        });
    }

    /// Overtakes whatever is under way.
    fn begin(self) -> (u64, Option<AbortSignal>) {
        let guard = AbortGuard::new();
        let signal = guard.signal();
        self.turn.update_value(|turn| *turn += 1);
        self.request.set_value(Some(guard));
        (self.turn.get_value(), signal)
    }

    /// The first rows, and the code they were priced with. A refused code is noted, and the
    /// same question goes out at once without it; it is not sent again until it was changed.
    async fn first_rows(
        self,
        question: &Question,
        turn: u64,
        signal: Option<AbortSignal>,
    ) -> Result<(PromoCode, Page<Suggestion>), ApiError> {
        let language = self.language.now();
        let same = |refused: &Refused| refused.promo == question.promo && refused.language == language;
        let known = self.refused.with_untracked(|refused| refused.as_ref().is_some_and(same));
        let promo = if known { PromoCode::default() } else { question.promo.clone() };
        let first = Paging::first(PAGE);
        match self.rows(question, &promo, first, signal.clone()).await {
            Err(error) if !promo.is_empty() && self.turn.try_get_value() == Some(turn) => {
                let Some(reason) = error.promo_refusal() else { return Err(error) };
                self.refused.set(Some(Refused { promo, language, reason }));
                let none = PromoCode::default();
                let page = self.rows(question, &none, first, signal).await?;
                Ok((none, page))
            }
            result => Ok((promo, result?)),
        }
    }

    async fn rows(
        self,
        question: &Question,
        promo: &PromoCode,
        paging: Paging,
        signal: Option<AbortSignal>,
    ) -> Result<Page<Suggestion>, ApiError> {
        let query = SuggestionQuery {
            service_type: question.service.clone(),
            search: question.query.clone(),
            promo: promo.clone(),
            paging,
        };
        self.api.suggestions(&query, signal).await
    }

    /// Says what went wrong. Where the API says how long to wait, the shop waits and asks again.
    fn failed(self, error: ApiError, turn: u64) {
        let retries = self.retries.get_value();
        let wait = error.retry_after().filter(|wait| retries < MOST_RETRIES && *wait <= LONGEST_WAIT);
        self.phase.set(Phase::Failed { error, asks_again: wait });
        let Some(wait) = wait.and_then(|wait| i32::try_from(wait).ok()) else { return };
        spawn_local(async move {
            sleep(wait.max(1).saturating_mul(1000)).await;
            if self.turn.try_get_value() == Some(turn) {
                self.retries.set_value(retries + 1);
                self.start();
            }
        });
    }
}

impl Answer {
    /// Takes in a page. A name that moved to a later page meanwhile comes twice and is shown once.
    fn append(&mut self, page: Page<Suggestion>) {
        self.received = self.received.saturating_add(u32::try_from(page.items.len()).unwrap_or(u32::MAX));
        // A page without rows is the last, whatever the total says.
        self.total = if page.items.is_empty() { u64::from(self.received) } else { page.total };
        for row in page.items {
            let known = self.rows.iter().any(|known| {
                known.domain == row.domain && known.service_type == row.service_type && known.period == row.period
            });
            if !known {
                self.rows.push(row);
            }
        }
    }

    /// Whether there are rows still to be asked for.
    pub(super) fn has_more(&self) -> bool {
        u64::from(self.received) < self.total
    }
}
