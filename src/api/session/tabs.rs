//! The open tabs of the shop share one session.

use core::time::Duration;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::prelude::set_timeout;
use serde::{Deserialize, Serialize};

use super::{kept, state::Identity};
use crate::browser::{channel::Channel, gate::Gate, locks};

/// The channel, and the lock that every open tab holds.
const NAME: &str = "ds.session";

/// How long an open tab may take to answer. It is asked only when there is one.
const PATIENCE: Duration = Duration::from_millis(1000);

/// What tabs say to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Message {
    /// Is there a session?
    Ask,
    /// There is none here.
    None,
    /// There is one; also said after sign-in and after each rotation.
    Session { identity: Identity, access: String, refresh: Option<String>, generation: u64 },
    /// The refresh was refused: the session has run out everywhere.
    Expired { generation: u64 },
    /// The customer signed out.
    SignedOut,
}

/// The channel to the other tabs.
pub(super) struct Tabs {
    channel: Rc<Channel>,
    waiting: Rc<RefCell<Option<Waiting>>>,
}

/// A question that waits for answers.
struct Waiting {
    answered: Gate,
    /// Tabs that may still have a session.
    left: Cell<u32>,
}

impl Tabs {
    pub(super) fn open(hear: impl Fn(Message) + 'static) -> Self {
        let waiting: Rc<RefCell<Option<Waiting>>> = Rc::default();
        let questions = Rc::clone(&waiting);
        let channel = Channel::open(NAME, move |text| {
            // A message of another version of the shop is not understood, and not needed.
            let Ok(message) = serde_json::from_str::<Message>(&text) else { return };
            let is_none = message == Message::None;
            let is_session = matches!(message, Message::Session { .. });
            hear(message);
            if let Some(waiting) = &*questions.borrow() {
                waiting.left.set(waiting.left.get().saturating_sub(u32::from(is_none)));
                if is_session || waiting.left.get() == 0 {
                    waiting.answered.open();
                }
            }
        });
        Self { channel: Rc::new(channel), waiting }
    }

    pub(super) fn tell(&self, message: &Message) {
        if let Ok(text) = serde_json::to_string(message) {
            self.channel.post(&text);
        }
    }

    /// Asks the open tabs for their session, if there are any, and becomes one of them.
    pub(super) async fn ask_at_start(&self) {
        let open = locks::holders(NAME).await;
        locks::hold_shared(NAME);
        if open > 0 {
            self.ask(open).await;
        }
    }

    /// Waits for a newer session if another tab has rotated since `generation`.
    pub(super) async fn catch_up(&self, generation: u64) {
        if kept::newest_generation() > generation {
            let others = locks::holders(NAME).await.saturating_sub(1);
            if others > 0 {
                self.ask(others).await;
            }
        }
    }

    async fn ask(&self, tabs: u32) {
        let answered = Gate::closed();
        self.waiting.replace(Some(Waiting { answered: answered.clone(), left: Cell::new(tabs) }));
        self.tell(&Message::Ask);
        let late = answered.clone();
        set_timeout(move || late.open(), PATIENCE);
        answered.passed().await;
        self.waiting.replace(None);
    }
}
