//! An order that was changed here and elsewhere: both changes together.

use contract::rules::{
    cart::LineKey,
    contact_merge::{Merged, merge},
};

use super::super::{
    details::DetailField,
    draft::{Draft, LineDraft},
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
    /// What this browser remembered of it may be wrong now, so it is asked for again.
    pub(super) asked: Vec<What>,
}

/// Takes over what became of `base` elsewhere, `now`, but where the customer has changed the same; says
/// what there was. What stands there only because this browser remembered it is not the customer's:
/// it goes with the memory. An item that is new comes as it is.
pub(super) fn rebase(draft: &mut Draft, base: &Draft, now: &Draft, keys: &[LineKey]) -> Vec<Met> {
    let mut met = Vec::new();
    for key in keys {
        let mine = draft.line_mut(key);
        let Some(theirs) = now.line(key) else { continue };
        let mut of_line = Met { key: key.clone(), taken: Vec::new(), kept: Vec::new(), asked: Vec::new() };
        if let Some(base) = base.line(key) {
            take_over(mine, base, theirs, &mut of_line);
        } else {
            mine.clone_from(theirs);
            of_line.taken.push(What::Contact);
        }
        if !(of_line.taken.is_empty() && of_line.kept.is_empty() && of_line.asked.is_empty()) {
            met.push(of_line);
        }
    }
    met
}

fn take_over(mine: &mut LineDraft, base: &LineDraft, theirs: &LineDraft, met: &mut Met) {
    if theirs.contact != base.contact && theirs.contact != mine.contact {
        if mine.contact == base.contact {
            mine.contact.clone_from(&theirs.contact);
            met.taken.push(What::Contact);
        } else {
            met.kept.push(What::Contact);
        }
    }
    let fields = DetailField::of_service(&met.key.service);
    let Merged { merged, theirs: from_there, conflicts } =
        merge(fields, DetailField::get, DetailField::get_mut, base, mine, theirs);
    *mine = merged;
    for field in from_there {
        let is_blank = field.is_required() && field.get(mine).is_empty();
        let place = if is_blank { &mut met.asked } else { &mut met.taken };
        place.push(What::Detail(field));
    }
    met.kept.extend(conflicts.into_iter().map(What::Detail));
}

#[cfg(test)]
mod tests {
    use contract::{Artwork, ContactDraft, DomainName, ServiceType};

    use super::*;

    fn key(service: ServiceType, domain: &str) -> LineKey {
        LineKey { service, domain: DomainName::parse(domain).unwrap() }
    }

    fn draft(key: &LineKey, line: LineDraft) -> Draft {
        let mut draft = Draft::default();
        *draft.line_mut(key) = line;
        draft
    }

    fn line(email: &str, title: &str) -> LineDraft {
        LineDraft {
            contact: Some(ContactDraft { email: email.to_owned(), ..ContactDraft::default() }),
            artwork: Artwork { title: title.to_owned(), ..Artwork::default() },
            ..LineDraft::default()
        }
    }

    /// The e-mail and the title of before, here and there; and what comes of them.
    #[track_caller]
    fn check(base: [&str; 2], here: [&str; 2], there: [&str; 2], expected: [&str; 2], taken: &[What], kept: &[What]) {
        let key = key(ServiceType::CertificateRegistration, "a.art");
        let of = |[email, title]: [&str; 2]| draft(&key, line(email, title));
        let mut mine = of(here);
        let met = rebase(&mut mine, &of(base), &of(there), core::slice::from_ref(&key));
        assert_eq!(mine, of(expected));
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

    // The wallet of an old receipt overwrote the one that the order had got elsewhere.
    #[test]
    fn a_remembered_wallet_goes_with_the_memory_and_a_typed_one_stays() {
        let key = key(ServiceType::NftMinting, "a.art");
        let of = |wallet: &str| draft(&key, LineDraft { wallet: wallet.to_owned(), ..line("a", "") });
        let wallet = vec![What::Detail(DetailField::Wallet)];
        let check = |here: &str, memory: &str, expected: &str, taken: &[What], kept: &[What], asked: &[What]| {
            let mut mine = of(here);
            let met = rebase(&mut mine, &of("0x1"), &of(memory), core::slice::from_ref(&key));
            assert_eq!(mine, of(expected), "{here} {memory}");
            let said = met.first().map(|met| (&*met.taken, &*met.kept, &*met.asked)).unwrap_or_default();
            assert_eq!(said, (taken, kept, asked), "{here} {memory}");
        };
        check("0x1", "0x1", "0x1", &[], &[], &[]);
        check("0x1", "0x2", "0x2", &wallet, &[], &[]);
        check("0x1", "", "", &[], &[], &wallet);
        check("0x3", "0x2", "0x3", &[], &wallet, &[]);
        check("0x3", "", "0x3", &[], &wallet, &[]);
    }

    #[test]
    fn an_item_that_is_new_comes_as_it_is() {
        let [old, new] = ["a.art", "b.art"].map(|domain| key(ServiceType::CertificateRegistration, domain));
        let mut mine = draft(&old, line("a", "A"));
        let base = mine.clone();
        let mut now = base.clone();
        *now.line_mut(&new) = line("b", "B");
        assert_eq!(rebase(&mut mine, &base, &now, &[old, new.clone()]).len(), 1);
        assert_eq!(mine.line(&new), Some(&line("b", "B")));
    }
}
