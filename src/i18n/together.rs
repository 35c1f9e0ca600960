//! Texts of what came together at sign-in, and of what the account says to a line of the cart.

pub(crate) struct Texts {
    /// How many lines the customer brought along.
    pub(crate) came: fn(u64) -> String,
    /// The same when there is something to look at, for the ear.
    pub(crate) came_to_look_at: fn(u64, u64) -> String,
    /// So many more findings stand at their lines.
    pub(crate) more: fn(u64) -> String,
    /// A code that this account cannot use, and why in the API's words.
    pub(crate) code_refused: fn(&str, &str) -> String,
    pub(crate) dismiss: &'static str,
    pub(crate) remove: &'static str,
    pub(crate) removed: fn(&str) -> String,
    pub(crate) undo: &'static str,
    pub(crate) open_domain: &'static str,
    pub(crate) open_order: &'static str,
    pub(crate) open_orders: &'static str,
    pub(crate) find_name: &'static str,
    pub(crate) already_yours: &'static str,
    pub(crate) expired: &'static str,
    pub(crate) not_yours: &'static str,
    /// The registration stands in an unpaid order: its number and date.
    pub(crate) not_yet_yours: fn(&str, &str) -> String,
    /// The line stands in an unpaid order: its number and date.
    pub(crate) unpaid: fn(&str, &str) -> String,
    /// After several names were put in the cart: so many of them stand in unpaid orders.
    pub(crate) some_unpaid: fn(u64) -> String,
}

pub(super) const ENGLISH: Texts = Texts {
    came: |lines| match lines {
        1 => "Your cart has come with you: 1 item.".to_owned(),
        _ => format!("Your cart has come with you: {lines} items."),
    },
    came_to_look_at: |lines, findings| {
        let came = (ENGLISH.came)(lines);
        match findings {
            1 => format!("{came} Please look at one of them."),
            _ => format!("{came} Please look at {findings} of them."),
        }
    },
    more: |count| format!("And {count} more: see each item."),
    code_refused: |code, reason| format!("{code} does not work for your account: {reason}"),
    dismiss: "Dismiss",
    remove: "Remove from the cart",
    removed: |name| format!("{name} removed"),
    undo: "Undo",
    open_domain: "Open the domain",
    open_order: "Open the order to pay it",
    open_orders: "Open the unpaid orders",
    find_name: "Search for the name",
    already_yours: "It is already yours: take it out of the cart.",
    expired: "This domain of yours has expired: renew it first, or the order will be refused.",
    not_yours: "This domain is not yours, and its registration is not in the cart: the order will be refused.",
    not_yet_yours: |order, date| {
        format!(
            "The registration of this name is in your unpaid order {order} of {date}: pay that first, or this order will be refused."
        )
    },
    unpaid: |order, date| format!("It is also in your unpaid order {order} of {date}."),
    some_unpaid: |count| match count {
        1 => "One of them is also in an unpaid order of yours.".to_owned(),
        _ => format!("{count} of them are also in unpaid orders of yours."),
    },
};

pub(super) const RUSSIAN: Texts = Texts {
    came: |lines| format!("В корзине {lines} {}.", russian_items(lines)),
    came_to_look_at: |lines, findings| {
        format!("{} Обратите внимание на {findings} {}.", (RUSSIAN.came)(lines), russian_items_to(findings))
    },
    more: |count| format!("И ещё {count}: подробности — у каждой позиции."),
    code_refused: |code, reason| format!("{code} для вашей учётной записи не действует: {reason}"),
    dismiss: "Скрыть",
    remove: "Убрать из корзины",
    removed: |name| format!("{name} — убрано"),
    undo: "Вернуть",
    open_domain: "Открыть домен",
    open_order: "Открыть заказ и оплатить",
    open_orders: "Открыть неоплаченные заказы",
    find_name: "Найти это имя",
    already_yours: "Это имя уже ваше: уберите его из корзины.",
    expired: "Срок вашего домена истёк: сначала продлите его, иначе заказ отклонят.",
    not_yours: "Этот домен не ваш, и его регистрации нет в корзине: заказ отклонят.",
    not_yet_yours: |order, date| {
        format!(
            "Регистрация этого имени ждёт оплаты в вашем заказе {order} от {date}: сначала оплатите его, иначе новый заказ отклонят."
        )
    },
    unpaid: |order, date| format!("Это имя уже есть в вашем неоплаченном заказе {order} ({date})."),
    some_unpaid: |count| format!("Уже есть в ваших неоплаченных заказах: {count}."),
};

fn russian_items(count: u64) -> &'static str {
    super::words::russian(count, "позиция", "позиции", "позиций")
}

/// The same after «на».
fn russian_items_to(count: u64) -> &'static str {
    super::words::russian(count, "позицию", "позиции", "позиций")
}
