//! `/auth/accounts`, `/auth/password` and signing in and out.

use contract::{
    Account, AccountChanges, AccountCode, AccountId, Created, NewAccount, NewPassword, Page, PasswordReset,
    ProblemCode, Token,
};

use super::{Api, ApiError, Client, session::Identity, transport::Call};
use crate::routes::encode;

/// What signing in came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SignIn {
    /// The session has begun, in all tabs.
    Begun(Identity),
    /// The e-mail has still to be confirmed; no session begins before that.
    Unverified(AccountId),
}

/// Somebody who proved with a mailed one-time password who they are, and now chooses a new one.
/// A one-time password works once, so this is kept while the new one is being corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PasswordChange {
    account: Account,
    access_token: String,
}

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
        self.client().as_account(account, &password_call(account, password)).await.map(drop)
    }

    /// Signs in, unless the e-mail has still to be confirmed.
    ///
    /// # Errors
    /// `invalid_credentials`, or what asking for the account says.
    pub(crate) async fn sign_in(self, email: &str, password: &str) -> Result<SignIn, ApiError> {
        let client = self.client();
        let token = client.session.password_grant(email, password).await?;
        let account = client.own_account(&token.access_token, email).await?;
        client.begin(token, account).await
    }

    /// Signs in with the code of a sign-on page, unless the e-mail has still to be confirmed.
    ///
    /// # Errors
    /// `invalid_credentials` for a code that is used up or of another client.
    pub(crate) async fn sign_in_by_code(self, code: &str, verifier: Option<&str>) -> Result<SignIn, ApiError> {
        let client = self.client();
        let token = client.session.code_grant(code, verifier).await?;
        let account = client.only_account(&token.access_token).await?;
        client.begin(token, account).await
    }

    /// Uses up a mailed one-time password. No session begins before a new one is set with
    /// [`Self::finish_reset`], so that nobody is left with a password that works no more.
    ///
    /// # Errors
    /// `invalid_credentials`, or what asking for the account says.
    pub(crate) async fn begin_reset(self, email: &str, one_time_password: &str) -> Result<PasswordChange, ApiError> {
        let client = self.client();
        let Token { access_token, .. } = client.session.password_grant(email, one_time_password).await?;
        let account = client.own_account(&access_token, email).await?;
        Ok(PasswordChange { account, access_token })
    }

    /// Sets the new password and signs in with it.
    ///
    /// # Errors
    /// [`ApiError::Rejected`] with a message at `$.password`, or as [`Self::sign_in`].
    pub(crate) async fn finish_reset(self, change: &PasswordChange, password: &str) -> Result<SignIn, ApiError> {
        let call = password_call(&change.account.id, password);
        self.client().transport.send(&call, Some(&change.access_token)).await?;
        self.sign_in(&change.account.email, password).await
    }

    /// Changes name and e-mail of the customer who is signed in, in all tabs. A new e-mail has to be
    /// confirmed with a mailed code ([`Self::verify`]) before anything can be ordered again.
    ///
    /// # Errors
    /// [`ApiError::Rejected`] with a message per refused field.
    pub(crate) async fn change_account(self, identity: &Identity, changes: &AccountChanges) -> Result<(), ApiError> {
        let call = Call::patch(format!("/auth/accounts/{}", encode(identity.account.as_str()))).json(changes);
        let client = self.client();
        client.as_account(&identity.account, &call).await?;
        client.session.rename(Identity::of(identity.account.clone(), changes)).await;
        Ok(())
    }

    /// The account of the customer who is signed in.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn own_account(self, identity: &Identity) -> Result<Account, ApiError> {
        let answer = self.client().as_account(&identity.account, &own_account_call(&identity.email)).await?;
        find_own(answer.json()?, &identity.email)
    }

    /// Ends the session in all tabs; nothing personal is left in this browser.
    pub(crate) fn sign_out(self) {
        self.client().session.sign_out();
    }
}

impl Client {
    /// The account a token was granted for.
    async fn own_account(&self, access_token: &str, email: &str) -> Result<Account, ApiError> {
        let answer = self.transport.send(&own_account_call(email), Some(access_token)).await?;
        find_own(answer.json()?, email)
    }

    /// The account a token was granted for, where its e-mail is not known: a customer's list of
    /// accounts holds only their own.
    async fn only_account(&self, access_token: &str) -> Result<Account, ApiError> {
        let page: Page<Account> =
            self.transport.send(&Call::get("/auth/accounts"), Some(access_token)).await?.json()?;
        let mut accounts = page.items.into_iter();
        match (accounts.next(), accounts.next()) {
            (Some(account), None) => Ok(account),
            _ => Err(ApiError::Malformed),
        }
    }

    /// Begins the session of an account, unless its e-mail has still to be confirmed.
    async fn begin(&self, token: Token, account: Account) -> Result<SignIn, ApiError> {
        if self.is_unverified(&token).await? {
            return Ok(SignIn::Unverified(account.id));
        }
        let Account { id, email, firstname, lastname, .. } = account;
        let identity = Identity::of(id, &AccountChanges { email, firstname, lastname });
        self.session.begin(token, identity.clone());
        Ok(SignIn::Begun(identity))
    }

    /// An account has no word for it: what the API refuses to an unverified account are orders.
    async fn is_unverified(&self, token: &Token) -> Result<bool, ApiError> {
        let call = Call::get("/store/orders").query("limit", 1).query("offset", 0);
        match self.transport.send(&call, Some(&token.access_token)).await {
            Ok(_) => Ok(false),
            Err(error) if error.code() == Some(&ProblemCode::Forbidden) => Ok(true),
            Err(error) => Err(error),
        }
    }
}

/// There is no call for one's own account: it is found by its e-mail.
fn own_account_call(email: &str) -> Call {
    Call::get("/auth/accounts").query("username", email)
}

fn find_own(page: Page<Account>, email: &str) -> Result<Account, ApiError> {
    let own = page.items.into_iter().find(|account| account.email.eq_ignore_ascii_case(email));
    own.ok_or(ApiError::Malformed)
}

fn password_call(account: &AccountId, password: &str) -> Call {
    Call::put(format!("/auth/accounts/{}/password", encode(account.as_str())))
        .json(&NewPassword { password: password.to_owned() })
}
