//! The guest's token: asked for once however many calls wait for it.

use std::{cell::RefCell, rc::Rc};

use contract::{Token, TokenRequest};
use futures::{
    FutureExt,
    future::{LocalBoxFuture, Shared},
};

use super::super::{
    error::ApiError,
    transport::{Call, Transport},
};
use crate::browser::boot;

type Asking = Shared<LocalBoxFuture<'static, Result<String, ApiError>>>;

/// The guest's token of this tab.
pub(super) struct Guest {
    transport: Transport,
    client_id: String,
    asking: Rc<RefCell<Option<Asking>>>,
}

impl Guest {
    pub(super) fn new(transport: Transport, client_id: String) -> Self {
        Self { transport, client_id, asking: Rc::default() }
    }

    /// The token, another one than `stale`.
    pub(super) async fn token(&self, stale: Option<&str>) -> Result<String, ApiError> {
        loop {
            let asking = self.asking.borrow().clone();
            let result = match &asking {
                Some(asking) => asking.clone().await,
                None => self.ask().await,
            };
            match result {
                // The token everybody had is the stale one: ask anew, unless somebody has already.
                Ok(token) if Some(token.as_str()) == stale => {
                    let mut slot = self.asking.borrow_mut();
                    if slot.as_ref().is_some_and(|now| asking.as_ref().is_some_and(|was| was.ptr_eq(now))) {
                        slot.take();
                    }
                }
                result => return result,
            }
        }
    }

    async fn ask(&self) -> Result<String, ApiError> {
        let (transport, client_id) = (self.transport.clone(), self.client_id.clone());
        let asking = async move {
            // The boot module may have asked while the application was still on its way.
            if let Some(token) = boot::guest_token().await {
                return Ok(token);
            }
            let request = Call::post("/auth/token").json(&TokenRequest::guest(client_id));
            let token: Token = transport.send(&request, None).await?.json()?;
            Ok(token.access_token)
        }
        .boxed_local()
        .shared();
        self.asking.replace(Some(asking.clone()));
        let result = asking.await;
        if result.is_err() {
            // The next call tries again.
            self.asking.take();
        }
        result
    }
}
