//! Saving a contact: what may stand in its way is asked about first.

use contract::{
    Contact, ContactDraft, ContactId,
    rules::{
        contact_merge::{Merged, merge},
        same_contact::{Likeness, likeness},
    },
};

use super::{check::as_sent, draft::Editing, field::Field};
use crate::api::{Api, ApiError};

/// A contact that the API has now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Saved {
    pub(crate) id: ContactId,
    pub(crate) details: ContactDraft,
    pub(crate) how: How,
}

/// How a contact came to be the one that is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    Created,
    Changed,
    /// The customer had it already.
    Found,
}

/// What the customer is asked before a contact is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asking {
    /// These look like the new one.
    Alike(Vec<(Contact, Likeness)>),
    /// Changed here and elsewhere.
    Conflict(Box<Conflict>),
}

/// The two versions of a contact, and where they disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    pub(super) theirs: ContactDraft,
    pub(super) found: Merged<ContactDraft, Field>,
}

/// What came of an attempt.
pub(super) enum Attempt {
    Saved(Box<Saved>),
    Ask(Asking),
    /// The contact that was being changed has been deleted.
    Gone,
    Failed(ApiError),
}

/// Saves what was typed; `draft` is it in the form it is sent in. A look-alike is created only when
/// the customer is `sure`.
pub(super) async fn save(api: Api, editing: &Editing, draft: ContactDraft, sure: bool) -> Attempt {
    let attempt = match &editing.target {
        Some(id) => change(api, id, editing.base.as_ref(), draft).await,
        None => create(api, draft, sure).await,
    };
    attempt.unwrap_or_else(Attempt::Failed)
}

async fn create(api: Api, draft: ContactDraft, sure: bool) -> Result<Attempt, ApiError> {
    if !sure {
        let alike = |contact: Contact| likeness(&draft, &contact.details).map(|likeness| (contact, likeness));
        let mut found: Vec<_> = api.all_contacts().await?.into_iter().filter_map(alike).collect();
        // The very same one is nothing to ask about.
        if let Some((same, _)) = found.iter().find(|(contact, _)| as_sent(&contact.details) == draft) {
            return Ok(Attempt::Saved(Box::new(Saved {
                id: same.id.clone(),
                details: same.details.clone(),
                how: How::Found,
            })));
        }
        found.sort_by_key(|(_, likeness)| *likeness != Likeness::Everything);
        if !found.is_empty() {
            return Ok(Attempt::Ask(Asking::Alike(found)));
        }
    }
    let id = api.create_contact(&draft).await?;
    Ok(Attempt::Saved(Box::new(Saved { id, details: draft, how: How::Created })))
}

/// Reads the contact again before it is written, so that nobody's change is lost. The API has no way
/// to write only what was read, so a change within the same moment still is.
async fn change(
    api: Api,
    id: &ContactId,
    base: Option<&ContactDraft>,
    mine: ContactDraft,
) -> Result<Attempt, ApiError> {
    let theirs = match api.contact(id).await {
        Ok(contact) => contact.details,
        Err(ApiError::Rejected { status: 404, .. }) => return Ok(Attempt::Gone),
        Err(error) => return Err(error),
    };
    let found = merged(base.unwrap_or(&theirs), &mine, &theirs);
    if !found.conflicts.is_empty() {
        return Ok(Attempt::Ask(Asking::Conflict(Box::new(Conflict { theirs, found }))));
    }
    // An unchanged contact would have to be verified anew for nothing.
    if found.merged != theirs {
        api.update_contact(id, &found.merged).await?;
    }
    Ok(Attempt::Saved(Box::new(Saved { id: id.clone(), details: found.merged, how: How::Changed })))
}

/// Both changes together, compared as they are sent: a contact may be stored in another form, and
/// where nobody changed what it says, it keeps it.
fn merged(base: &ContactDraft, mine: &ContactDraft, theirs: &ContactDraft) -> Merged<ContactDraft, Field> {
    let sent = as_sent(theirs);
    let mut found = merge(&Field::ALL, Field::get, Field::get_mut, &as_sent(base), mine, &sent);
    for field in Field::ALL {
        if field.get(&found.merged) == field.get(&sent) {
            field.get(theirs).clone_into(field.get_mut(&mut found.merged));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored() -> ContactDraft {
        let mut stored = ContactDraft {
            firstname: "Ada ".to_owned(),
            vat: "GB 980 7806-84".to_owned(),
            phone: "+44 20 7946 0958".to_owned(),
            ..ContactDraft::default()
        };
        stored.address.country = "GB".to_owned();
        stored
    }

    #[test]
    fn a_contact_stored_in_another_form_is_unchanged() {
        let stored = stored();
        let found = merged(&stored, &as_sent(&stored), &stored);
        assert_eq!((found.merged, found.theirs, found.conflicts), (stored, Vec::new(), Vec::new()));
    }

    #[test]
    fn one_change_leaves_the_form_of_the_rest() {
        let stored = stored();
        let mine = ContactDraft { lastname: "Lovelace".to_owned(), ..as_sent(&stored) };
        let found = merged(&stored, &mine, &stored);
        assert_eq!(found.merged, ContactDraft { lastname: "Lovelace".to_owned(), ..stored });
    }

    #[test]
    fn another_writing_of_the_same_is_no_conflict() {
        let (base, mut theirs) = (stored(), stored());
        theirs.vat = "GB980780684".to_owned();
        let mine = ContactDraft { vat: "FR40303265045".to_owned(), ..as_sent(&base) };
        let found = merged(&base, &mine, &theirs);
        assert_eq!((found.conflicts.len(), found.merged.vat.as_str()), (0, "FR40303265045"));
    }
}
