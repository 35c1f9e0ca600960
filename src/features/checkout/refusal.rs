//! Where each message of a refused order belongs.

use contract::rules::{cart::LineKey, field_path::FieldPath};
use serde::{Deserialize, Serialize};

use super::{details::DetailField, draft::Draft};
use crate::api::{ApiError, explain};

/// A refused order, its messages sorted by where the customer can mend them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Refusal {
    /// About a field (`address.zip`, message) of the contact of all lines; it is in many items, so
    /// equal messages are kept once.
    pub(crate) contact: Vec<(String, String)>,
    /// About one line.
    pub(super) lines: Vec<(LineKey, Place, String)>,
    /// About nothing that stands on the page.
    pub(super) general: Vec<String>,
}

/// What of a line a message is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Place {
    /// A field of its own contact.
    Contact(String),
    /// What was filled in for it.
    Detail(DetailField),
    /// Its promo code.
    Promo,
    /// The line itself: its name, its term.
    Line,
}

impl Place {
    /// Whether nothing that is filled in for the line would mend it.
    fn is_line_itself(&self) -> bool {
        matches!(self, Self::Promo | Self::Line)
    }
}

/// Where the customer mends what was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// The contact of all lines.
    Contact,
    /// The contact of one line.
    ContactOf(LineKey),
    Details,
    /// In several places, or the lines themselves.
    Review,
}

impl Refusal {
    /// Sorts the messages of a refused order of these lines; one without messages is said in our words.
    pub(super) fn of(error: &ApiError, lines: &[LineKey], draft: &Draft) -> Self {
        let mut refusal = Self::default();
        let messages = error.messages();
        if messages.is_empty() {
            refusal.general.push(explain(error));
        }
        for message in messages {
            let path = message.path.as_deref().and_then(FieldPath::parse).and_then(|path| path.in_item());
            match path.and_then(|(index, rest)| Some((lines.get(index)?, rest))) {
                Some((line, rest)) => refusal.place(line, &rest, message.message, draft),
                None => push_once(&mut refusal.general, message.message),
            }
        }
        refusal
    }

    fn place(&mut self, line: &LineKey, path: &FieldPath, message: String, draft: &Draft) {
        let place = match path.within("contact") {
            Some(field) if draft.own_contact(line).is_none() => {
                return push_once(&mut self.contact, (field.name(), message));
            }
            Some(field) => Place::Contact(field.name()),
            None if path.name() == "promo" => Place::Promo,
            None => DetailField::of_path(&line.service, &path.name()).map_or(Place::Line, Place::Detail),
        };
        self.lines.push((line.clone(), place, message));
    }

    /// The step that has everything that was refused.
    pub(crate) fn way(&self) -> Way {
        if !self.general.is_empty() {
            return Way::Review;
        }
        let Some((first, ..)) = self.lines.first() else {
            return if self.contact.is_empty() { Way::Review } else { Way::Contact };
        };
        let all = |is: fn(&Place) -> bool| self.contact.is_empty() && self.lines.iter().all(|(_, place, _)| is(place));
        if all(|place| matches!(place, Place::Detail(_))) {
            Way::Details
        } else if all(|place| matches!(place, Place::Contact(_))) && self.lines.iter().all(|(line, ..)| line == first) {
            Way::ContactOf(first.clone())
        } else {
            Way::Review
        }
    }

    /// The lines of which something was refused that is not filled in here.
    pub(super) fn lines_themselves(&self) -> impl Iterator<Item = &LineKey> {
        self.lines.iter().filter(|(_, place, _)| place.is_line_itself()).map(|(line, ..)| line)
    }

    /// What was said about a field of a line's details.
    pub(super) fn of_detail(&self, line: &LineKey, field: DetailField) -> Option<String> {
        self.joined(line, |place| *place == Place::Detail(field))
    }

    /// What was said about a line itself.
    pub(super) fn of_line(&self, line: &LineKey) -> Option<String> {
        self.joined(line, Place::is_line_itself)
    }

    /// Whether a line's promo code was refused.
    pub(super) fn is_of_promo(&self, line: &LineKey) -> bool {
        self.lines.iter().any(|(own, place, _)| own == line && *place == Place::Promo)
    }

