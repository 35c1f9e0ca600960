//! Something that happens once, and those who wait for it.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// A gate that opens once; everybody waiting then passes, and everybody after at once.
#[derive(Clone)]
pub(crate) struct Gate {
    promise: Promise,
    resolve: Rc<RefCell<Option<Function>>>,
}

impl Gate {
    pub(crate) fn closed() -> Self {
        let resolve = Rc::new(RefCell::new(None));
        let slot = Rc::clone(&resolve);
        let promise = Promise::new(&mut |resolve, _| {
            slot.replace(Some(resolve));
        });
        Self { promise, resolve }
    }

    /// Lets everybody through.
    pub(crate) fn open(&self) {
        if let Some(resolve) = self.resolve.take() {
            // Resolving a promise does not throw.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    }

    /// Comes back when the gate is open.
    pub(crate) async fn passed(&self) {
        let _ = JsFuture::from(self.promise.clone()).await;
    }
}
