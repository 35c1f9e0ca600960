//! `/store/contacts`: the customer's contacts.

use contract::{Contact, ContactDraft, ContactId, ContactStatus, Created, Page, Paging};

use super::{Api, ApiError, all_pages::all_pages, transport::Call};
use crate::routes::encode;

impl Api {
    /// One page of the customer's contacts.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn contacts(self, paging: Paging) -> Result<Page<Contact>, ApiError> {
        self.contacts_of("", paging).await
    }

    /// One page of the customer's contacts with exactly that e-mail; with any, where it is empty.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn contacts_of(self, email: &str, paging: Paging) -> Result<Page<Contact>, ApiError> {
        let call = Call::get("/store/contacts").query("email", email);
        let call = call.query("limit", paging.limit).query("offset", paging.offset);
        self.client().as_customer(&call).await?.json()
    }

    /// All contacts of the customer.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn all_contacts(self) -> Result<Vec<Contact>, ApiError> {
        all_pages(|paging| self.contacts(paging), |contact: &Contact| contact.id.clone(), |_, _| ()).await
    }

    /// One contact.
    ///
    /// # Errors
    /// 404 for another customer's contact too.
    pub(crate) async fn contact(self, id: &ContactId) -> Result<Contact, ApiError> {
        let call = Call::get(format!("/store/contacts/{}", encode(id.as_str())));
        self.client().as_customer(&call).await?.json()
    }

    /// One page of the words that a contact's status can be.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn contact_statuses(self, paging: Paging) -> Result<Page<ContactStatus>, ApiError> {
        let call = Call::get("/store/contacts/statuses").query("limit", paging.limit).query("offset", paging.offset);
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

    /// Deletes a contact.
    ///
    /// # Errors
    /// 404 when it is not there any more.
    pub(crate) async fn delete_contact(self, id: &ContactId) -> Result<(), ApiError> {
        let call = Call::delete(format!("/store/contacts/{}", encode(id.as_str())));
        self.client().as_customer(&call).await.map(drop)
    }
}
