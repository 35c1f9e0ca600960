//! Who stands behind a domain: choosing a contact, entering one, changing one.

mod check;
mod choices;
mod conflict_question;
mod country_field;
mod default_contact;
mod delete;
mod draft;
mod editor;
mod field;
mod form;
mod form_state;
mod leave_guard;
mod list;
mod list_filter;
mod new_contact;
mod phone_field;
mod question;
mod region_fields;
mod save;
mod state_word;
mod step;
mod summary;
mod vat_field;
mod view;
mod words;

pub(crate) use self::{
    editor::{ContactEditor, has_contact_edits},
    list::ContactList,
    list_filter::ContactFilter,
    save::{How, Saved},
    step::{ContactStep, FormInAddress},
    summary::{ContactSummary, full_name},
    view::ContactView,
    words::field_label,
};
