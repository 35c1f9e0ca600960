//! Texts of renewals, a part of the feature `domains`.

pub(crate) struct Texts {
    /// Title of the section.
    pub(crate) renew: &'static str,
    /// What the choice is about, for the ear.
    pub(crate) term: &'static str,
    pub(crate) new_expiry_is: fn(&str) -> String,
    pub(crate) counted_from: &'static str,
    pub(crate) add: &'static str,
    pub(crate) change_in_cart: &'static str,
    pub(crate) in_cart_for: fn(&str) -> String,
    pub(crate) not_allowed: &'static str,
    pub(crate) no_term_left: &'static str,
    pub(crate) no_rows: &'static str,
    pub(crate) promo_disclosure: &'static str,
    pub(crate) promo: &'static str,
    pub(crate) promo_apply: &'static str,
}

pub(super) const ENGLISH: Texts = Texts {
    renew: "Renew",
    term: "Renew for",
    new_expiry_is: |date| format!("until {date}"),
    counted_from: "The term is added to the present expiry, also where that has passed.",
    add: "Add the renewal to the cart",
    change_in_cart: "Change the term in the cart",
    in_cart_for: |term| format!("In your cart: {term}"),
    not_allowed: "The registry does not let you renew this domain.",
    no_term_left: "This domain is registered for the longest time there is; it cannot be renewed yet.",
    no_rows: "The registry offers no renewal for this domain at present.",
    promo_disclosure: "I have a promo code for renewals",
    promo: "Promo code for renewals",
    promo_apply: "Apply",
};

pub(super) const RUSSIAN: Texts = Texts {
    renew: "Продление",
    term: "Продлить на",
    new_expiry_is: |date| format!("до {date}"),
    counted_from: "Срок прибавляется к нынешней дате окончания, даже если она прошла.",
    add: "Добавить продление в корзину",
    change_in_cart: "Изменить срок в корзине",
    in_cart_for: |term| format!("В корзине: {term}"),
    not_allowed: "Реестр не разрешает вам продлить этот домен.",
    no_term_left: "Домен зарегистрирован на самый долгий срок; продлить его пока нельзя.",
    no_rows: "Сейчас реестр не предлагает продлить этот домен.",
    promo_disclosure: "У меня есть промокод на продление",
    promo: "Промокод на продление",
    promo_apply: "Применить",
};
