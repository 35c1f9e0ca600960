//! What has to be known of the world's numbering plans to read a phone number.

/// One calling code per line: the code, trunk prefixes, exit codes, lengths, countries.
///
/// Calling codes are those of ITU-T E.164; the rest are facts of the national plans that ITU
/// publishes, as collected by libphonenumber 9. Trunk prefixes and exit codes are separated by
/// commas, `-` stands for none and for `00`. `?` marks countries where the carrier is part of
/// the exit code, so that what follows `00` cannot be told. Lengths (one hexadecimal digit each)
/// are those of fixed, mobile and internet numbers without the trunk prefix. The country with
/// the plan's authority comes first; a line without countries is a service, such as satellites.
const PLANS: &str = include_str!("plan.txt");

/// The numbering plan behind one calling code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    /// The calling code, without `+`.
    pub(super) code: &'static str,
    trunks: &'static str,
    exits: &'static str,
    lengths: &'static str,
    countries: &'static str,
}

impl Plan {
    fn all() -> impl Iterator<Item = Self> {
        PLANS.lines().filter_map(|line| {
            let mut fields = line.splitn(5, ' ');
            Some(Self {
                code: fields.next()?,
                trunks: fields.next()?,
                exits: fields.next()?,
                lengths: fields.next()?,
                countries: fields.next().unwrap_or_default(),
            })
        })
    }

    /// The plan whose calling code the digits begin with. No code is the beginning of another.
    pub(super) fn of_digits(digits: &str) -> Option<Self> {
        Self::all().find(|plan| digits.starts_with(plan.code))
    }

    /// The plan of a country (ISO 3166-1 alpha-2).
    pub(super) fn of_country(country: &str) -> Option<Self> {
        Self::all().find(|plan| plan.countries.split(' ').any(|c| !c.is_empty() && c == country))
    }

    /// Whether the digits are the beginning of some calling code.
    pub(super) fn begins_some_code(digits: &str) -> bool {
        Self::all().any(|plan| plan.code.starts_with(digits))
    }

    /// What is dialled before a number within the country.
    pub(super) fn trunks(self) -> impl Iterator<Item = &'static str> {
        self.trunks.split(',').filter(|trunk| *trunk != "-")
    }

    /// What is dialled before a number abroad; `None` when it contains a carrier of choice.
    pub(super) fn exits(self) -> Option<impl Iterator<Item = &'static str>> {
        match self.exits {
            "?" => None,
            "-" => Some("00".split(',')),
            exits => Some(exits.split(',')),
        }
    }

    /// Whether a number without its trunk prefix can begin so: where there is a trunk prefix no
    /// number begins with `0`, in North America none with `1` either.
    pub(super) fn can_begin(self, number: &str) -> bool {
        !self.trunks().any(|trunk| number.starts_with('0') || (trunk == "1" && number.starts_with('1')))
    }

    /// Whether numbers of so many digits exist, without the trunk prefix.
    pub(super) fn has_length(self, digits: usize) -> bool {
        self.lengths().any(|length| length == digits)
    }

    /// The fewest digits of a number, without the trunk prefix.
    pub(super) fn shortest(self) -> usize {
        self.lengths().next().unwrap_or_default()
    }

    /// The most digits of a number, without the trunk prefix.
    pub(super) fn longest(self) -> usize {
        self.lengths().last().unwrap_or_default()
    }

    fn lengths(self) -> impl Iterator<Item = usize> {
        self.lengths.chars().filter_map(|c| c.to_digit(16)).filter_map(|n| usize::try_from(n).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::country;

    #[test]
    fn every_line_is_whole() {
        let plans: Vec<_> = Plan::all().collect();
        assert_eq!(plans.len(), PLANS.lines().count());
        for plan in &plans {
            assert!(plan.code.len() <= 3 && plan.code.bytes().all(|b| b.is_ascii_digit()), "{plan:?}");
            assert!(!plan.lengths.is_empty() && plan.lengths().is_sorted(), "{plan:?}");
            assert_eq!(plan.lengths().count(), plan.lengths.len(), "{plan:?}");
            assert!(plan.code.len() + plan.longest() <= 15, "{plan:?}");
            let clash = plans.iter().find(|other| other.code != plan.code && other.code.starts_with(plan.code));
            assert!(clash.is_none(), "{plan:?} {clash:?}");
        }
    }

    #[test]
    fn every_country_has_a_plan() {
        let without: Vec<_> = country::codes().filter(|code| Plan::of_country(code).is_none()).collect();
        assert!(without.is_empty(), "{without:?}");
        assert!(Plan::of_country("").is_none());
    }
}
