//! Words that several features share: services, terms, prices, tax.

use crate::browser::intl::{self, Plural};

pub(crate) struct Texts {
    pub(crate) loading: &'static str,
    pub(crate) price_was: &'static str,
    pub(crate) price_now: &'static str,
    pub(crate) tax_included: &'static str,
    pub(crate) tax_added: &'static str,
    pub(crate) tax_unknown: &'static str,
    pub(crate) registration: &'static str,
    pub(crate) renewal: &'static str,
    pub(crate) reservation: &'static str,
    pub(crate) minting: &'static str,
    pub(crate) attachment: &'static str,
    /// A term in months, said in years where it is whole years.
    pub(crate) term: fn(u32) -> String,
    /// So many names.
    pub(crate) names: fn(u64) -> String,
}

pub(super) const ENGLISH: Texts = Texts {
    loading: "Loading…",
    price_was: "Price before:",
    price_now: "price now:",
    tax_included: "Tax is included.",
    tax_added: "Tax is added on the payment page.",
    tax_unknown: "The payment page may add tax or subtract credit; it shows the final amount.",
    registration: "Registration",
    renewal: "Renewal",
    reservation: "Reservation",
    minting: "NFT minting",
    attachment: "Artwork attachment",
    term: |months| match months {
        1 => "1 month".to_owned(),
        12 => "1 year".to_owned(),
        _ if months > 0 && months % 12 == 0 => format!("{} years", months / 12),
        _ => format!("{months} months"),
    },
    names: |count| if count == 1 { "1 name".to_owned() } else { format!("{} names", intl::number("en", count)) },
};

pub(super) const RUSSIAN: Texts = Texts {
    loading: "Загружается…",
    price_was: "Цена раньше:",
    price_now: "цена сейчас:",
    tax_included: "Налог включён.",
    tax_added: "Налог добавится на странице оплаты.",
    tax_unknown: "На странице оплаты может добавиться налог или вычесться баланс; итоговая сумма — там.",
    registration: "Регистрация",
    renewal: "Продление",
    reservation: "Резервирование",
    minting: "Выпуск NFT",
    attachment: "Привязка произведения",
    term: |months| {
        if months > 0 && months % 12 == 0 {
            let years = u64::from(months / 12);
            format!("{years} {}", russian(years, "год", "года", "лет"))
        } else {
            format!("{months} {}", russian(u64::from(months), "месяц", "месяца", "месяцев"))
        }
    },
    names: |count| format!("{} {}", intl::number("ru", count), russian(count, "имя", "имени", "имён")),
};

/// The form of a Russian noun after a number.
pub(super) fn russian(count: u64, one: &'static str, few: &'static str, many: &'static str) -> &'static str {
    match intl::plural("ru", count) {
        Plural::One => one,
        Plural::Few => few,
        Plural::Many | Plural::Other => many,
    }
}
