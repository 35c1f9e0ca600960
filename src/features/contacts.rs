//! Who stands behind a domain: choosing a contact, entering one, changing one.

mod check;
mod choices;
mod country_field;
mod draft;
mod field;
mod form;
mod form_state;
mod phone_field;
mod step;
mod summary;
mod words;

pub(crate) use self::{step::ContactStep, summary::ContactSummary};
