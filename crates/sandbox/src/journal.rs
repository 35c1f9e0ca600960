//! What the sandbox remembers of its requests, so that tests can ask what the shop really sent.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Instant,
};

use axum::{
    extract::{Request, State},
    http::HeaderValue,
    middleware::Next,
    response::Response,
};
use serde::Serialize;

use crate::{random, state::App};

/// Most requests (and most violations) that are remembered.
const REMEMBERED: usize = 2000;

/// A request and how it was answered.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) status: u16,
    /// `guest`, an account's id, or nothing without a valid token.
    pub(crate) client: Option<String>,
    /// Grant type of a request for a token.
    pub(crate) grant_type: Option<String>,
    pub(crate) milliseconds: u128,
}

/// A request that the contract does not describe.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Violation {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) reason: String,
}

/// The remembered requests, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    requests: Mutex<VecDeque<Entry>>,
    violations: Mutex<VecDeque<Violation>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn push<T>(list: &Mutex<VecDeque<T>>, entry: T) {
    let mut list = lock(list);
    if list.len() == REMEMBERED {
        list.pop_front();
    }
    list.push_back(entry);
}

impl Journal {
    pub(crate) fn violation(&self, violation: Violation) {
        push(&self.violations, violation);
    }

    pub(crate) fn violations(&self) -> Vec<Violation> {
        lock(&self.violations).iter().cloned().collect()
    }

    pub(crate) fn requests(&self) -> Vec<Entry> {
        lock(&self.requests).iter().cloned().collect()
    }

    pub(crate) fn clear_violations(&self) {
        lock(&self.violations).clear();
    }

    pub(crate) fn clear_requests(&self) {
        lock(&self.requests).clear();
    }
}

/// What inner layers tell the journal of the request at hand.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes(Arc<Mutex<(Option<String>, Option<String>)>>);

impl Notes {
    pub(crate) fn client(&self, client: String) {
        lock(&self.0).0 = Some(client);
    }

    pub(crate) fn grant_type(&self, grant_type: String) {
        lock(&self.0).1 = Some(grant_type);
    }
}

/// Layer: gives the request an id, remembers it with its answer, and logs it.
pub(crate) async fn record(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = random::id().unwrap_or_default();
    let notes = Notes::default();
    request.extensions_mut().insert(notes.clone());
    let method = request.method().to_string();
    let path = request.uri().path().to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", value);
    }
    let (client, grant_type) = lock(&notes.0).clone();
    let status = response.status().as_u16();
    let milliseconds = started.elapsed().as_millis();
    let entry = Entry { id, method, path, query, status, client, grant_type, milliseconds };
    if app.options.log
        && let Ok(line) = serde_json::to_string(&entry)
    {
        eprintln!("{line}");
    }
    push(&app.journal.requests, entry);
    response
}
