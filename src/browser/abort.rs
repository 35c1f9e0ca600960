//! A request's abort signal, raised when its owner goes away.

use web_sys::{AbortController, AbortSignal};

/// Aborts on drop, so that an overtaken request ends with whoever asked for it.
pub(crate) struct AbortGuard(Option<AbortController>);

impl AbortGuard {
    pub(crate) fn new() -> Self {
        Self(AbortController::new().ok())
    }

    /// The signal to hand to `fetch`.
    pub(crate) fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Drop for AbortGuard {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