    /// What was said about a line's own contact, by field.
    pub(crate) fn of_contact(&self, line: &LineKey) -> Vec<(String, String)> {
        let own = self.lines.iter().filter(|(own, ..)| own == line);
        own.filter_map(|(_, place, message)| match place {
            Place::Contact(field) => Some((field.clone(), message.clone())),
            _ => None,
        })
        .collect()
    }

    fn joined(&self, line: &LineKey, is: impl Fn(&Place) -> bool) -> Option<String> {
        let about = self.lines.iter().filter(|(own, place, _)| own == line && is(place));
        let messages: Vec<&str> = about.map(|(_, _, message)| message.as_str()).collect();
        (!messages.is_empty()).then(|| messages.join(" "))
    }

    /// The field was changed: what was said about it was about something else.
    pub(super) fn forget_detail(&mut self, line: &LineKey, field: DetailField) {
        self.lines.retain(|(own, place, _)| own != line || *place != Place::Detail(field));
    }

    /// The contact of all lines was chosen anew.
    pub(crate) fn forget_contact(&mut self) {
        self.contact.clear();
    }

    /// A line's own contact was chosen anew.
    pub(crate) fn forget_contact_of(&mut self, line: &LineKey) {
        self.lines.retain(|(own, place, _)| own != line || !matches!(place, Place::Contact(_)));
    }

    /// The line was accepted as it is now; what was said about its details and contact stays.
    pub(super) fn forget_line_itself(&mut self, line: &LineKey) {
        self.lines.retain(|(own, place, _)| own != line || !place.is_line_itself());
    }

    /// The line is gone.
    pub(super) fn forget_line(&mut self, line: &LineKey) {
        self.lines.retain(|(own, ..)| own != line);
    }

    /// Whether something is said of other lines than these.
    pub(super) fn is_about_others(&self, lines: &[LineKey]) -> bool {
        self.lines.iter().any(|(line, ..)| !lines.contains(line))
    }

    /// Only these lines are left.
    pub(super) fn keep_only(&mut self, lines: &[LineKey]) {
        self.lines.retain(|(line, ..)| lines.contains(line));
    }

    /// Whether nothing is left to be said.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn push_once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

#[cfg(test)]
mod tests {
    use contract::{ContactDraft, DomainName, Problem, ProblemCode, ProblemMessage, ServiceType};

    use super::*;

    fn key(service: &ServiceType, domain: &str) -> LineKey {
        LineKey { service: service.clone(), domain: DomainName::parse(domain).unwrap() }
    }

    /// A registration, a mint with a contact of its own, an attachment.
    fn lines() -> [LineKey; 3] {
        [
            key(&ServiceType::CertificateRegistration, "a.art"),
            key(&ServiceType::NftMinting, "b.art"),
            key(&ServiceType::DomainAttachment, "c.art"),
        ]
    }

    fn refuse(messages: &[(&str, &str)]) -> Refusal {
        let message = |(path, text): &(&str, &str)| ProblemMessage {
            path: (!path.is_empty()).then(|| (*path).to_owned()),
            message: (*text).to_owned(),
        };
        let messages = messages.iter().map(message).collect();
        let problem = Some(Problem { error: ProblemCode::ValidationError, messages });
        let error = ApiError::Rejected { status: 422, problem, retry_after: None };
        let mut draft = Draft::default();
        draft.set_own_contact(&lines()[1], Some(ContactDraft::default()));
        Refusal::of(&error, &lines(), &draft)
    }

    fn pair(field: &str, message: &str) -> (String, String) {
        (field.to_owned(), message.to_owned())
    }

