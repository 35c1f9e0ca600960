//! `/auth/accounts`, `/auth/password` and signing in and out.

use contract::{Account, AccountCode, AccountId, Created, NewAccount, NewPassword, Page, PasswordReset};

use super::{Api, ApiError, session::Identity, transport::Call};
use crate::routes::encode;

impl Api {
    /// Adds an account; it is verified with the code that is mailed.
    ///
    /// # Errors
    /// [`ApiError::Rejected`] with a message per refused field.
    pub(crate) async fn sign_up(self, account: &NewAccount) -> Result<AccountId, ApiError> {
        let call = Call::post("/auth/accounts").json(account);
        let created: Created<AccountId> = self.client().as_guest(&call).await?.json()?;
        Ok(created.id)
    }

    /// Verifies an account with the mailed code.
    ///
    /// # Errors
    /// [`ApiError::Rejected`] with a message at `$.code`.
    pub(crate) async fn verify(self, account: &AccountId, code: &str) -> Result<(), ApiError> {
        let call = Call::put(format!("/auth/accounts/{}/verify", encode(account.as_str())))
            .json(&AccountCode { code: code.to_owned() });
        self.client().as_anyone(&call).await.map(drop)
    }

    /// Has a new code mailed.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn send_code(self, account: &AccountId) -> Result<(), ApiError> {
        let call = Call::post(format!("/auth/accounts/{}/code", encode(account.as_str())));
        self.client().as_anyone(&call).await.map(drop)
    }

    /// Has a one-time password mailed; the answer is the same for an unknown e-mail.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn reset_password(self, email: &str) -> Result<(), ApiError> {
        let call = Call::post("/auth/password").json(&PasswordReset { username: email.to_owned() });
        self.client().as_anyone(&call).await.map(drop)
    }

    /// Sets a new password of the account that is signed in.
    ///
    /// # Errors
    /// [`ApiError::Rejected`] with a message at `$.password`.
    pub(crate) async fn set_password(self, account: &AccountId, password: &str) -> Result<(), ApiError> {
        let call = Call::put(format!("/auth/accounts/{}/password", encode(account.as_str())))
            .json(&NewPassword { password: password.to_owned() });
        self.client().as_customer(&call).await.map(drop)
    }

    /// Signs in and finds out whose session it is.
    ///
    /// # Errors
    /// `invalid_credentials`, or what asking for the account says.
    pub(crate) async fn sign_in(self, email: &str, password: &str) -> Result<Identity, ApiError> {
        let client = self.client();
        let token = client.session.password_grant(email, password).await?;
        let call = Call::get("/auth/accounts").query("username", email);
        let page: Page<Account> = client.transport.send(&call, Some(&token.access_token)).await?.json()?;
        let account = page.items.into_iter().find(|account| account.email.eq_ignore_ascii_case(email));
        let account = account.ok_or(ApiError::Malformed)?;
        let identity = Identity {
            account: account.id,
            email: account.email,
            name: format!("{} {}", account.firstname, account.lastname),
        };
        client.session.begin(token, identity.clone());
        Ok(identity)
    }

    /// Ends the session in all tabs; nothing personal is left in this browser.
    pub(crate) fn sign_out(self) {
        self.client().session.sign_out();
    }
}
