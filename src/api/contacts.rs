//! `/store/contacts`: the customer's contacts.

use contract::{Contact, ContactDraft, ContactId, Created, Page, Paging};

use super::{Api, ApiError, transport::Call};
use crate::routes::encode;

impl Api {
    /// One page of the customer's contacts.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn contacts(self, paging: Paging) -> Result<Page<Contact>, ApiError> {
        let call = Call::get("/store/contacts").query("limit", paging.limit).query("offset", paging.offset);
        self.client().as_customer(&call).await?.json()
    }

    /// Creates a contact and returns its id.
    ///
    /// # Errors
    /// [`ApiError::Rejected`] with a message per refused field.
    pub(crate) async fn create_contact(self, draft: &ContactDraft) -> Result<ContactId, ApiError> {
        let created: Created<ContactId> =
            self.client().as_customer(&Call::post("/store/contacts").json(draft)).await?.json()?;
        Ok(created.id)
    }

    /// Changes a contact.
    ///
    /// # Errors
    /// [`ApiError::Rejected`] with a message per refused field.
    pub(crate) async fn update_contact(self, id: &ContactId, draft: &ContactDraft) -> Result<(), ApiError> {
        let call = Call::patch(format!("/store/contacts/{}", encode(id.as_str()))).json(draft);
        self.client().as_customer(&call).await.map(drop)
    }
}
