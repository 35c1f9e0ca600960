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
        1 => "Your cart came along: 1 line.".to_owned(),
        _ => format!("Your cart came along: {lines} lines."),
    },
    came_to_look_at: |lines, findings| {
        let came = (ENGLISH.came)(lines);
        match findings {
            1 => format!("{came} There is something to say about one of them."),
            _ => format!("{came} There is something to say about {findings} of them."),
        }
    },
    more: |count| format!("And {count} more; it stands at each line."),
    code_refused: |code, reason| format!("{code} does not work for your account: {reason}"),
    dismiss: "Dismiss",
    remove: "Remove from the cart",
    removed: |name| format!("{name} removed"),
    undo: "Undo",
    open_domain: "Open the domain",
    open_order: "Open the order to pay it",
    open_orders: "Open the unpaid orders",
    find_name: "Look for the name",
    already_yours: "This name is already yours; it will not be ordered again.",
    expired: "This domain of yours has expired: renew it first, or this will be refused.",
    not_yours: "This domain is not yours, and its registration is not in the cart: this will be refused.",
    not_yet_yours: |order, date| {
        format!(
            "The registration of this name stands in your unpaid order {order} of {date}: pay that first, or this will be refused."
        )
    },
    unpaid: |order, date| format!("It stands in your unpaid order {order} of {date}."),
    some_unpaid: |count| match count {
        1 => "One of them stands in an unpaid order of yours.".to_owned(),
        _ => format!("{count} of them stand in unpaid orders of yours."),
    },
};

pub(super) const RUSSIAN: Texts = Texts {
    came: |lines| format!("Ваша корзина с вами: {lines} {}.", russian_lines(lines)),
    came_to_look_at: |lines, findings| {
        format!("{} Есть что сказать о некоторых строках: {findings}.", (RUSSIAN.came)(lines))
    },
    more: |count| format!("И ещё {count}: об этом сказано у каждой строки."),
    code_refused: |code, reason| format!("{code} для вашей учётной записи не действует: {reason}"),
    dismiss: "Скрыть",
    remove: "Убрать из корзины",
    removed: |name| format!("{name} — убрано"),
    undo: "Вернуть",
    open_domain: "Открыть домен",
    open_order: "Открыть заказ и оплатить",
    open_orders: "Открыть неоплаченные заказы",
    find_name: "Найти это имя",
    already_yours: "Это имя уже ваше; ещё раз оно заказано не будет.",
    expired: "Срок этого вашего домена истёк: сначала продлите его, иначе в заказе откажут.",
    not_yours: "Этот домен не ваш, и его регистрации нет в корзине: в заказе откажут.",
    not_yet_yours: |order, date| {
        format!(
            "Регистрация этого имени ждёт оплаты в вашем заказе {order} от {date}: сначала оплатите его, иначе в заказе откажут."
        )
    },
    unpaid: |order, date| format!("Ваш заказ {order} от {date} с этим именем ещё не оплачен."),
    some_unpaid: |count| format!("Уже есть в ваших неоплаченных заказах: {count}."),
};

fn russian_lines(count: u64) -> &'static str {
    super::words::russian(count, "строка", "строки", "строк")
}
