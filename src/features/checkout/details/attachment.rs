//! Which artwork is attached.

use contract::rules::cart::LineKey;
use leptos::prelude::*;

use super::{field::DetailField, state::DetailsState};
use crate::{i18n::t, ui::TextField};

/// The artwork's identifier, as its platform gives it.
#[component]
pub(super) fn AttachmentField(state: DetailsState, line: LineKey) -> impl IntoView {
    let texts = &t().details;
    let field = DetailField::ArtworkId;
    view! {
        <TextField
            id=field.id(&line)
            label=texts.artwork_id
            hint=texts.artwork_id_hint
            whole=true
            value=state.value(&line, field)
            error=state.error(&line, field)
            on_input=move |text| state.set(&line, field, text)
        />
    }
}
