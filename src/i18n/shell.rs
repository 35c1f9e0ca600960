//! Texts of the frame around the pages.

pub(crate) struct Texts {
    pub(crate) not_found_title: &'static str,
    pub(crate) not_found_text: &'static str,
    pub(crate) config_problem: &'static str,
    pub(crate) account: &'static str,
    pub(crate) sign_in: &'static str,
    /// Screen readers hear this after the word for the cart.
    pub(crate) in_cart: fn(&str) -> String,
}

pub(super) const ENGLISH: Texts = Texts {
    not_found_title: "Nothing hangs here",
    not_found_text: "There is no page at this address. Look for a name above, or go back to the start.",
    config_problem: "The shop is not set up correctly.",
    account: "Account",
    sign_in: "Sign in",
    in_cart: |count| format!("({count} in the cart)"),
};

pub(super) const RUSSIAN: Texts = Texts {
    not_found_title: "Здесь ничего не висит",
    not_found_text: "По этому адресу страницы нет. Найдите имя в строке выше или вернитесь в начало.",
    config_problem: "Магазин настроен неверно.",
    account: "Кабинет",
    sign_in: "Войти",
    in_cart: |count| format!("(в корзине: {count})"),
};
