//! The IDN module: loaded when the first name needs it, then asked as often as anybody likes.

use core::cell::{Cell, RefCell};
use std::collections::HashMap;

use contract::rules::{
    idn_answer::IdnAnswer,
    name_list::{NameList, may_need_idn},
    name_verdict::{NameVerdict, OtherName},
};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

use super::{clock::monotonic_ms, gate::Gate, listen::Listener, network, timer::sleep};

/// How long after a failure the module is loaded again: by the next question, and so many times by itself.
const RETRY_AFTER_MS: u64 = 10_000;
const MOST_RETRIES: u32 = 3;

#[wasm_bindgen(module = "/src/browser/idn_module.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load() -> Result<JsValue, JsValue>;
}

/// How far the module is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    NotAsked,
    Loading,
    Ready,
    Failed { at: u64 },
}

/// The module, reactive.
#[derive(Clone, Copy)]
pub(crate) struct Idn(RwSignal<Progress>);

/// What the module can be asked, under the names of its exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Question {
    Normalise,
    Judge,
    Lookalikes,
    NativeSpellings,
}

impl Question {
    fn export(self) -> &'static str {
        match self {
            Self::Normalise => "normalise",
            Self::Judge => "judge",
            Self::Lookalikes => "lookalikes",
            Self::NativeSpellings => "native_spellings",
        }
    }
}

thread_local! {
    static MODULE: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
    /// Answers as they came: names are shown again and again.
    static ANSWERS: RefCell<HashMap<(Question, String), String>> = RefCell::default();
    /// Hears that the connection is back, once the module could not be loaded.
    static RETURN: RefCell<Option<Listener>> = const { RefCell::new(None) };
    /// How often it was loaded again by itself.
    static RETRIES: Cell<u32> = const { Cell::new(0) };
    /// Opens when the module under way is there or has failed.
    static ARRIVAL: RefCell<Option<Gate>> = const { RefCell::new(None) };
}

/// Makes the module available; nothing is loaded yet.
pub(crate) fn provide_idn() {
    provide_context(Idn(RwSignal::new(Progress::NotAsked)));
}

/// The module.
pub(crate) fn use_idn() -> Idn {
    expect_context()
}

impl Idn {
    /// Both forms of a name that somebody wants to register, or why it cannot be one; `None` as
    /// long as the module is not there. The first question loads it. Reactive: a view that asked
    /// asks again then.
    pub(crate) fn ask(self, text: &str) -> Option<IdnAnswer> {
        IdnAnswer::parse(&self.put(Question::Normalise, text)?)
    }

    /// How a name with its zone is to be shown; as [`Self::ask`].
    pub(crate) fn verdict(self, text: &str) -> Option<NameVerdict> {
        NameVerdict::parse(&self.put(Question::Judge, text)?)
    }

    /// A language's own letters for a plain spelling, waiting for the module; `None` when it could
    /// not be loaded.
    pub(crate) async fn native_spellings(self, name: &str) -> Option<Vec<OtherName>> {
        self.arrived().await;
        OtherName::parse_list(&untrack(|| self.put(Question::NativeSpellings, name))?)
    }

    /// The names that look like one, at most twelve; as [`Self::native_spellings`].
    pub(crate) async fn lookalikes(self, name: &str) -> Option<Vec<OtherName>> {
        self.arrived().await;
        OtherName::parse_list(&untrack(|| self.put(Question::Lookalikes, name))?)
    }

    /// Whether the module could not be loaded, so that nothing can be said of a name now; reactive.
    pub(crate) fn has_failed(self) -> bool {
        matches!(self.0.get(), Progress::Failed { .. })
    }

    fn put(self, question: Question, text: &str) -> Option<String> {
        match self.0.get() {
            Progress::Ready => answer(question, text),
            Progress::Loading => None,
            Progress::Failed { at } if monotonic_ms().saturating_sub(at) < RETRY_AFTER_MS => None,
            Progress::NotAsked | Progress::Failed { .. } => {
                self.load();
                None
            }
        }
    }

    /// Comes back when the module is there, or when it could not be loaded: [`Self::ask`] answers
    /// at once then, or not at all.
    async fn arrived(self) {
        match self.0.get_untracked() {
            Progress::Ready => return,
            Progress::Loading => {}
            Progress::NotAsked | Progress::Failed { .. } => self.load(),
        }
        let gate = ARRIVAL.with_borrow(Clone::clone);
        if let Some(gate) = gate {
            gate.passed().await;
        }
    }

    /// Reads a pasted list of names, waiting for the module where a name needs it.
    pub(crate) async fn read_list(self, text: &str, zone: &str) -> NameList {
        if may_need_idn(text) {
            self.arrived().await;
        }
        NameList::read(text, zone, |name| untrack(|| self.ask(name)))
    }

    fn load(self) {
        let gate = Gate::closed();
        ARRIVAL.set(Some(gate.clone()));
        // Nobody is told: who asks is being built just now and hears when the module is there.
        self.0.update_untracked(|progress| *progress = Progress::Loading);
        spawn_local(async move {
            let module = load().await.ok().and_then(|function| function.dyn_into().ok());
            let progress = if module.is_some() { Progress::Ready } else { Progress::Failed { at: monotonic_ms() } };
            if module.is_none() {
                // Without a connection: names are shown in their letters as soon as it is back.
                RETURN.set(network::on_return(move || {
                    if matches!(self.0.get_untracked(), Progress::Failed { .. }) {
                        self.load();
                    }
                }));
            }
            let is_missing = module.is_none();
            MODULE.set(module);
            self.0.set(progress);
            gate.open();
            // Names stand there in A-labels, and nobody may ask for a while.
            if is_missing && RETRIES.replace(RETRIES.get() + 1) < MOST_RETRIES {
                sleep(i32::try_from(RETRY_AFTER_MS).unwrap_or(i32::MAX)).await;
                if self.0.get_untracked() == progress {
                    self.load();
                }
            }
        });
    }
}

fn answer(question: Question, text: &str) -> Option<String> {
    let key = (question, text.to_owned());
    if let Some(known) = ANSWERS.with_borrow(|answers| answers.get(&key).cloned()) {
        return Some(known);
    }
    let (export, text) = (question.export().into(), text.into());
    let json = MODULE.with_borrow(|module| module.as_ref()?.call2(&JsValue::UNDEFINED, &export, &text).ok())?;
    let json = json.as_string()?;
    ANSWERS.with_borrow_mut(|answers| answers.insert(key, json.clone()));
    Some(json)
}