    #[test]
    fn every_message_has_a_place() {
        let refusal = refuse(&[
            ("$.items[0].contact.phone", "wrong"),
            ("$.items[2].contact.phone", "wrong"),
            ("$.items[1].contact.address.zip", "missing"),
            ("$.items[1].wallet", "no wallet"),
            ("$.items[2].artwork", "no such artwork"),
            ("$.items[0].artwork.title", "too long"),
            ("$.items[0].artwork", "odd"),
            ("$.items[1].domain", "taken"),
            ("$.items[0].promo", "used up"),
            ("$.items[7].domain", "no such line"),
            ("$.items", "too many"),
            ("", "closed"),
            ("$..odd[", "odd"),
        ]);
        let [a, b, c] = lines();
        assert_eq!(refusal.contact, [pair("phone", "wrong")]);
        assert_eq!(refusal.of_contact(&b), [pair("address.zip", "missing")]);
        assert_eq!(refusal.of_contact(&a), []);
        assert_eq!(refusal.of_detail(&b, DetailField::Wallet).as_deref(), Some("no wallet"));
        assert_eq!(refusal.of_detail(&c, DetailField::ArtworkId).as_deref(), Some("no such artwork"));
        assert_eq!(refusal.of_detail(&a, DetailField::Title).as_deref(), Some("too long"));
        assert_eq!(refusal.of_line(&a).as_deref(), Some("odd used up"));
        assert_eq!(refusal.of_line(&b).as_deref(), Some("taken"));
        assert!(refusal.is_of_promo(&a) && !refusal.is_of_promo(&b));
        assert_eq!(refusal.general, ["no such line", "too many", "closed", "odd"]);
        assert_eq!(refusal.way(), Way::Review);
    }

    #[test]
    fn the_customer_is_led_to_where_everything_can_be_mended() {
        let check =
            |messages: &[(&str, &str)], expected: Way| assert_eq!(refuse(messages).way(), expected, "{messages:?}");
        check(&[("$.items[0].contact.phone", "x"), ("$.items[2].contact.email", "y")], Way::Contact);
        check(
            &[("$.items[1].contact.phone", "x"), ("$.items[1].contact.email", "y")],
            Way::ContactOf(lines()[1].clone()),
        );
        check(&[("$.items[1].contact.phone", "x"), ("$.items[0].contact.phone", "x")], Way::Review);
        check(&[("$.items[1].wallet", "x"), ("$.items[2].artwork", "y")], Way::Details);
        check(&[("$.items[1].wallet", "x"), ("$.items[2].contact.phone", "y")], Way::Review);
        check(&[("$.items[1].wallet", "x"), ("", "y")], Way::Review);
        check(&[("$.items[0].domain", "x")], Way::Review);
    }

    #[test]
    fn what_was_mended_is_forgotten() {
        let mut refusal =
            refuse(&[("$.items[1].wallet", "x"), ("$.items[1].contact.phone", "y"), ("$.items[2].domain", "z")]);
        refusal.forget_detail(&lines()[1], DetailField::Wallet);
        refusal.forget_contact_of(&lines()[1]);
        assert!(!refusal.is_empty());
        refusal.forget_line(&lines()[2]);
        assert!(refusal.is_empty());
    }

    // A reload lost every message, though what was typed came back.
    #[test]
    fn what_was_said_is_kept_whole_and_ends_with_its_line() {
        let mut refusal = refuse(&[("$.items[1].wallet", "x"), ("$.items[2].domain", "z"), ("", "closed")]);
        let text = serde_json::to_string(&refusal).unwrap();
        assert_eq!(serde_json::from_str::<Refusal>(&text).unwrap(), refusal);
        let [a, b, _] = lines();
        assert!(refusal.is_about_others(&[a.clone(), b.clone()]));
        refusal.keep_only(&[a.clone(), b.clone()]);
        assert_eq!(refusal.of_detail(&b, DetailField::Wallet).as_deref(), Some("x"));
        assert!(!refusal.is_about_others(&[a, b]));
        assert_eq!(refusal.general, ["closed"]);
    }

    // Accepting a new price also forgot that the wallet was refused.
    #[test]
    fn an_accepted_price_settles_nothing_but_the_line_itself() {
        let mut refusal = refuse(&[("$.items[1].wallet", "x"), ("$.items[1].promo", "y"), ("$.items[2].promo", "z")]);
        let [_, mint, attachment] = lines();
        refusal.forget_line_itself(&mint);
        assert_eq!(refusal.of_line(&mint), None);
        assert_eq!(refusal.of_detail(&mint, DetailField::Wallet).as_deref(), Some("x"));
        assert_eq!(refusal.of_line(&attachment).as_deref(), Some("z"));
    }
}
