//! Texts of what a link put in the cart.

pub(crate) struct Texts {
    pub(crate) asking: &'static str,
    pub(crate) full: &'static str,
    pub(crate) failed: &'static str,
    /// Way on: the search for the same name.
    pub(crate) search: &'static str,
    /// Way on: the search for names to reserve.
    pub(crate) reserve: &'static str,
    /// Way on for what only the owner of a domain can order.
    pub(crate) sign_in: &'static str,
    /// What only the owner of a domain can order was asked for by a guest.
    pub(crate) sign_in_note: &'static str,
    /// The customer is signed in, and it is still not offered.
    pub(crate) not_yours_note: &'static str,
    /// How many names the link put in the cart.
    pub(crate) added: fn(u64) -> String,
    pub(crate) unknown_service: fn(&str) -> String,
    pub(crate) not_a_name: fn(&str) -> String,
    pub(crate) left_out: fn(u64) -> String,
    pub(crate) taken: fn(&str) -> String,
    /// It is a domain of the customer, or reserved for them.
    pub(crate) yours: fn(&str) -> String,
    pub(crate) reserved: fn(&str) -> String,
    pub(crate) only_as: fn(&str, &str) -> String,
    pub(crate) not_offered: fn(&str, &str) -> String,
    pub(crate) promo_refused: fn(&str) -> String,
}

pub(super) const ENGLISH: Texts = Texts {
    asking: "Asking what the link’s names cost…",
    full: "The cart is full: not everything the link asks for is in it.",
    failed: "Not everything the link asks for could be looked up",
    search: "Search for it",
    reserve: "Reserve it",
    sign_in: "Sign in",
    sign_in_note: "Only the owner of the domain can order this.",
    not_yours_note: "Only for a domain of yours, and only as long as the registry offers it for that domain.",
    added: |count| {
        if count == 1 {
            "The link put 1 name in your cart.".to_owned()
        } else {
            format!("The link put {count} names in your cart.")
        }
    },
    unknown_service: |word| {
        format!("The link asks for “\u{2068}{word}\u{2069}”, which this shop does not know. Nothing was added.")
    },
    not_a_name: |text| format!("“\u{2068}{text}\u{2069}” cannot be ordered here as a name."),
    left_out: |count| {
        if count == 1 {
            "The link has too many names: the last one was left out.".to_owned()
        } else {
            format!("The link has too many names: the last {count} were left out.")
        }
    },
    taken: |name| format!("\u{2068}{name}\u{2069} is taken. It was not added."),
    yours: |name| format!("\u{2068}{name}\u{2069} is already yours. It was not added."),
    reserved: |name| {
        format!("\u{2068}{name}\u{2069} is kept by the registry: it can be reserved, not registered. It was not added.")
    },
    only_as: |name, service| format!("\u{2068}{name}\u{2069} is offered only as: {service}. It was not added."),
    not_offered: |name, service| format!("{service} is not offered for \u{2068}{name}\u{2069}. It was not added."),
    promo_refused: |code| {
        format!("The promo code \u{2068}{code}\u{2069} was refused; the link’s names are in the cart without it.")
    },
};

pub(super) const RUSSIAN: Texts = Texts {
    asking: "Узнаём, сколько стоят имена из ссылки…",
    full: "Корзина полна: не всё из ссылки в неё поместилось.",
    failed: "Не всё из ссылки удалось проверить",
    search: "Найти его",
    reserve: "Зарезервировать",
    sign_in: "Войти",
    sign_in_note: "Это может заказать только владелец домена.",
    not_yours_note: "Только для вашего домена и пока реестр предлагает это для него.",
    added: |count| {
        format!("По ссылке в корзину добавлено: {count} {}.", super::words::russian(count, "имя", "имени", "имён"))
    },
    unknown_service: |word| {
        format!("В ссылке указана услуга «\u{2068}{word}\u{2069}», магазин её не знает. Ничего не добавлено.")
    },
    not_a_name: |text| format!("«\u{2068}{text}\u{2069}» нельзя заказать здесь как имя."),
    left_out: |count| {
        let names = super::words::russian(count, "имя пропущено", "имени пропущено", "имён пропущено");
        format!("В ссылке слишком много имён: {count} {names}.")
    },
    taken: |name| format!("Имя \u{2068}{name}\u{2069} занято. Оно не добавлено."),
    yours: |name| format!("Имя \u{2068}{name}\u{2069} уже ваше. Оно не добавлено."),
    reserved: |name| {
        format!(
            "Имя \u{2068}{name}\u{2069} держит у себя реестр: его можно зарезервировать, но не зарегистрировать. Оно не добавлено."
        )
    },
    only_as: |name, service| format!("Для \u{2068}{name}\u{2069} предлагается только: {service}. Имя не добавлено."),
    not_offered: |name, service| format!("{service}: для \u{2068}{name}\u{2069} не предлагается. Имя не добавлено."),
    promo_refused: |code| format!("Промокод \u{2068}{code}\u{2069} не принят; имена из ссылки — в корзине без него."),
};
