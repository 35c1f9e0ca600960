//! All domains of the customer at once, with how far that is.

use contract::Domain;
use leptos::prelude::*;

use super::asked::{Asked, ask};
use crate::{
    api::{Api, explain},
    i18n::t,
    ui::{ErrorState, Skeleton},
};

/// All domains, once they are there.
#[derive(Clone, Copy)]
pub(super) struct Every {
    pub(super) domains: Asked<Vec<Domain>>,
    progress: RwSignal<Option<(u64, u64)>>,
}

impl Every {
    /// Reads all pages.
    pub(super) fn load(api: Api) -> Self {
        let progress = RwSignal::new(None);
        let domains = ask(move || {
            progress.set(None);
            Some(api.all_domains(move |loaded, total| {
                progress.try_set(Some((loaded, total)));
            }))
        });
        Self { domains, progress }
    }

    /// What stands in the place of the domains until they are there; nothing afterwards.
    pub(super) fn waiting(self) -> impl IntoView {
        let progress = move || self.progress.get().map(|(loaded, total)| (t().domains.loading_all)(loaded, total));
        move || match self.domains.with(|answer| answer.map(|answer| answer.as_ref().err().cloned())) {
            None => view! {
                <p class="hint" role="status">{progress}</p>
                <ul class="rows" aria-busy="true"><Skeleton /></ul>
            }
            .into_any(),
            Some(Some(error)) => {
                let retry = self.domains.again();
                view! { <ErrorState title=t().domains.failed text=explain(&error) retry_label=t().errors.retry on_retry=retry /> }.into_any()
            }
            Some(None) => ().into_any(),
        }
    }
}
