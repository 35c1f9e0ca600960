//! A question to the API with its newest answer.

use futures::future::abortable;
use leptos::{ev, prelude::*, task::spawn_local};

use crate::api::ApiError;

/// The answer, `None` until it is there; and another try.
pub(crate) struct Asked<T: Send + Sync + 'static> {
    answer: RwSignal<Option<Result<T, ApiError>>>,
    again: RwSignal<()>,
    /// The next question leaves the answer that is there, until it has a better one.
    quietly: StoredValue<bool>,
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

impl<T: Clone + PartialEq + Send + Sync + 'static> Asked<T> {
    /// Asks again whenever the customer comes back to this window, without anything moving: the
    /// answer that is there stays until another one comes.
    pub(crate) fn again_on_return(self) -> Self {
        let ask = move || {
            // What is under way is news enough.
            if self.answer.with_untracked(Option::is_some) {
                self.quietly.set_value(true);
                self.again.set(());
            }
        };
        let focus = window_event_listener(ev::focus, move |_| ask());
        // Back from the payment page, the browser may show this page as it was left.
        let shown = window_event_listener(ev::pageshow, move |event| {
            if event.persisted() {
                ask();
            }
        });
        on_cleanup(move || {
            focus.remove();
            shown.remove();
        });
        self
    }
}

/// Asks now, and anew whenever something changes that `question` reads; nothing where it is `None`.
/// A question that is overtaken ends, and its answer is never shown.
pub(crate) fn ask<T, F>(question: impl Fn() -> Option<F> + 'static) -> Asked<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let asked = Asked { answer: RwSignal::new(None), again: RwSignal::new(()), quietly: StoredValue::new(false) };
    Effect::new(move || {
        asked.again.track();
        let question = question();
        let known = asked.answer.with_untracked(|answer| matches!(answer, Some(Ok(_))));
        let quietly =
            asked.quietly.try_update_value(core::mem::take).unwrap_or_default() && known && question.is_some();
        if !quietly {
            asked.answer.set(None);
        }
        let Some(question) = question else { return };
        let (task, handle) = abortable(question);
        on_cleanup(move || handle.abort());
        spawn_local(async move {
            let Ok(answer) = task.await else { return };
            let is_news = !quietly
                || answer.is_ok()
                    && asked.answer.try_with_untracked(|shown| shown.as_ref() != Some(&answer)) == Some(true);
            if is_news {
                asked.answer.try_set(Some(answer));
            }
        });
    });
    asked
}
