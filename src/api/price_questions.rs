//! Prices of many names: four questions at a time, waiting when the API wants it.

use std::{cell::Cell, collections::HashSet, rc::Rc};

use contract::{
    DomainName, PromoCode, ServiceType,
    rules::{cart::CartLine, reprice::Answer},
};
use futures::{Stream, StreamExt, stream};

use super::{Api, ApiError};
use crate::browser::{clock::now_ms, timer::sleep};

/// Questions under way at a time.
const AT_A_TIME: usize = 4;

/// How often one question is asked again because the API wanted it to wait.
const MOST_RETRIES: u32 = 5;

/// Longest wait that is kept without asking the customer, in seconds.
const LONGEST_WAIT: u32 = 60;

/// What one service costs for one name, with a promo code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PriceQuestion {
    pub(crate) service: ServiceType,
    pub(crate) domain: DomainName,
    /// Empty for none.
    pub(crate) promo: PromoCode,
}

impl PriceQuestion {
    /// The question that prices a line of a cart again.
    pub(crate) fn of(line: &CartLine) -> Self {
        Self { service: line.service.clone(), domain: line.domain.clone(), promo: line.promo.clone() }
    }
}

impl Api {
    /// Asks all questions, at most four at a time, and gives each answer with its question's key as
    /// it comes. A refused promo code is not an error; it is not sent again. When the API wants a
    /// pause (429), all questions keep it. Dropping the stream ends what is under way.
    pub(crate) fn rows_of_many<K: 'static>(
        self,
        questions: Vec<(K, PriceQuestion)>,
    ) -> impl Stream<Item = (K, Result<Answer, ApiError>)> {
        let pause = Pause::default();
        // The first question of each code goes ahead: where it is refused, the others go without it.
        let mut codes = HashSet::new();
        let (first, rest): (Vec<_>, Vec<_>) = questions
            .into_iter()
            .partition(|(_, question)| !question.promo.is_empty() && codes.insert(question.promo.clone()));
        let ask = move |(key, question): (K, PriceQuestion)| {
            let pause = pause.clone();
            async move { (key, self.ask_patiently(&question, &pause).await) }
        };
        let first = stream::iter(first).map(ask.clone()).buffer_unordered(AT_A_TIME);
        let rest = stream::iter(rest).map(ask).buffer_unordered(AT_A_TIME);
        first.chain(rest)
    }

    /// Asks one question, as [`Self::rows_of_many`] does.
    ///
    /// # Errors
    /// As [`Self::rows_of`], but for a refused promo code.
    pub(crate) async fn price_of(self, question: PriceQuestion) -> Result<Answer, ApiError> {
        self.ask_patiently(&question, &Pause::default()).await
    }

    /// Asks one question, and again after the pause that the API names.
    async fn ask_patiently(self, question: &PriceQuestion, pause: &Pause) -> Result<Answer, ApiError> {
        let mut retries = 0;
        loop {
            pause.keep().await;
            match self.ask_price(question).await {
                Err(error) if retries < MOST_RETRIES => match error.retry_after() {
                    Some(seconds) if seconds <= LONGEST_WAIT => {
                        retries += 1;
                        pause.begin(seconds);
                    }
                    _ => return Err(error),
                },
                result => return result,
            }
        }
    }

    async fn ask_price(self, question: &PriceQuestion) -> Result<Answer, ApiError> {
        let PriceQuestion { service, domain, promo } = question;
        let refused = |rows, asked_at, reason| Answer { rows, refused: Some(reason), asked_at };
        if promo.is_empty() {
            let asked_at = now_ms();
            return Ok(Answer { rows: self.rows_of(service, domain, promo).await?, refused: None, asked_at });
        }
        let known = self.refusal_of(promo);
        let reason = match known {
            Some(reason) => reason,
            None => {
                let asked_at = now_ms();
                match self.rows_of(service, domain, promo).await {
                    Ok(rows) => return Ok(Answer { rows, refused: None, asked_at }),
                    Err(error) => {
                        let reason = error.promo_refusal().ok_or(error)?;
                        self.note_refusal(promo, &reason);
                        reason
                    }
                }
            }
        };
        let asked_at = now_ms();
        let rows = self.rows_of(service, domain, &PromoCode::default()).await?;
        Ok(refused(rows, asked_at, reason))
    }
}

/// Until when nothing is asked, in milliseconds since 1970; shared by the questions of one round.
#[derive(Clone, Default)]
struct Pause(Rc<Cell<u64>>);

impl Pause {
    fn begin(&self, seconds: u32) {
        let until = now_ms() + u64::from(seconds.max(1)) * 1000;
        self.0.set(self.0.get().max(until));
    }

    /// Waits until the pause is over; another question may have prolonged it meanwhile.
    async fn keep(&self) {
        loop {
            let left = self.0.get().saturating_sub(now_ms());
            if left == 0 {
                return;
            }
            sleep(i32::try_from(left).unwrap_or(i32::MAX)).await;
        }
    }
}
