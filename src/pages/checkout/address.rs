//! What the address of the checkout asks for.

use contract::{DomainName, ServiceType, rules::cart::LineKey};
use leptos_router::params::ParamsMap;

/// A step, and the line of it that is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Contact,
    /// The contact of one line alone.
    ContactOf(LineKey),
    Details(Option<LineKey>),
    Review,
}

impl Asked {
    /// Reads `step`, `service` and `name`; whatever makes no sense asks for the first step.
    pub(super) fn of(query: &ParamsMap) -> Self {
        match query.get("step").as_deref() {
            Some("review") => Self::Review,
            Some("details") => Self::Details(line(query)),
            Some("contact") => line(query).map_or(Self::Contact, Self::ContactOf),
            _ => Self::Contact,
        }
    }
}

fn line(query: &ParamsMap) -> Option<LineKey> {
    let service = query.get("service")?;
    let domain = DomainName::parse(&query.get("name")?).ok()?;
    Some(LineKey { service: ServiceType::from(service.as_str()), domain })
}
