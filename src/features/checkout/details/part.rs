//! One line of the details step: which name, what it waits for, and its fields.

use contract::{ServiceType, rules::cart::LineKey};
use leptos::prelude::*;

use super::super::dependence::DependenceHint;
use super::{artwork::ArtworkFields, attachment::AttachmentField, state::DetailsState, wallet_field::WalletField};
use crate::{i18n::service_word, ui::NameView};

/// The fields of one line. `open` shows the description of an artwork at once.
#[component]
pub(super) fn Part(state: DetailsState, #[prop(name = "key")] line: LineKey, open: bool) -> impl IntoView {
    let name = format!("{} {}", line.service, line.domain);
    match line.service {
        ServiceType::NftMinting | ServiceType::DomainAttachment => {
            let field = if line.service == ServiceType::NftMinting {
                view! { <WalletField state line=line.clone() /> }.into_any()
            } else {
                view! { <AttachmentField state line=line.clone() /> }.into_any()
            };
            view! {
                <fieldset class="detail-part" data-line=name>
                    <legend><NameView name=line.domain.clone() /></legend>
                    <p class="hint">{service_word(&line.service)}</p>
                    <DependenceHint line lines=state.lines />
                    <div class="fields">{field}</div>
                </fieldset>
            }
            .into_any()
        }
        _ => view! { <ArtworkFields state line open name /> }.into_any(),
    }
}
