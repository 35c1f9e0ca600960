//! An order that was changed here and elsewhere: both changes together.

use contract::{
    OrderedItem,
    rules::{
        cart::LineKey,
        contact_merge::{Merged, merge},
    },
};

use super::{
    super::{
        details::DetailField,
        draft::{Draft, LineDraft},
    },
    key_of,
};

/// What of an item was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Contact,
    Detail(DetailField),
}

/// What was changed elsewhere of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Met {
    pub(super) key: LineKey,
    /// Changed only there, so it is as there now.
    pub(super) taken: Vec<What>,
    /// Changed here too, to something else: what was filled in here stands.
    pub(super) kept: Vec<What>,
}

/// Takes over what was changed elsewhere between `base` and `now`, but where the customer has changed
/// the same; says what there was. An item that is new comes as it is.
pub(super) fn rebase(draft: &mut Draft, base: &[OrderedItem], now: &[OrderedItem]) -> Vec<Met> {
    let mut met = Vec::new();
    for item in now {
        let key = key_of(item);
        let mine = draft.line_mut(&key);
        let theirs = line_of(item);
        let Some(base) = base.iter().find(|base| key_of(base) == key).map(line_of) else {
            *mine = theirs;
            met.push(Met { key, taken: vec![What::Contact], kept: Vec::new() });
            continue;
        };
        let (mut taken, mut kept) = (Vec::new(), Vec::new());
        if theirs.contact != base.contact && theirs.contact != mine.contact {
            if mine.contact == base.contact {
                mine.contact.clone_from(&theirs.contact);
                taken.push(What::Contact);
            } else {
                kept.push(What::Contact);
            }
        }
        let Merged { merged, theirs: from_there, conflicts } =
            merge(&DetailField::ARTWORK, DetailField::get, DetailField::get_mut, &base, mine, &theirs);
        *mine = merged;
        taken.extend(from_there.into_iter().map(What::Detail));
        kept.extend(conflicts.into_iter().map(What::Detail));
        if !taken.is_empty() || !kept.is_empty() {
            met.push(Met { key, taken, kept });
        }
    }
    met
}

fn line_of(item: &OrderedItem) -> LineDraft {
    LineDraft { contact: Some(item.contact.clone()), artwork: item.artwork.clone(), ..LineDraft::default() }
}

#[cfg(test)]
mod tests {
    use contract::{Artwork, ContactDraft, DomainName, PromoCode, ServiceType};

    use super::*;

    fn item(domain: &str, email: &str, title: &str) -> OrderedItem {
        OrderedItem {
            service_type: ServiceType::CertificateRegistration,
            domain: DomainName::parse(domain).unwrap(),
            promo: PromoCode::default(),
            quantity: 1,
            period: 12,
            contact: ContactDraft { email: email.to_owned(), ..ContactDraft::default() },
            artwork: Artwork { title: title.to_owned(), ..Artwork::default() },
        }
    }

    /// The e-mail and the title of before, here and there; and what comes of them.
    #[track_caller]
    fn check(base: [&str; 2], here: [&str; 2], there: [&str; 2], expected: [&str; 2], taken: &[What], kept: &[What]) {
        let of = |[email, title]: [&str; 2]| item("a.art", email, title);
        let key = key_of(&of(base));
        let mut draft = Draft::default();
        *draft.line_mut(&key) = LineDraft { wallet: "0x1".to_owned(), ..line_of(&of(here)) };
        let met = rebase(&mut draft, &[of(base)], &[of(there)]);
        let line = draft.line(&key).unwrap();
        let contact = line.contact.as_ref().unwrap();
        assert_eq!([contact.email.as_str(), line.artwork.title.as_str()], expected);
        assert_eq!(line.wallet, "0x1", "what the API does not give back stays");
        let (mut all_taken, mut all_kept) = (Vec::new(), Vec::new());
        for met in met {
            all_taken.extend(met.taken);
            all_kept.extend(met.kept);
        }
        assert_eq!((all_taken.as_slice(), all_kept.as_slice()), (taken, kept));
    }

    #[test]
    fn nobody_s_change_is_lost() {
        let title = What::Detail(DetailField::Title);
        check(["a", "A"], ["a", "A"], ["a", "A"], ["a", "A"], &[], &[]);
        check(["a", "A"], ["b", "A"], ["a", "B"], ["b", "B"], &[title], &[]);
        check(["a", "A"], ["a", "B"], ["b", "A"], ["b", "B"], &[What::Contact], &[]);
        check(["a", "A"], ["b", "B"], ["c", "C"], ["b", "B"], &[], &[What::Contact, title]);
        check(["a", "A"], ["b", "B"], ["b", "B"], ["b", "B"], &[], &[]);
    }

    #[test]
    fn an_item_that_is_new_comes_as_it_is() {
        let (old, new) = (item("a.art", "a", "A"), item("b.art", "b", "B"));
        let mut draft = Draft::default();
        *draft.line_mut(&key_of(&old)) = line_of(&old);
        let met = rebase(&mut draft, core::slice::from_ref(&old), &[old.clone(), new.clone()]);
        assert_eq!(met.len(), 1);
        assert_eq!(draft.line(&key_of(&new)), Some(&line_of(&new)));
    }
}
