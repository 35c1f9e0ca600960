//! Names that others must not look like.

mod famous;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use crate::{Name, convert, skeleton::skeletons};

/// Names to guard against imitation.
///
/// A name with a zone (`example.com`) is guarded in that zone and below; one without (`example`)
/// in every zone.
#[derive(Clone, Debug, Default)]
pub struct Guard {
    /// The guarded names by what they look like.
    names: Looks,
    /// Those with a zone once more, by what they look like without it.
    without_zone: Looks,
    /// The guarded names themselves.
    own: BTreeSet<String>,
    /// Those with a zone once more, without it.
    own_without_zone: BTreeSet<String>,
    /// Most labels of a guarded name.
    depth: usize,
}

/// Names by what they look like.
type Looks = BTreeMap<String, String>;

impl Guard {
    /// Guards nothing.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Guards the names that are imitated most, in every zone.
    ///
    /// Chosen by hand: companies that reports on phishing name again and again, and banks, shops
    /// and authorities that the customers of a shop in English and Russian know.
    #[must_use]
    pub fn famous() -> &'static Self {
        static FAMOUS: LazyLock<Guard> = LazyLock::new(|| {
            let mut guard = Guard::none();
            guard.extend(famous::NAMES);
            guard
        });
        &FAMOUS
    }

    /// Guards these names too; what is no name is left out.
    pub fn extend<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        for name in names.into_iter().filter_map(|name| convert(name).ok()) {
            let labels: Vec<&str> = name.u_label().split('.').collect();
            self.depth = self.depth.max(labels.len());
            self.own.insert(name.u_label().to_owned());
            let keep = |map: &mut Looks, labels: &[&str]| {
                for looks in skeletons_of(labels) {
                    map.entry(looks).or_insert_with(|| name.u_label().to_owned());
                }
            };
            keep(&mut self.names, &labels);
            if let [first, _, ..] = labels.as_slice() {
                keep(&mut self.without_zone, &[*first]);
                self.own_without_zone.insert((*first).to_owned());
            }
        }
    }

    /// The guarded name that this one looks like without being it or being below it.
    pub(crate) fn imitated_by(&self, name: &Name) -> Option<&str> {
        let labels: Vec<&str> = name.u_label().split('.').collect();
        // Two guarded names may look alike: neither imitates the other.
        let is_own = |label: &str| self.own.contains(label);
        if let [label] = *labels.as_slice() {
            // Perhaps a name without its zone, which may become any.
            let is_own = is_own(label) || self.own_without_zone.contains(label);
            let imitated = || find(&self.names, &labels).or_else(|| find(&self.without_zone, &labels));
            return if is_own { None } else { imitated() };
        }
        // The zone alone is not the name: a guarded name may be a zone too.
        let names = || (0..labels.len() - 1).filter_map(|start| labels.get(start..));
        if names().any(|rest| is_own(&rest.join("."))) {
            return None;
        }
        names().find_map(|rest| {
            let in_its_zone = if rest.len() <= self.depth { find(&self.names, rest) } else { None };
            in_its_zone.or_else(|| if is_own(rest[0]) { None } else { find(&self.names, &rest[..1]) })
        })
    }
}

fn find<'a>(names: &'a Looks, labels: &[&str]) -> Option<&'a str> {
    if labels.iter().all(|label| label.is_ascii()) {
        return None;
    }
    let found = skeletons_of(labels).into_iter().find_map(|looks| names.get(&looks))?.as_str();
    // A zone may be missing in what is compared, so the guarded name only has to begin with it.
    let is_itself = found.split('.').zip(labels).all(|(guarded, label)| guarded == *label);
    (!is_itself).then_some(found)
}

/// What the labels look like together, in all combinations up to a number nobody needs.
fn skeletons_of(labels: &[&str]) -> Vec<String> {
    const MOST: usize = 256;
    let mut names = vec![String::new()];
    for (place, label) in labels.iter().enumerate() {
        let dot = if place == 0 { "" } else { "." };
        let looks = skeletons(label);
        names = names
            .iter()
            .flat_map(|start| looks.iter().map(move |look| format!("{start}{dot}{look}")))
            .take(MOST)
            .collect();
    }
    names
}
