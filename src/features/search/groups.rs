//! The order on the wall: the name asked for, the best offers, the others, the generated ones.

use contract::{Currency, DomainName, Suggestion};

/// Rows by how they are hung.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Groups {
    pub(super) exact: Option<Suggestion>,
    pub(super) best: Vec<Suggestion>,
    pub(super) others: Vec<Suggestion>,
    pub(super) generated: Vec<Suggestion>,
}

/// Sorts rows into groups; inside a group the API's order stays.
pub(super) fn group(rows: &[Suggestion], is_exact: impl Fn(&DomainName) -> bool) -> Groups {
    let mut groups = Groups::default();
    for row in rows {
        if groups.exact.is_none() && is_exact(&row.domain) {
            // Also when it is generated or taken: it is what was asked for.
            groups.exact = Some(row.clone());
        } else if row.random {
            groups.generated.push(row.clone());
        } else if row.best {
            groups.best.push(row.clone());
        } else {
            groups.others.push(row.clone());
        }
    }
    groups
}

impl Groups {
    /// Hangs the names by price instead of by how good an offer they are: those made up stay apart
    /// and last, the name asked for stays first. Amounts of two currencies cannot be compared: the
    /// currencies follow each other as they came.
    pub(super) fn by_price(mut self) -> Self {
        self.others.splice(0..0, core::mem::take(&mut self.best));
        let mut currencies: Vec<Currency> = Vec::new();
        for row in self.others.iter().chain(&self.generated) {
            if !currencies.contains(&row.discounted.currency()) {
                currencies.push(row.discounted.currency());
            }
        }
        let key = |row: &Suggestion| {
            (currencies.iter().position(|known| *known == row.discounted.currency()), row.discounted.minor())
        };
        self.others.sort_by_key(key);
        self.generated.sort_by_key(key);
        self
    }

    /// Leaves out what cannot be had, but for the name asked for.
    pub(super) fn available_only(mut self) -> Self {
        for rows in [&mut self.best, &mut self.others, &mut self.generated] {
            rows.retain(|row| row.available);
        }
        self
    }
}

/// Whether a name, in the form that people read, is what a text asks for: the same letters and
/// digits, whatever stands between them (`My Gallery.ART` and `mygallery.art`).
pub(super) fn is_what_was_asked(text: &str, name: &str, zone: &str) -> bool {
    let asked = letters(&without_zone(text, zone));
    !asked.is_empty() && asked == letters(&without_zone(name, zone))
}

/// A text without the zone at its end, otherwise as written: capitals are the IDN module's business,
/// for which the last letter of `ΟΔΟΣ` is `σ`, where `str::to_lowercase` makes it `ς`.
pub(super) fn without_zone(text: &str, zone: &str) -> String {
    let dotted = text.trim().replace(['\u{3002}', '\u{ff0e}', '\u{ff61}'], ".");
    let text = dotted.trim_end_matches('.');
    let label = text.len().checked_sub(zone.len()).and_then(|at| {
        let (label, end) = text.split_at_checked(at)?;
        label.strip_suffix('.').filter(|_| end.eq_ignore_ascii_case(zone))
    });
    label.unwrap_or(text).to_owned()
}

