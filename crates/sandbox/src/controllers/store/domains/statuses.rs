//! `GET /store/domains/statuses`: the words a status can be.

use axum::Json;
use contract::{DomainStatus, Page};

use crate::{auth::Customer, paging::Asked};

pub(crate) async fn list(_: Customer, asked: Asked) -> Json<Page<DomainStatus>> {
    Json(asked.page(DomainStatus::KNOWN.to_vec()))
}
