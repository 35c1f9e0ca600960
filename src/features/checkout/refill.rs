//! What an earlier order was filled in with, for the checkout of the same again.

use contract::{AccountId, Artwork, ContactDraft, ServiceType, rules::cart::LineKey};

use super::draft::{Draft, DraftPlace};

/// What is known of one line.
#[derive(Clone, Debug)]
pub(crate) struct Refill {
    pub(crate) key: LineKey,
    pub(crate) contact: ContactDraft,
    pub(crate) artwork: Artwork,
    /// The wallet or the identifier of the artwork, where this browser remembers it.
    pub(crate) detail: Option<String>,
}

/// Fills the checkout's draft; what the customer has filled in already stays. `is_all` says that the
/// cart has no other lines: then the contact of the first is preset as that of all.
pub(crate) fn refill(account: &AccountId, refills: Vec<Refill>, is_all: bool) {
    let place = DraftPlace::of_checkout(account);
    let mut draft = place.read().unwrap_or_default();
    if is_all && draft.contact.is_none() {
        draft.contact = refills.first().map(|first| first.contact.clone());
    }
    for refill in refills {
        fill(&mut draft, refill);
    }
    place.keep(&draft);
}

fn fill(draft: &mut Draft, Refill { key, contact, artwork, detail }: Refill) {
    if draft.own_contact(&key).is_none() {
        draft.set_own_contact(&key, Some(contact));
    }
    let line = draft.line_mut(&key);
    if line.artwork == Artwork::default() {
        line.artwork = artwork;
    }
    let text = match key.service {
        ServiceType::NftMinting => &mut line.wallet,
        ServiceType::DomainAttachment => &mut line.artwork_id,
        _ => return,
    };
    if let (true, Some(detail)) = (text.is_empty(), detail) {
        *text = detail;
    }
}

#[cfg(test)]
mod tests {
    use contract::DomainName;

    use super::*;

    fn key(service: ServiceType) -> LineKey {
        LineKey { service, domain: DomainName::parse("a.art").unwrap() }
    }

    fn of(service: ServiceType, email: &str, detail: Option<&str>) -> Refill {
        let artwork = Artwork { title: "Lilies".to_owned(), ..Artwork::default() };
        let contact = ContactDraft { email: email.to_owned(), ..ContactDraft::default() };
        Refill { key: key(service), contact, artwork, detail: detail.map(str::to_owned) }
    }

    #[test]
    fn what_is_filled_in_already_stays() {
        let (register, mint) = (ServiceType::CertificateRegistration, ServiceType::NftMinting);
        let mut draft = Draft::default();
        fill(&mut draft, of(register.clone(), "a", None));
        fill(&mut draft, of(mint.clone(), "b", Some("0x1")));
        assert_eq!(draft.contact, None, "that of other lines is not for an earlier order to say");
        let email =
            |draft: &Draft, service: &ServiceType| draft.contact_of(&key(service.clone())).unwrap().email.clone();
        assert_eq!((email(&draft, &register), email(&draft, &mint)), ("a".to_owned(), "b".to_owned()));
        assert_eq!(draft.line(&key(mint.clone())).unwrap().wallet, "0x1");

        fill(&mut draft, of(mint.clone(), "c", Some("0x2")));
        assert_eq!(draft.line(&key(mint.clone())).unwrap().wallet, "0x1");
        assert_eq!(email(&draft, &mint), "b");
        assert_eq!(draft.line(&key(register)).unwrap().artwork.title, "Lilies");
    }
}
