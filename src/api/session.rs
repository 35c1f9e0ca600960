//! Whose tokens the calls carry: a guest's first, a customer's after sign-in.
//!
//! Access tokens live in memory. The refresh token also lies in this tab's
//! sessionStorage, for reload; never in localStorage or in an address. Open tabs share
//! a session over a channel; a refresh runs in one tab at a time, and whoever gets the
//! lock next adopts what was refreshed before (`docs/decisions/0005-session.md`).

mod guest;
mod kept;
mod state;
mod tabs;

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use contract::{Token, TokenRequest};
use leptos::task::spawn_local;

pub(crate) use self::state::{Identity, SessionState, Who};
use self::{
    guest::Guest,
    kept::Kept,
    tabs::{Message, Tabs},
};
use super::{
    Client,
    error::ApiError,
    transport::{Answer, Call, Transport},
};
use crate::browser::{gate::Gate, locks::with_lock};

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
            restored: Gate::closed(),
        };
        let session = Self(Rc::new(inner));
        let heard = Rc::downgrade(&session.0);
        let tabs = Tabs::open(move |message| {
            if let Some(inner) = heard.upgrade() {
                Self(inner).hear(message);
            }
        });
        // Set once, right here.
        let _ = session.0.tabs.set(tabs);
        spawn_local(session.clone().restore());
        session
    }

    pub(super) fn state(&self) -> SessionState {
        self.0.state
    }

    async fn restore(self) {
        let kept = Kept::read();
        if let Some(tabs) = self.0.tabs.get() {
            tabs.ask_at_start().await;
        }
        if self.customer().is_none() {
            match kept {
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
            Message::Ask => {
                let reply = match self.customer() {
                    Some(Customer { identity, access: Some(access), refresh, generation }) => {
                        Message::Session { identity, access, refresh, generation }
                    }
                    _ => Message::None,
                };
                self.tell(&reply);
            }
            Message::Session { identity, access, refresh, generation } => {
                if self.customer().is_none_or(|own| own.access.is_none() || own.generation < generation) {
                    self.adopt(Customer { identity, access: Some(access), refresh, generation });
                }
            }
            Message::Expired { generation } => {
                if self.customer().is_some_and(|own| own.generation <= generation) {
                    self.expire();
                }
            }
            Message::SignedOut => self.forget(),
            Message::None => {}
        }
    }

    /// Asks for a customer's tokens with a password; the caller says whose they are with [`Self::begin`].
    pub(super) async fn password_grant(&self, email: &str, password: &str) -> Result<Token, ApiError> {
        let request = TokenRequest::password(&self.0.client_id, email, password);
        self.0.transport.send(&Call::post("/auth/token").json(&request), None).await?.json()
    }

    /// Begins a customer's session in all tabs.
    pub(super) fn begin(&self, token: Token, identity: Identity) {
        let generation = kept::newest_generation() + 1;
        let customer =
            Customer { identity, access: Some(token.access_token), refresh: token.refresh_token, generation };
        self.adopt_and_tell(customer);
    }

    /// Ends the session in all tabs and forgets everything personal.
    pub(super) fn sign_out(&self) {
        self.tell(&Message::SignedOut);
        self.forget();
    }

    fn customer(&self) -> Option<Customer> {
        self.0.customer.borrow().clone()
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
        self.adopt(customer.clone());
        if let Customer { identity, access: Some(access), refresh, generation } = customer {
            self.tell(&Message::Session { identity, access, refresh, generation });
        }
    }

    /// The session is over, but not by the customer's will: who it was stays known, so that
    /// signing in again leads back to the same place.
    fn expire(&self) {
        let Some(customer) = self.0.customer.take() else { return };
        Kept { identity: customer.identity.clone(), refresh: None, generation: customer.generation }.write();
        self.0.state.set(Who::Expired(customer.identity));
    }

    fn forget(&self) {
        self.0.customer.take();
        kept::forget_everything_personal();
        self.0.state.set(Who::Guest);
    }

    fn tell(&self, message: &Message) {
        if let Some(tabs) = self.0.tabs.get() {
            tabs.tell(message);
        }
    }

    /// The access token to use; refreshes first where there is none yet.
    async fn customer_token(&self) -> Result<String, ApiError> {
        self.0.restored.passed().await;
        match self.customer() {
            Some(Customer { access: Some(access), .. }) => Ok(access),
            Some(_) => self.refresh(None).await,
            None => Err(ApiError::SessionEnded),
        }
    }

    /// A newer access token than `stale`, from another tab or by a refresh.
    async fn refresh(&self, stale: Option<String>) -> Result<String, ApiError> {
        let session = self.clone();
        with_lock(REFRESH_LOCK, async move {
            if let (Some(customer), Some(tabs)) = (session.customer(), session.0.tabs.get()) {
                tabs.catch_up(customer.generation).await;
            }
            let Some(customer) = session.customer() else { return Err(ApiError::SessionEnded) };
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
        let generation = customer.generation.max(kept::newest_generation());
        let answer = match &customer.refresh {
            Some(refresh) => {
                let request = TokenRequest::refresh(&self.0.client_id, refresh);
                self.0.transport.send(&Call::post("/auth/token").json(&request), None).await
            }
            None => Err(ApiError::SessionEnded),
        };
        match answer {
            Ok(answer) => {
                let token: Token = answer.json()?;
                let refresh = token.refresh_token.or(customer.refresh);
                let access = token.access_token;
                self.adopt_and_tell(Customer {
                    identity: customer.identity,
                    access: Some(access.clone()),
                    refresh,
                    generation: generation + 1,
                });
                Ok(access)
            }
            Err(ApiError::SessionEnded | ApiError::Rejected { status: 400..=403, .. }) => {
                self.expire();
                self.tell(&Message::Expired { generation });
                Err(ApiError::SessionEnded)
            }
            Err(error) => Err(error),
        }
    }
}

impl Client {
    /// Sends a call with the customer's token. A refused token was not carried out, so the
    /// call is repeated once with a new one, a POST too; nothing else repeats a POST.
    pub(super) async fn as_customer(&self, call: &Call) -> Result<Answer, ApiError> {
        let token = self.session.customer_token().await?;
        match self.transport.send(call, Some(&token)).await {
            Err(error) if is_refused_token(&error) => {
                let token = self.session.refresh(Some(token)).await?;
                self.transport.send(call, Some(&token)).await
            }
            result => result,
        }
    }

    /// Sends a call with a guest's token.
    pub(super) async fn as_guest(&self, call: &Call) -> Result<Answer, ApiError> {
        let token = self.session.0.guest.token(None).await?;
        match self.transport.send(call, Some(&token)).await {
            Err(error) if is_refused_token(&error) => {
                let token = self.session.0.guest.token(Some(&token)).await?;
                self.transport.send(call, Some(&token)).await
            }
            result => result,
        }
    }

    /// Sends a call with the customer's token, or a guest's where nobody is signed in.
    pub(super) async fn as_anyone(&self, call: &Call) -> Result<Answer, ApiError> {
        match self.as_customer(call).await {
            Err(ApiError::SessionEnded) => self.as_guest(call).await,
            result => result,
        }
    }
}

fn is_refused_token(error: &ApiError) -> bool {
    matches!(error, ApiError::Rejected { status: 401, .. })
}
