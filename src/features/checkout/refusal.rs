//! Where each message of a refused order belongs.

use contract::rules::{cart::LineKey, field_path::FieldPath};

use crate::api::{ApiError, explain};

/// A refused order, its messages sorted by where the customer can mend them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// About a field of the contact (`address.zip`, message); the one contact is in every item,
    /// so equal messages are kept once.
    pub(crate) contact: Vec<(String, String)>,
    /// About a line: its name, its promo code.
    pub(crate) lines: Vec<(LineKey, String)>,
    /// About nothing that stands on the page.
    pub(crate) general: Vec<String>,
}

impl Refusal {
    /// Sorts the messages of a refused order of these lines; one without messages is said in
    /// our words.
    pub(crate) fn of(error: &ApiError, lines: &[LineKey]) -> Self {
        let mut refusal = Self::default();
        let messages = error.messages();
        if messages.is_empty() {
            refusal.general.push(explain(error));
        }
        for message in messages {
            let place = message.path.as_deref().and_then(FieldPath::parse).and_then(|path| path.in_item());
            match place {
                Some((index, rest)) => match rest.within("contact") {
                    Some(field) => push_once(&mut refusal.contact, (field.name(), message.message)),
                    None => match lines.get(index) {
                        Some(line) => refusal.lines.push((line.clone(), message.message)),
                        None => push_once(&mut refusal.general, message.message),
                    },
                },
                None => push_once(&mut refusal.general, message.message),
            }
        }
        refusal
    }
}

fn push_once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

#[cfg(test)]
mod tests {
    use contract::{DomainName, Problem, ProblemCode, ProblemMessage, ServiceType};

    use super::*;

    #[test]
    fn every_message_has_a_place() {
        let message =
            |path: Option<&str>, text: &str| ProblemMessage { path: path.map(Into::into), message: text.into() };
        let messages = vec![
            message(Some("$.items[0].contact.phone"), "wrong"),
            message(Some("$.items[1].contact.phone"), "wrong"),
            message(Some("$.items[1].contact.address.zip"), "missing"),
            message(Some("$.items[1].domain"), "taken"),
            message(Some("$.items[0].promo"), "used up"),
            message(Some("$.items[7].domain"), "no such line"),
            message(Some("$.items"), "too many"),
            message(None, "closed"),
            message(Some("$..odd["), "odd"),
        ];
        let problem = Some(Problem { error: ProblemCode::ValidationError, messages });
        let key = |domain: &str| LineKey {
            service: ServiceType::CertificateRegistration,
            domain: DomainName::parse(domain).unwrap(),
        };
        let error = ApiError::Rejected { status: 422, problem, retry_after: None };
        let refusal = Refusal::of(&error, &[key("a.art"), key("b.art")]);
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(refusal.contact, [pair("phone", "wrong"), pair("address.zip", "missing")]);
        assert_eq!(refusal.lines, [(key("b.art"), "taken".to_owned()), (key("a.art"), "used up".to_owned())]);
        assert_eq!(refusal.general, ["no such line", "too many", "closed", "odd"]);
    }
}
