//! Whose tokens the calls carry: a guest's first, a customer's after sign-in.
//!
//! Access tokens live in memory. The refresh token also lies in this tab's
//! sessionStorage, for reload; never in localStorage or in an address. Open tabs share
//! a session over a channel; a refresh runs in one tab at a time, and whoever gets the
//! lock next adopts what was refreshed before (`docs/decisions/0005-session.md`).

mod calls;
mod guest;
mod kept;
mod state;
mod tabs;

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use contract::{AccountId, ProblemCode, Token, TokenRequest};
use leptos::task::spawn_local;

pub(crate) use self::state::{Identity, SessionState, Who};
use self::{
    guest::Guest,
    kept::Kept,
    tabs::{Message, Tabs},
};
use super::{
    error::ApiError,
    transport::{Call, Transport},
};
use crate::browser::{gate::Gate, listen::Listener, locks::with_lock};

/// The lock under which one tab at a time refreshes.
const REFRESH_LOCK: &str = "ds.refresh";

/// The session of this tab.
#[derive(Clone)]
pub(super) struct Session(Rc<Inner>);

struct Inner {
    transport: Transport,
    client_id: String,
    guest: Guest,
    customer: RefCell<Option<Customer>>,
    state: SessionState,
    tabs: OnceCell<Tabs>,
    /// Hears that the page is shown again.
    shown: OnceCell<Listener>,
    /// Opens when it is known whether there is a session to go on with.
    restored: Gate,
}

/// A customer's tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Customer {
    identity: Identity,
    /// `None` after a reload, until the first call.
    access: Option<String>,
    /// `None` where the API gave none: the session then ends with the access token.
    refresh: Option<String>,
    /// Counts the rotations over all tabs; the higher one is the newer token.
    generation: u64,
}

impl Session {
    /// Takes up a session of this tab's last page or of another tab, else a guest's.
    pub(super) fn start(transport: Transport, client_id: String) -> Self {
        let inner = Inner {
            guest: Guest::new(transport.clone(), client_id.clone()),
            transport,
            client_id,
            customer: RefCell::default(),
            state: SessionState::new(),
            tabs: OnceCell::new(),
            shown: OnceCell::new(),
            restored: Gate::closed(),
        };
        let session = Self(Rc::new(inner));
        // Before anything reads what this tab kept.
        kept::forget_if_ended();
        let heard = Rc::downgrade(&session.0);
        let tabs = Tabs::open(move |message| {
            if let Some(inner) = heard.upgrade() {
                Self(inner).hear(message);
            }
        });
        // Set once, right here.
        let _ = session.0.tabs.set(tabs);
        let returning = Rc::downgrade(&session.0);
        if let Some(window) = web_sys::window() {
            let _ = session.0.shown.set(Listener::start(&window, "pageshow", move |_| {
                if let Some(inner) = returning.upgrade() {
                    Self(inner).forget_if_ended();
                }
            }));
        }
        spawn_local(session.clone().restore());
        session
    }

    pub(super) fn state(&self) -> SessionState {
        self.0.state
    }

    async fn restore(self) {
        if let Some(tabs) = self.0.tabs.get() {
            tabs.ask_at_start().await;
        }
        if self.customer().is_none() {
            // Read only now: the customer may have signed out meanwhile.
            match Kept::read() {
                Some(Kept { refresh: Some(refresh), identity, generation }) => {
                    self.adopt(Customer { identity, access: None, refresh: Some(refresh), generation });
                }
                Some(Kept { identity, .. }) => self.0.state.set(Who::Expired(identity)),
                None => self.0.state.set(Who::Guest),
            }
        }
        self.0.restored.open();
    }

    /// What another tab said.
    fn hear(&self, message: Message) {
        match message {
            Message::Ask { id } => self.tell(&match self.customer() {
                Some(customer) => customer.message(Some(id)),
                None => Message::None { answer_to: id },
            }),
            Message::Session { identity, access, refresh, generation, .. } => {
                let is_news = self.customer().is_none_or(|own| {
                    own.generation < generation || (own.generation == generation && own.access.is_none())
                });
                // A rotation may cross a sign-out on its way.
                if is_news && generation > kept::ended_generation() {
                    self.adopt(Customer { identity, access, refresh, generation });
                }
            }
            Message::Expired { generation } => {
                if self.customer().is_some_and(|own| own.generation <= generation) {
                    self.expire();
                }
            }
            // This tab may have slept meanwhile: what all tabs share is by now of who came after.
            Message::SignedOut => self.forget(),
            Message::None { .. } => {}
        }
    }

    /// Asks for a customer's tokens with a password; the caller says whose they are with [`Self::begin`].
    pub(super) async fn password_grant(&self, email: &str, password: &str) -> Result<Token, ApiError> {
        let request = TokenRequest::password(&self.0.client_id, email, password);
        self.0.transport.send(&Call::post("/auth/token").json(&request), None).await?.json()
    }

    /// Asks for a customer's tokens with the code of a sign-on page.
    pub(super) async fn code_grant(&self, code: &str, verifier: Option<&str>) -> Result<Token, ApiError> {
        let request = TokenRequest::authorization_code(&self.0.client_id, code, verifier.map(str::to_owned));
        self.0.transport.send(&Call::post("/auth/token").json(&request), None).await?.json()
    }

    /// Begins a customer's session in all tabs.
    pub(super) fn begin(&self, token: Token, identity: Identity) {
        let generation = kept::newest_generation() + 1;
        let customer =
            Customer { identity, access: Some(token.access_token), refresh: token.refresh_token, generation };
        self.adopt_and_tell(customer);
    }

