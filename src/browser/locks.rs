//! One at a time across all tabs (Web Locks).

use core::future::Future;
use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Runs `work` while no other tab holds the lock of that name.
///
/// A browser without Web Locks runs it at once: one tab alone is still right.
pub(crate) async fn with_lock<T: 'static>(name: &str, work: impl Future<Output = T> + 'static) -> T {
    let Some((manager, request)) = lock_manager() else { return work.await };
    let result: Rc<RefCell<Option<T>>> = Rc::default();
    let slot = Rc::clone(&result);
    let work = Rc::new(RefCell::new(Some(work)));
    let task = Rc::clone(&work);
    let callback = Closure::<dyn FnMut(JsValue) -> Promise>::new(move |_lock| {
        let (slot, task) = (Rc::clone(&slot), Rc::clone(&task));
        future_to_promise(async move {
            let work = task.borrow_mut().take();
            if let Some(work) = work {
                let value = work.await;
                *slot.borrow_mut() = Some(value);
            }
            Ok(JsValue::UNDEFINED)
        })
    });
    if let Ok(promise) = request.call2(&manager, &name.into(), callback.as_ref())
        && let Ok(promise) = promise.dyn_into::<Promise>()
    {
        let _ = JsFuture::from(promise).await;
    }
    if let Some(value) = result.borrow_mut().take() {
        return value;
    }
    // The lock was refused (a page that is being thrown away): go on without it.
    let work = work.borrow_mut().take();
    match work {
        Some(work) => work.await,
        None => core::future::pending().await,
    }
}

/// Holds a shared lock for the life of this page, so that other tabs can tell that it is open.
pub(crate) fn hold_shared(name: &str) {
    let Some((manager, request)) = lock_manager() else { return };
    let options = js_sys::Object::new();
    let _ = Reflect::set(&options, &"mode".into(), &"shared".into());
    let forever = Closure::<dyn FnMut(JsValue) -> Promise>::new(|_lock| Promise::new(&mut |_, _| {}));
    let _ = request.call3(&manager, &name.into(), &options, forever.as_ref());
    // The browser calls it once the lock is granted; the page holds it until it closes.
    forever.forget();
}

/// How many pages hold the shared lock of that name.
pub(crate) async fn holders(name: &str) -> u32 {
    async fn held(name: &str) -> Option<u32> {
        let (manager, _) = lock_manager()?;
        let query: Function = Reflect::get(&manager, &"query".into()).ok()?.dyn_into().ok()?;
        let promise: Promise = query.call0(&manager).ok()?.dyn_into().ok()?;
        let snapshot = JsFuture::from(promise).await.ok()?;
        let held: js_sys::Array = Reflect::get(&snapshot, &"held".into()).ok()?.dyn_into().ok()?;
        let named = held.iter().filter(|lock| {
            Reflect::get(lock, &"name".into()).ok().and_then(|name| name.as_string()).as_deref() == Some(name)
        });
        u32::try_from(named.count()).ok()
    }
    held(name).await.unwrap_or(0)
}

fn lock_manager() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&manager, &"request".into()).ok()?.dyn_into().ok()?;
    Some((manager, request))
}
