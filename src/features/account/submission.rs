//! A form on its way to the API: busy, refused, and where.

use contract::{ProblemCode, rules::field_path::place};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    api::{ApiError, explain},
    browser::{clock, intl, page},
    i18n::{t, use_language},
    ui::{Kind, Notice},
};

/// One submission of one form after the other.
#[derive(Clone, Copy)]
pub(super) struct Submission {
    /// Fields of this form, as the API names them.
    fields: &'static [&'static str],
    /// The field that wrong credentials are told at, and how.
    credentials: (&'static str, &'static str),
    busy: RwSignal<bool>,
    at_fields: RwSignal<Vec<(&'static str, String)>>,
    /// What belongs to no field.
    of_form: RwSignal<Option<Whole>>,
}

/// What is wrong with a form as a whole.
#[derive(Clone)]
enum Whole {
    Said(String),
    Failed(ApiError),
}

impl Submission {
    pub(super) fn new(fields: &'static [&'static str], credentials: (&'static str, &'static str)) -> Self {
        Self {
            fields,
            credentials,
            busy: RwSignal::new(false),
            at_fields: RwSignal::new(Vec::new()),
            of_form: RwSignal::new(None),
        }
    }

    /// Whether it is on its way; reactive.
    pub(super) fn busy(self) -> bool {
        self.busy.get()
    }

    /// Why a field is refused.
    pub(super) fn error(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.at_fields.with(|errors| {
                let messages = errors.iter().filter(|(at, _)| *at == field).map(|(_, message)| message.as_str());
                let messages: Vec<_> = messages.collect();
                (!messages.is_empty()).then(|| messages.join(" "))
            })
        })
    }

    /// What is to be said above the form; reactive.
    pub(super) fn of_form(self) -> Option<String> {
        self.of_form.with(|whole| match whole {
            Some(Whole::Said(text)) => Some(text.clone()),
            Some(Whole::Failed(error)) => Some(explain(error)),
            None => None,
        })
    }

    /// A field was typed into: what was said about it is about something else.
    pub(super) fn edited(self, field: &'static str) {
        if self.at_fields.with_untracked(|errors| errors.iter().any(|(at, _)| *at == field)) {
            self.at_fields.update(|errors| errors.retain(|(at, _)| *at != field));
        }
    }

    /// Says what is missing; whether nothing is.
    pub(super) fn is_complete(self, missing: Vec<(&'static str, &'static str)>) -> bool {
        let complete = missing.is_empty();
        self.at_fields.set(missing.into_iter().map(|(field, text)| (field, text.to_owned())).collect());
        self.of_form.set(None);
        if !complete {
            focus_first();
        }
        complete
    }

    /// Sends the form, unless it is on its way already.
    pub(super) fn start(self, work: impl Future<Output = Result<(), ApiError>> + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.at_fields.set(Vec::new());
        self.of_form.set(None);
        spawn_local(async move {
            let result = work.await;
            // The form may be gone by now: signed in by another tab, or another page opened.
            let is_here = self.busy.try_set(false).is_none();
            if let (Err(error), true) = (result, is_here) {
                self.refuse(error);
            }
        });
    }

    fn refuse(self, error: ApiError) {
        if error.code() == Some(&ProblemCode::InvalidCredentials) {
            let (field, text) = self.credentials;
            self.at_fields.set(vec![(field, text.to_owned())]);
            focus_first();
            return;
        }
        let ApiError::Rejected { problem: Some(problem), .. } = &error else {
            self.of_form.set(Some(Whole::Failed(error)));
            return;
        };
        let placed = place(&problem.messages, |path| {
            let name = path.name();
            let name = if name == "username" { "email" } else { name.as_str() };
            self.fields.iter().copied().find(|field| *field == name)
        });
        let again_at = error.retry_after().map(|seconds| (t().account.again_at)(&time_in(seconds)));
        let said: Vec<_> = placed.form.iter().map(|message| message.message.clone()).chain(again_at).collect();
        if !said.is_empty() {
            self.of_form.set(Some(Whole::Said(said.join(" "))));
        } else if placed.fields.is_empty() {
            self.of_form.set(Some(Whole::Failed(error)));
        }
        self.at_fields.set(placed.fields);
        focus_first();
    }
}

/// What the clock shows when so many seconds have passed, to the next whole minute.
fn time_in(seconds: u32) -> String {
    let then = clock::now_ms().div_ceil(1000) + u64::from(seconds);
    let whole = i64::try_from(then.div_ceil(60) * 60).unwrap_or_default();
    intl::time(use_language().now().code(), whole)
}

/// Moves the keyboard to the first refused field, once the page shows which it is.
fn focus_first() {
    request_animation_frame(|| page::focus(".account-form [aria-invalid=true]"));
}

/// What the API says about the form as a whole, above it.
#[component]
pub(super) fn FormNotice(submission: Submission) -> impl IntoView {
    let title = t().account.refused;
    move || {
        submission.of_form().map(|text| {
            view! {
                <Notice kind=Kind::Error title=title>
                    <p>{text}</p>
                </Notice>
            }
        })
    }
}
