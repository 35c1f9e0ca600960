//! Phone numbers: from free writing to the form of EPP, `+CC.NNNN` (RFC 5733 §2.5).

mod plan;
mod writing;

use plan::Plan;
use writing::Writing;

/// A phone number as the registry wants it: `+7.4952584471`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phone(String);

/// Why a text could not be read as a phone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneError {
    /// There are no digits.
    Empty,
    /// A character that does not belong into a phone number; extensions cannot be kept.
    BadCharacter(char),
    /// Written without the country's calling code, and no country was chosen.
    NeedsCountry,
    /// What follows `+` or the exit code begins with no calling code.
    UnknownCountryCode,
    /// Digits are missing.
    TooShort,
    /// There are too many digits.
    TooLong,
    /// Begins with an exit code that contains a carrier: the number has to be written with `+`.
    NeedsPlus,
    /// Can be read in several ways: the customer has to choose.
    Ambiguous(Vec<Phone>),
}

impl Phone {
    /// Reads a number as people write it.
    ///
    /// `country` is the one chosen in the form (ISO 3166-1 alpha-2), empty when there is none; it
    /// says how to read a number without `+`. Trunk prefixes (`8 495 …` in Russia, `020 …` in the
    /// United Kingdom) and exit codes (`00 44 …`, `8 10 44 …`) are understood.
    ///
    /// # Errors
    /// Nothing is guessed: a number with two possible readings is [`PhoneError::Ambiguous`].
    pub fn parse(text: &str, country: &str) -> Result<Self, PhoneError> {
        let writing = Writing::read(text)?;
        let own = Plan::of_country(country);
        if writing.plus {
            return international(&writing.digits, writing.first_group, own);
        }
        national(&writing, own.ok_or(PhoneError::NeedsCountry)?)
    }

    /// Reads the form of EPP itself, and nothing else.
    #[must_use]
    pub fn from_epp(text: &str) -> Option<Self> {
        let (code, number) = text.strip_prefix('+')?.split_once('.')?;
        let plan = Plan::of_digits(code).filter(|plan| plan.code == code)?;
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        (is_number && plan.code.len() + number.len() <= 15).then(|| Self(text.to_owned()))
    }

    /// The number in the form of EPP.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn of(plan: Plan, number: &str) -> Self {
        Self(format!("+{}.{number}", plan.code))
    }
}

impl core::fmt::Display for Phone {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads digits that begin with a calling code.
fn international(digits: &str, first_group: usize, own: Option<Plan>) -> Result<Phone, PhoneError> {
    let plan = match Plan::of_digits(digits) {
        Some(plan) => plan,
        None if Plan::begins_some_code(digits) => return Err(PhoneError::TooShort),
        None => return Err(PhoneError::UnknownCountryCode),
    };
    // `+8 495 …` is a slip in Russia, not a number in Vietnam (84); but `+38 (044) …` is how
    // Ukraine (380) writes its own.
    if first_group < plan.code.len() && own.is_none_or(|own| own.code != plan.code) {
        return Err(PhoneError::UnknownCountryCode);
    }
    let rest = digits.get(plan.code.len()..).unwrap_or_default();
    // `+44 (0)20 …`, `+7 8 495 …`: the trunk prefix does not belong there.
    let number = if plan.can_begin(rest) && rest.len() <= plan.longest() {
        rest
    } else {
        plan.trunks().find_map(|trunk| rest.strip_prefix(trunk)).unwrap_or(rest)
    };
    match number.len() {
        n if n < plan.shortest() => Err(PhoneError::TooShort),
        n if n > plan.longest() => Err(PhoneError::TooLong),
        _ if plan.can_begin(number) => Ok(Phone::of(plan, number)),
        _ => Err(PhoneError::TooLong),
    }
}

/// Reads digits without `+`, as somebody in the country of `own` writes them.
fn national(writing: &Writing, own: Plan) -> Result<Phone, PhoneError> {
    let digits = writing.digits.as_str();
    let abroad = match own.exits() {
        None if digits.starts_with("00") => return Err(PhoneError::NeedsPlus),
        // `00` is written everywhere, also where another exit code is dialled.
        exits => exits
            .into_iter()
            .flatten()
            .chain(["00"])
            .filter_map(|exit| digits.strip_prefix(exit))
            .map(|rest| international(rest, rest.len(), None))
            .collect::<Vec<_>>(),
    };
    let fits = |number: &&str| own.has_length(number.len()) && own.can_begin(number);
    let with_code = digits
        .strip_prefix(own.code)
        // `393 123 4567` in Italy (39) is a mobile number: its first group is not the code.
        .filter(|_| !writing.is_grouped() || writing.first_group <= own.code.len())
        .map(|rest| if own.can_begin(rest) { rest } else { rest.get(1..).unwrap_or_default() })
        .filter(fits);
    // `8 495 …` in Russia: the first group is the trunk prefix, so it is not a part of the number.
    let first = digits.get(..writing.first_group).filter(|_| writing.is_grouped());
    let is_prefix = first
        .is_some_and(|first| own.trunks().any(|trunk| trunk == first) || (first == own.code && with_code.is_some()));
    let bare = Some(digits).filter(fits).filter(|_| !is_prefix);
    let without_trunk = own.trunks().filter_map(|trunk| digits.strip_prefix(trunk)).filter(fits);

    let mut readings: Vec<Phone> = Vec::new();
    let at_home = without_trunk.chain(bare).chain(with_code).map(|number| Phone::of(own, number));
    for phone in at_home.chain(abroad.iter().filter_map(|reading| reading.clone().ok())) {
        if !readings.contains(&phone) {
            readings.push(phone);
        }
    }
    match <[Phone; 1]>::try_from(readings) {
        Ok([phone]) => Ok(phone),
        Err(none) if none.is_empty() => Err(why_unreadable(digits, own, is_prefix, &abroad)),
        Err(readings) => Err(PhoneError::Ambiguous(readings)),
    }
}

/// The most likely mistake in digits that have no reading at all.
fn why_unreadable(digits: &str, own: Plan, is_prefix: bool, abroad: &[Result<Phone, PhoneError>]) -> PhoneError {
    if let Some(Err(error)) = abroad.first() {
        return error.clone();
    }
    let number = if !is_prefix && own.can_begin(digits) && digits.len() <= own.longest() {
        digits
    } else {
        own.trunks().chain([own.code]).find_map(|prefix| digits.strip_prefix(prefix)).unwrap_or(digits)
    };
    if number.len() < own.longest() { PhoneError::TooShort } else { PhoneError::TooLong }
}

#[cfg(test)]
mod tests;
