//! Texts of the frame around the pages.

pub(crate) struct Texts {
    pub(crate) not_found_title: &'static str,
    pub(crate) not_found_text: &'static str,
    pub(crate) config_problem: &'static str,
    pub(crate) to_start: &'static str,
    pub(crate) price_title: &'static str,
    pub(crate) price_text: &'static str,
    pub(crate) script_title: &'static str,
    pub(crate) script_text: &'static str,
    pub(crate) keep_title: &'static str,
    pub(crate) keep_text: &'static str,
    /// Beside the promo in force.
    pub(crate) promo_code: fn(&str) -> String,
    pub(crate) account: &'static str,
    pub(crate) sign_in: &'static str,
    pub(crate) offline: &'static str,
    pub(crate) offline_text: &'static str,
    pub(crate) online_again: &'static str,
    /// Screen readers hear this after the word for the cart.
    pub(crate) in_cart: fn(&str) -> String,
}

pub(super) const ENGLISH: Texts = Texts {
    not_found_title: "Nothing hangs here",
    not_found_text: "There is no page at this address. Look for a name above, or go back to the start.",
    config_problem: "The shop is not set up correctly.",
    to_start: "To the start",
    price_title: "One price, all the way",
    price_text: "What you see in the search is what you order at. If a price changes meanwhile, you see both and decide.",
    script_title: "In your own script",
    script_text: "Type the name the way it is written. Names in other alphabets are shown in both of their forms.",
    keep_title: "Nothing gets lost",
    keep_text: "The cart stays in this browser through reloads, other tabs and signing in.",
    promo_code: |code| format!("with the code {code}"),
    account: "Account",
    sign_in: "Sign in",
    offline: "You are offline.",
    offline_text: "What you typed is kept. The shop goes on when the connection is back.",
    online_again: "You are online again.",
    in_cart: |count| format!("({count} in the cart)"),
};

pub(super) const RUSSIAN: Texts = Texts {
    not_found_title: "Такой страницы нет",
    not_found_text: "По этому адресу ничего нет. Найдите имя в строке выше или вернитесь на главную.",
    config_problem: "Магазин настроен неверно.",
    to_start: "В начало",
    price_title: "Одна цена до конца",
    price_text: "По цене, которую вы видите в поиске, вы и заказываете. Если она изменится, вы увидите обе и решите сами.",
    script_title: "На вашем языке",
    script_text: "Вводите имя так, как оно пишется. Имена на других алфавитах показаны в обеих формах.",
    keep_title: "Ничего не теряется",
    keep_text: "Корзина остаётся в этом браузере: после перезагрузки, в другой вкладке и после входа.",
    promo_code: |code| format!("с промокодом {code}"),
    account: "Кабинет",
    sign_in: "Войти",
    offline: "Нет подключения к сети.",
    offline_text: "Всё введённое сохранено. Когда связь вернётся, магазин продолжит работу.",
    online_again: "Связь восстановлена.",
    in_cart: |count| format!("(в корзине: {count})"),
};