/// What tells two names apart, each letter in its small form whatever stands beside it.
fn letters(text: &str) -> String {
    let kept = text.chars().filter(|c| !(c.is_whitespace() || c.is_control() || c.is_ascii_punctuation()));
    kept.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use contract::{Money, PromoCode, ServiceType};

    use super::*;

    fn row(name: &str, best: bool, random: bool) -> Suggestion {
        let price = Money::from_minor(1899, Currency::USD);
        Suggestion {
            service_type: ServiceType::CertificateRegistration,
            domain: DomainName::parse(name).unwrap(),
            period: 12,
            best,
            available: true,
            premium: false,
            random,
            reserved: false,
            price,
            discounted: price,
            promo: PromoCode::default(),
            promo_description: String::new(),
        }
    }

    #[test]
    fn the_exact_name_is_first_even_when_it_is_generated() {
        let rows =
            [row("b.art", true, false), row("c.art", false, false), row("d.art", true, true), row("a.art", true, true)];
        let names = |rows: &[Suggestion]| rows.iter().map(|row| row.domain.to_string()).collect::<Vec<_>>();
        let groups = group(&rows, |name| name.as_str() == "a.art");
        assert_eq!(groups.exact.map(|row| row.domain.to_string()).as_deref(), Some("a.art"));
        assert_eq!(names(&groups.best), ["b.art"]);
        assert_eq!(names(&groups.others), ["c.art"]);
        assert_eq!(names(&groups.generated), ["d.art"]);
    }

    #[test]
    fn by_price_within_each_currency_and_the_made_up_ones_last() {
        let priced = |name: &str, best, random, minor, currency| {
            let price = Money::from_minor(minor, currency);
            Suggestion { price, discounted: price, ..row(name, best, random) }
        };
        let euro = Currency::parse("EUR").unwrap();
        let rows = [
            priced("a.art", false, false, 500, Currency::USD),
            priced("b.art", true, false, 900, Currency::USD),
            priced("c.art", false, false, 100, euro),
            priced("d.art", false, true, 1, Currency::USD),
            priced("e.art", false, false, 700, Currency::USD),
        ];
        let groups = group(&rows, |name| name.as_str() == "a.art").by_price();
        let names = |rows: &[Suggestion]| rows.iter().map(|row| row.domain.to_string()).collect::<Vec<_>>();
        assert_eq!(groups.exact.as_ref().map(|row| row.domain.to_string()).as_deref(), Some("a.art"));
        assert_eq!(names(&groups.best), Vec::<String>::new());
        assert_eq!(names(&groups.others), ["e.art", "b.art", "c.art"]);
        assert_eq!(names(&groups.generated), ["d.art"]);
    }

    #[test]
    fn the_exact_name_stays_when_only_the_available_ones_are_wanted() {
        let taken = |name| Suggestion { available: false, ..row(name, false, false) };
        let rows = [taken("a.art"), taken("b.art"), row("c.art", false, false)];
        let groups = group(&rows, |name| name.as_str() == "a.art").available_only();
        assert!(groups.exact.is_some());
        assert_eq!(groups.others.len(), 1);
    }

    #[test]
    fn what_was_asked() {
        let check = |text: &str, name: &str, expected: bool| {
            assert_eq!(is_what_was_asked(text, name, "art"), expected, "{text:?} {name:?}");
        };
        check("my gallery", "mygallery.art", true);
        check(" My Gallery.ART. ", "my-gallery.art", true);
        check("ПРИМЕР。art", "пример.art", true);
        check("ПРИМЕР.ART。", "пример.art", true);
        // Greek capitals have one sigma, small letters two: which one a name ends with is up to the API.
        check("ΟΔΟΣ", "οδοσ.art", true);
        check("ΟΔΟΣ.art", "οδοσ.art", true);
        check("ΟΔΟΣ", "οδος.art", false);
        check("smart", "smart.art", true);
        check("smart", "sm.art", false);
        check("art", "art.art", true);
        check("gallery", "mygallery.art", false);
        check(" .art", "a.art", false);
    }

    #[test]
    fn the_zone_goes_and_the_rest_stays_as_written() {
        let check = |text: &str, expected: &str| assert_eq!(without_zone(text, "art"), expected, "{text:?}");
        check("ΟΔΟΣ", "ΟΔΟΣ");
        check(" ΟΔΟΣ.Art. ", "ΟΔΟΣ");
        check("Smart", "Smart");
        check("art", "art");
        check(".art", "");
        check("a.b", "a.b");
        assert_eq!(without_zone("a.co.uk", "co.uk"), "a");
    }
}
