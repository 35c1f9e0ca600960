//! A question to the API with its newest answer.

use futures::future::abortable;
use leptos::{prelude::*, task::spawn_local};

use crate::api::ApiError;

/// The answer, `None` until it is there; and another try.
pub(crate) struct Asked<T: Send + Sync + 'static> {
    answer: RwSignal<Option<Result<T, ApiError>>>,
    again: RwSignal<()>,
}

impl<T: Send + Sync + 'static> Clone for Asked<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Asked<T> {}

impl<T: Clone + Send + Sync + 'static> Asked<T> {
    /// The answer; reactive.
    pub(crate) fn get(self) -> Option<Result<T, ApiError>> {
        self.answer.get()
    }

    /// Something of the answer; reactive.
    pub(crate) fn with<U>(self, read: impl FnOnce(Option<&Result<T, ApiError>>) -> U) -> U {
        self.answer.with(|answer| read(answer.as_ref()))
    }

    /// Asks again.
    pub(crate) fn again(self) -> Callback<()> {
        Callback::new(move |()| self.again.set(()))
    }
}

/// Asks now, and anew whenever something changes that `question` reads; nothing where it is `None`.
/// A question that is overtaken ends, and its answer is never shown.
pub(crate) fn ask<T, F>(question: impl Fn() -> Option<F> + 'static) -> Asked<T>
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let asked = Asked { answer: RwSignal::new(None), again: RwSignal::new(()) };
    Effect::new(move || {
        asked.again.track();
        let question = question();
        asked.answer.set(None);
        let Some(question) = question else { return };
        let (task, handle) = abortable(question);
        on_cleanup(move || handle.abort());
        spawn_local(async move {
            if let Ok(answer) = task.await {
                asked.answer.try_set(Some(answer));
            }
        });
    });
    asked
}
