//! A contact that was changed here and elsewhere: what both changes come to, and where they disagree.

/// Where the three versions of a contact stand, field by field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged<T, F> {
    /// Both changes together; where they disagree, the customer's own.
    pub merged: T,
    /// Fields changed only elsewhere.
    pub theirs: Vec<F>,
    /// Fields changed here and elsewhere, to different texts.
    pub conflicts: Vec<F>,
}

/// Merges `mine` and `theirs`, both made from `base`. `get` and `get_mut` reach a field.
pub fn merge<T: Clone, F: Copy>(
    fields: &[F],
    get: impl Fn(F, &T) -> &str,
    get_mut: impl Fn(F, &mut T) -> &mut String,
    base: &T,
    mine: &T,
    theirs: &T,
) -> Merged<T, F> {
    let mut result = Merged { merged: mine.clone(), theirs: Vec::new(), conflicts: Vec::new() };
    for &field in fields {
        // A space at the end is nobody's change.
        let [base, mine, theirs] = [base, mine, theirs].map(|version| get(field, version).trim());
        if theirs == base || theirs == mine {
            continue;
        }
        if mine == base {
            theirs.clone_into(get_mut(field, &mut result.merged));
            result.theirs.push(field);
        } else {
            result.conflicts.push(field);
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FIELDS: [usize; 4] = [0, 1, 2, 3];
    type Version = [String; 4];

    fn merge_all(base: &Version, mine: &Version, theirs: &Version) -> Merged<Version, usize> {
        merge(&FIELDS, |at, version| version[at].as_str(), |at, version| &mut version[at], base, mine, theirs)
    }

    fn version(texts: [&str; 4]) -> Version {
        texts.map(str::to_owned)
    }

    #[test]
    fn only_real_conflicts_are_asked_about() {
        let base = version(["Ada", "London", "1", "x"]);
        let mine = version(["Ada", "Paris", "2", "y"]);
        let theirs = version(["Eva", "London ", "2", "z"]);
        let merged = merge_all(&base, &mine, &theirs);
        assert_eq!(merged.merged, version(["Eva", "Paris", "2", "y"]));
        assert_eq!((merged.theirs, merged.conflicts), (vec![0], vec![3]));
    }

    fn texts() -> impl Strategy<Value = Version> {
        prop::array::uniform4("[ab]")
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_invented(base in texts(), mine in texts(), theirs in texts()) {
            let found = merge_all(&base, &mine, &theirs);
            for at in FIELDS {
                let text = &found.merged[at];
                // Every change is in the result, or asked about.
                if mine[at] != base[at] {
                    prop_assert_eq!(text, &mine[at]);
                }
                if theirs[at] != base[at] {
                    prop_assert!(text == &theirs[at] || found.conflicts.contains(&at));
                }
                if mine[at] == base[at] && theirs[at] == base[at] {
                    prop_assert_eq!(text, &base[at]);
                }
            }
        }

        #[test]
        fn who_changed_first_does_not_matter(base in texts(), mine in texts(), theirs in texts()) {
            let (one, other) = (merge_all(&base, &mine, &theirs), merge_all(&base, &theirs, &mine));
            prop_assert_eq!(&one.conflicts, &other.conflicts);
            for at in FIELDS.into_iter().filter(|at| !one.conflicts.contains(at)) {
                prop_assert_eq!(&one.merged[at], &other.merged[at]);
            }
        }

        #[test]
        fn a_change_by_one_alone_is_never_asked_about(base in texts(), changed in texts()) {
            let by_me = merge_all(&base, &changed, &base);
            prop_assert_eq!((&by_me.merged, by_me.conflicts.len(), by_me.theirs.len()), (&changed, 0, 0));
            let by_them = merge_all(&base, &base, &changed);
            prop_assert_eq!((&by_them.merged, by_them.conflicts.len()), (&changed, 0));
        }

        #[test]
        fn once_decided_it_is_not_asked_about_again(base in texts(), mine in texts(), theirs in texts()) {
            let decided = merge_all(&base, &mine, &theirs).merged;
            let again = merge_all(&theirs, &decided, &theirs);
            prop_assert_eq!((again.merged, again.conflicts.len(), again.theirs.len()), (decided, 0, 0));
        }
    }
}
