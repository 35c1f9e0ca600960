//! All HTTP in one place: addresses, headers, time-out, bodies.

use core::pin::pin;
use std::{cell::Cell, rc::Rc};

use contract::Problem;
use futures::future::{Either, select};
use gloo_net::http::{Method, RequestBuilder, Response};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AbortController, AbortSignal, RequestCredentials};

use super::error::ApiError;
use crate::{
    browser::{boot, network, timer::sleep},
    i18n::{Language, LanguageState},
    routes::encode,
};

/// How long an answer may take. A payment provider behind the API may be slow; a customer is not patient.
const TIME_OUT_MS: i32 = 20_000;

/// A call before it has a token.
#[derive(Clone)]
pub(super) struct Call {
    method: Method,
    path: String,
    query: Vec<(&'static str, String)>,
    body: Option<String>,
    abort: Option<AbortSignal>,
}

impl Call {
    pub(super) fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    pub(super) fn post(path: impl Into<String>) -> Self {
        Self::new(Method::POST, path)
    }

    pub(super) fn put(path: impl Into<String>) -> Self {
        Self::new(Method::PUT, path)
    }

    pub(super) fn patch(path: impl Into<String>) -> Self {
        Self::new(Method::PATCH, path)
    }

    pub(super) fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::DELETE, path)
    }

    fn new(method: Method, path: impl Into<String>) -> Self {
        Self { method, path: path.into(), query: Vec::new(), body: None, abort: None }
    }

    /// Adds a query parameter; an empty value is left out.
    pub(super) fn query(mut self, name: &'static str, value: impl ToString) -> Self {
        let value = value.to_string();
        if !value.is_empty() {
            self.query.push((name, value));
        }
        self
    }

    /// Sets the JSON body.
    pub(super) fn json(mut self, body: &impl Serialize) -> Self {
        // The contract's types always serialise: their keys are texts.
        self.body = serde_json::to_string(body).ok();
        self
    }

    /// Ends the call when the signal is raised.
    pub(super) fn abort_with(mut self, signal: Option<AbortSignal>) -> Self {
        self.abort = signal;
        self
    }
}

/// An answer with its body read.
pub(super) struct Answer(String);

impl Answer {
    /// The body of a success.
    pub(super) fn json<T: DeserializeOwned>(self) -> Result<T, ApiError> {
        serde_json::from_str(&self.0).map_err(|error| {
            leptos::logging::error!("an answer is not what the description says: {error}");
            ApiError::Malformed
        })
    }
}

/// Sends calls to one API.
#[derive(Clone)]
pub(super) struct Transport {
    base: Rc<str>,
    language: LanguageState,
}

impl Transport {
    pub(super) fn new(base: String, language: LanguageState) -> Self {
        Self { base: base.into(), language }
    }

    /// The language that answers are asked for in.
    pub(super) fn language(&self) -> Language {
        self.language.now()
    }

    /// Sends a call once, with a token or without.
    ///
    /// # Errors
    /// Everything but a status of success; a refusal carries what the API said.
    pub(super) async fn send(&self, call: &Call, access_token: Option<&str>) -> Result<Answer, ApiError> {
        let clock = Deadline::start(call.abort.as_ref());
        let mut builder = RequestBuilder::new(&format!("{}{}", self.base, call.path))
            .query(call.query.iter().map(|(name, value)| (*name, value)))
            .method(call.method.clone())
            .credentials(RequestCredentials::Omit)
            .header("Accept-Language", self.language.now().code())
            .abort_signal(clock.signal().as_ref());
        if let Some(token) = access_token {
            builder = builder.header("Authorization", &format!("Bearer {token}"));
        }
        let request = match &call.body {
            Some(body) => builder.header("Content-Type", "application/json").body(body.as_str()),
            None => builder.build(),
        };
        let response = request.map_err(|_| ApiError::Malformed)?.send().await.map_err(|_| clock.why())?;
        read(response).await.map_err(|_| clock.why())?
    }

    /// The answer to a call that the boot module has sent already, in the same words and language.
    pub(super) async fn early(&self, call: &Call) -> Option<Result<Answer, ApiError>> {
        let early = boot::early_search()?;
        if early.url != self.address(call) || early.language != self.language.now().code() {
            return None;
        }
        let answer = pin!(async { read(early.response().await?.into()).await.ok() });
        match select(answer, pin!(sleep(TIME_OUT_MS))).await {
            Either::Left((answer, _)) => answer,
            Either::Right(_) => None,
        }
    }

    fn address(&self, call: &Call) -> String {
        let mut address = format!("{}{}", self.base, call.path);
        for (at, (name, value)) in call.query.iter().enumerate() {
            address.push(if at == 0 { '?' } else { '&' });
            address.push_str(name);
            address.push('=');
            address.push_str(&encode(value));
        }
        address
    }
}

/// Reads an answer to its end; the outer error is a connection that broke before.
async fn read(response: Response) -> Result<Result<Answer, ApiError>, gloo_net::Error> {
    let status = response.status();
    let retry_after = response.headers().get("Retry-After").and_then(|seconds| seconds.trim().parse().ok());
    let text = response.text().await?;
    Ok(if (200..300).contains(&status) {
        Ok(Answer(text))
    } else {
        Err(ApiError::Rejected { status, problem: serde_json::from_str::<Problem>(&text).ok(), retry_after })
    })
}

/// The time an answer may take, ended early by whoever asked.
struct Deadline {
    controller: Option<AbortController>,
    timer: Option<i32>,
    late: Rc<Cell<bool>>,
    caller: Option<AbortSignal>,
    /// Kept alive for the timer.
    _on_time_out: Closure<dyn Fn()>,
    on_abort: Closure<dyn Fn()>,
}

impl Deadline {
    fn start(caller: Option<&AbortSignal>) -> Self {
        let controller = AbortController::new().ok();
        let late = Rc::new(Cell::new(false));
        let (aborting, flag) = (controller.clone(), Rc::clone(&late));
        let on_time_out = Closure::<dyn Fn()>::new(move || {
            flag.set(true);
            if let Some(controller) = &aborting {
                controller.abort();
            }
        });
        let aborting = controller.clone();
        let on_abort = Closure::<dyn Fn()>::new(move || {
            if let Some(controller) = &aborting {
                controller.abort();
            }
        });
        if let Some(caller) = caller {
            if caller.aborted()
                && let Some(controller) = &controller
            {
                controller.abort();
            }
            let _ = caller.add_event_listener_with_callback("abort", on_abort.as_ref().unchecked_ref());
        }
        let timer = web_sys::window().and_then(|window| {
            let callback = on_time_out.as_ref().unchecked_ref();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, TIME_OUT_MS).ok()
        });
        Self { controller, timer, late, caller: caller.cloned(), _on_time_out: on_time_out, on_abort }
    }

    fn signal(&self) -> Option<AbortSignal> {
        self.controller.as_ref().map(AbortController::signal)
    }

    /// Why a request ended without an answer.
    fn why(&self) -> ApiError {
        if self.late.get() {
            ApiError::TimedOut
        } else if self.caller.as_ref().is_some_and(AbortSignal::aborted) {
            ApiError::Aborted
        } else if network::is_online() {
            ApiError::Unreachable
        } else {
            ApiError::Offline
        }
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        if let (Some(window), Some(timer)) = (web_sys::window(), self.timer) {
            window.clear_timeout_with_handle(timer);
        }
        if let Some(caller) = &self.caller {
            let _ = caller.remove_event_listener_with_callback("abort", self.on_abort.as_ref().unchecked_ref());
        }
    }
}
