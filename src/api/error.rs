//! One error for every call, and one function that says it to the customer.

use contract::{Problem, ProblemCode, ProblemMessage};

use crate::i18n::t;

/// Why a call has no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ApiError {
    /// The browser has no connection: whether the API acted is unknown, it may have broken just now.
    Offline,
    /// The API could not be reached, or the connection broke: whether it acted is unknown.
    Unreachable,
    /// No answer in time: whether it acted is unknown.
    TimedOut,
    /// The caller gave the question up; never shown.
    Aborted,
    /// The answer is not what the description says.
    Malformed,
    /// The customer's session is over and has to be begun again.
    SessionEnded,
    /// The API refused.
    Rejected {
        /// HTTP status.
        status: u16,
        /// What it said; `None` when the body is not the described shape.
        problem: Option<Problem>,
        /// Seconds to wait before the next attempt, where the API said so.
        retry_after: Option<u32>,
    },
}

impl ApiError {
    /// Whether the API may have acted although there is no usable answer.
    pub(crate) fn outcome_unknown(&self) -> bool {
        match self {
            Self::Offline | Self::Unreachable | Self::TimedOut | Self::Malformed | Self::Aborted => true,
            Self::Rejected { status, .. } => *status >= 500,
            Self::SessionEnded => false,
        }
    }

    /// The code of a refusal.
    pub(crate) fn code(&self) -> Option<&ProblemCode> {
        match self {
            Self::Rejected { problem: Some(problem), .. } => Some(&problem.error),
            _ => None,
        }
    }

    /// All messages of a refusal.
    pub(crate) fn messages(&self) -> Vec<ProblemMessage> {
        match self {
            Self::Rejected { problem: Some(problem), .. } => problem.messages.clone(),
            _ => Vec::new(),
        }
    }

    /// Why the API refuses the promo code of a question, if that is what it does.
    pub(crate) fn promo_refusal(&self) -> Option<String> {
        let about_promo = |path: &str| path == "$.promo" || path.ends_with(".promo");
        self.field_messages().into_iter().find(|(path, _)| about_promo(path)).map(|(_, message)| message)
    }

    /// How many seconds the API asks to wait.
    pub(crate) fn retry_after(&self) -> Option<u32> {
        match self {
            Self::Rejected { retry_after, .. } => *retry_after,
            _ => None,
        }
    }

    /// The messages about fields (JSONPath, text), for a refusal that has some.
    pub(crate) fn field_messages(&self) -> Vec<(String, String)> {
        let Self::Rejected { problem: Some(problem), .. } = self else { return Vec::new() };
        let messages = problem.messages.iter();
        messages.filter_map(|m| Some((m.path.clone()?, m.message.clone()))).collect()
    }
}

/// What the customer reads. The API's own words come first, because they are in the
/// customer's language and know more.
pub(crate) fn explain(error: &ApiError) -> String {
    let texts = &t().errors;
    match error {
        ApiError::Offline => texts.offline.to_owned(),
        ApiError::Unreachable => texts.unreachable.to_owned(),
        ApiError::TimedOut => texts.timed_out.to_owned(),
        ApiError::Malformed | ApiError::Aborted => texts.malformed.to_owned(),
        ApiError::SessionEnded => texts.session_ended.to_owned(),
        ApiError::Rejected { status, problem, .. } => {
            let said = problem.as_ref().map(|problem| {
                let messages = problem.messages.iter().map(|message| message.message.as_str());
                messages.collect::<Vec<_>>().join(" ")
            });
            match said {
                Some(said) if !said.is_empty() => said,
                _ => by_status(*status).to_owned(),
            }
        }
    }
}

fn by_status(status: u16) -> &'static str {
    let texts = &t().errors;
    match status {
        401 => texts.session_ended,
        403 => texts.forbidden,
        404 => texts.not_found,
        429 => texts.too_many_requests,
        _ => texts.server,
    }
}
