//! The open tabs of the shop share one session.

use core::time::Duration;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::prelude::set_timeout;
use serde::{Deserialize, Serialize};

use super::state::Identity;
use crate::browser::{channel::Channel, gate::Gate, locks, random::random_id};

/// The channel, and the lock that every open tab holds.
const NAME: &str = "ds.session";

/// How long open tabs may take to answer when this one starts. They are asked only when there are some.
const START_PATIENCE: Duration = Duration::from_millis(1000);

/// The same before a refresh: one with a token that another tab has used ends the session everywhere.
const REFRESH_PATIENCE: Duration = Duration::from_millis(5000);

/// What tabs say to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Message {
    /// Is there a session?
    Ask { id: String },
    /// There is none here.
    None { answer_to: String },
    /// There is one; also said, as no answer, after sign-in and after each rotation.
    Session {
        answer_to: Option<String>,
        identity: Identity,
        /// `None` where this tab has been reloaded and has not called since.
        access: Option<String>,
        refresh: Option<String>,
        generation: u64,
    },
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
    /// Which answers are to this question: all tabs hear all answers.
    id: String,
    answered: Gate,
    /// Tabs that may still have what is asked for.
    left: Cell<u32>,
    /// The generation that is here already; `None` where any session will do.
    known: Option<u64>,
}

impl Waiting {
    /// Counts an answer; a newer session also answers when nobody was asked for it.
    fn hear(&self, answer_to: Option<&str>, generation: Option<u64>) {
        if answer_to == Some(self.id.as_str()) {
            self.left.set(self.left.get().saturating_sub(1));
        }
        if generation > self.known || self.left.get() == 0 {
            self.answered.open();
        }
    }
}

impl Tabs {
    pub(super) fn open(hear: impl Fn(Message) + 'static) -> Self {
        let waiting: Rc<RefCell<Option<Waiting>>> = Rc::default();
        let questions = Rc::clone(&waiting);
        let channel = Channel::open(NAME, move |text| {
            // A message of another version of the shop is not understood, and not needed.
            let Ok(message) = serde_json::from_str::<Message>(&text) else { return };
            hear(message.clone());
            if let Some(waiting) = &*questions.borrow() {
                match &message {
                    Message::None { answer_to } => waiting.hear(Some(answer_to), None),
                    Message::Session { answer_to, generation, .. } => {
                        waiting.hear(answer_to.as_deref(), Some(*generation));
                    }
                    _ => {}
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
            self.ask(open, None, START_PATIENCE).await;
        }
    }

    /// Adopts a newer session if another tab has rotated since `generation`.
    ///
    /// The tabs are asked each time. What another tab has written to localStorage may arrive
    /// in this tab's process after the lock does; what it has said on the channel comes before
    /// its answer.
    pub(super) async fn catch_up(&self, generation: u64) {
        let others = locks::holders(NAME).await.saturating_sub(1);
        if others > 0 {
            self.ask(others, Some(generation), REFRESH_PATIENCE).await;
        }
    }

    async fn ask(&self, tabs: u32, known: Option<u64>, patience: Duration) {
        let answered = Gate::closed();
        let (id, left) = (random_id(), Cell::new(tabs));
        self.waiting.replace(Some(Waiting { id: id.clone(), answered: answered.clone(), left, known }));
        self.tell(&Message::Ask { id });
        let late = answered.clone();
        set_timeout(move || late.open(), patience);
        answered.passed().await;
        self.waiting.replace(None);
    }
}
