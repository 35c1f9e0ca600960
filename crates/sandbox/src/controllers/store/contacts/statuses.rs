//! `GET /store/contacts/statuses`: the words a status can be.

use axum::Json;
use contract::{ContactStatus, Page};

use crate::{auth::Customer, paging::Asked};

pub(crate) async fn list(_: Customer, asked: Asked) -> Json<Page<ContactStatus>> {
    Json(asked.page(ContactStatus::KNOWN.to_vec()))
}