    /// The customer has another name or e-mail now, in all tabs.
    pub(super) async fn rename(&self, identity: Identity) {
        let session = self.clone();
        // Not between a refresh and its answer, which is of the number before.
        with_lock(REFRESH_LOCK, async move {
            let Ok(customer) = session.customer_of(&identity.account) else { return };
            // A number of its own, so that the other tabs take it for news.
            let generation = customer.generation.max(kept::newest_generation()) + 1;
            session.adopt_and_tell(Customer { identity, generation, ..customer });
        })
        .await;
    }

    /// Ends the session in all tabs and forgets everything personal.
    pub(super) fn sign_out(&self) {
        kept::end_generation();
        self.tell(&Message::SignedOut);
        self.forget();
        kept::forget_everything_personal();
    }

    fn customer(&self) -> Option<Customer> {
        self.0.customer.borrow().clone()
    }

    /// The customer, if it is this one who is signed in now.
    fn customer_of(&self, account: &AccountId) -> Result<Customer, ApiError> {
        self.customer().filter(|customer| customer.identity.account == *account).ok_or(ApiError::SessionEnded)
    }

    fn adopt(&self, customer: Customer) {
        let identity = customer.identity.clone();
        kept::forget_others(&identity.account);
        Kept { identity: identity.clone(), refresh: customer.refresh.clone(), generation: customer.generation }.write();
        self.0.customer.replace(Some(customer));
        self.0.state.set(Who::Customer(identity));
    }

    fn adopt_and_tell(&self, customer: Customer) {
        kept::set_newest_generation(customer.generation);
        let message = customer.message(None);
        self.adopt(customer);
        self.tell(&message);
    }

    /// The session is over, but not by the customer's will: who it was stays known, so that
    /// signing in again leads back to the same place.
    fn expire(&self) {
        let Some(customer) = self.0.customer.take() else { return };
        Kept { identity: customer.identity.clone(), refresh: None, generation: customer.generation }.write();
        self.0.state.set(Who::Expired(customer.identity));
    }

    /// Forgets what this tab has of a session.
    fn forget(&self) {
        self.0.customer.take();
        kept::forget_this_tab();
        self.0.state.set(Who::Guest);
    }

    /// A page that the browser has kept aside did not hear of a sign-out meanwhile.
    fn forget_if_ended(&self) {
        if self.customer().is_some_and(|own| own.generation <= kept::ended_generation()) {
            self.forget();
        }
    }

    fn tell(&self, message: &Message) {
        if let Some(tabs) = self.0.tabs.get() {
            tabs.tell(message);
        }
    }

    /// Whose session it is, once that is known.
    async fn account(&self) -> Result<AccountId, ApiError> {
        self.0.restored.passed().await;
        self.customer().map(|customer| customer.identity.account).ok_or(ApiError::SessionEnded)
    }

    /// The access token to use; refreshes first where there is none yet.
    async fn customer_token(&self, account: &AccountId) -> Result<String, ApiError> {
        self.0.restored.passed().await;
        match self.customer_of(account)?.access {
            Some(access) => Ok(access),
            None => self.refresh(account, None).await,
        }
    }

    /// A newer access token than `stale`, from another tab or by a refresh.
    async fn refresh(&self, account: &AccountId, stale: Option<String>) -> Result<String, ApiError> {
        let (session, account) = (self.clone(), account.clone());
        with_lock(REFRESH_LOCK, async move {
            if let (Some(customer), Some(tabs)) = (session.customer(), session.0.tabs.get()) {
                tabs.catch_up(customer.generation).await;
            }
            let customer = session.customer_of(&account)?;
            if let Some(access) = customer.access.clone()
                && stale.as_ref() != Some(&access)
            {
                return Ok(access);
            }
            session.rotate(customer).await
        })
        .await
    }

    async fn rotate(&self, customer: Customer) -> Result<String, ApiError> {
        let answer = match &customer.refresh {
            Some(refresh) => {
                let request = TokenRequest::refresh(&self.0.client_id, refresh);
                self.0.transport.send(&Call::post("/auth/token").json(&request), None).await
            }
            None => Err(ApiError::SessionEnded),
        };
        // The customer may have signed out meanwhile, and in again: the answer is about another session then.
        let now = self.customer_of(&customer.identity.account)?;
        if now.generation != customer.generation {
            return now.access.ok_or(ApiError::SessionEnded);
        }
        match answer {
            Ok(answer) => {
                let token: Token = answer.json()?;
                let access = token.access_token;
                self.adopt_and_tell(Customer {
                    identity: customer.identity,
                    access: Some(access.clone()),
                    refresh: token.refresh_token.or(customer.refresh),
                    generation: customer.generation.max(kept::newest_generation()) + 1,
                });
                Ok(access)
            }
            Err(error) if is_session_over(&error) => {
                self.expire();
                self.tell(&Message::Expired { generation: customer.generation });
                Err(ApiError::SessionEnded)
            }
            Err(error) => Err(error),
        }
    }
}

impl Customer {
    /// What other tabs are told, as an answer or unasked.
    fn message(&self, answer_to: Option<String>) -> Message {
        let Self { identity, access, refresh, generation } = self.clone();
        Message::Session { answer_to, identity, access, refresh, generation }
    }
}

/// Whether a refresh that came to this never will come to more.
fn is_session_over(error: &ApiError) -> bool {
    *error == ApiError::SessionEnded
        || matches!(error.code(), Some(ProblemCode::InvalidCredentials | ProblemCode::InvalidToken))
}
