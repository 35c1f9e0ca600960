//! Calls with the token of whoever they are for.

use contract::{AccountId, ProblemCode};

use crate::api::{
    Client,
    error::ApiError,
    transport::{Answer, Call},
};

impl Client {
    /// Sends a call with the token of whoever is signed in when it begins.
    pub(in crate::api) async fn as_customer(&self, call: &Call) -> Result<Answer, ApiError> {
        let account = self.session.account().await?;
        self.as_account(&account, call).await
    }

    /// Sends a call with the token of this account, and of no other that signs in meanwhile.
    ///
    /// A refused token was not carried out, so the call is repeated once with a new one, a
    /// POST too; nothing else repeats a POST.
    pub(in crate::api) async fn as_account(&self, account: &AccountId, call: &Call) -> Result<Answer, ApiError> {
        let token = self.session.customer_token(account).await?;
        match self.transport.send(call, Some(&token)).await {
            Err(error) if is_refused_token(&error) => {
                let token = self.session.refresh(account, Some(token)).await?;
                self.transport.send(call, Some(&token)).await
            }
            result => result,
        }
    }

    /// Sends a call with a guest's token.
    pub(in crate::api) async fn as_guest(&self, call: &Call) -> Result<Answer, ApiError> {
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
    pub(in crate::api) async fn as_anyone(&self, call: &Call) -> Result<Answer, ApiError> {
        match self.as_customer(call).await {
            Err(ApiError::SessionEnded) => self.as_guest(call).await,
            result => result,
        }
    }
}

/// Another 401 (of something between the shop and the API, say) is no reason to repeat.
fn is_refused_token(error: &ApiError) -> bool {
    matches!(error, ApiError::Rejected { status: 401, .. }) && error.code() == Some(&ProblemCode::InvalidToken)
}
