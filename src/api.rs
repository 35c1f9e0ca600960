//! The store's REST API: calls per resource over one transport with one session.

mod accounts;
mod all_pages;
mod contacts;
mod domains;
mod error;
mod orders;
mod paged;
mod price_questions;
mod session;
mod suggestions;
mod transport;

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;

pub(crate) use self::{
    accounts::{PasswordChange, SignIn},
    error::{ApiError, explain},
    orders::OrderFilter,
    paged::Paged,
    price_questions::PriceQuestion,
    session::{Identity, SessionState, Who},
};
use self::{session::Session, suggestions::RefusedCode, transport::Transport};
use crate::{config::use_config, i18n::use_language};

/// A handle to the API; cheap to copy into every closure.
#[derive(Clone, Copy)]
pub(crate) struct Api {
    client: StoredValue<Client, LocalStorage>,
    session: SessionState,
}

/// What a call needs: where to send it and with whose token.
#[derive(Clone)]
struct Client {
    transport: Transport,
    session: Session,
    /// Promo codes that were refused for a line of a cart: they are not sent again by themselves.
    refused_codes: Rc<RefCell<Vec<RefusedCode>>>,
}

impl Api {
    /// Who is signed in; reactive.
    pub(crate) fn session(self) -> SessionState {
        self.session
    }

    fn client(self) -> Client {
        self.client.get_value()
    }
}

/// Starts the session and makes the API known to the whole application.
pub(crate) fn provide_api() -> Api {
    let (base, client_id) = use_config().with_value(|config| (config.api_base.clone(), config.client_id.clone()));
    let transport = Transport::new(base, use_language());
    let session = Session::start(transport.clone(), client_id);
    let api = Api {
        session: session.state(),
        client: StoredValue::new_local(Client { transport, session, refused_codes: Rc::default() }),
    };
    provide_context(api);
    api
}

/// The API.
pub(crate) fn use_api() -> Api {
    expect_context()
}
