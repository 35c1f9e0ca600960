//! Texts of renewals, a part of the feature `domains`.

use super::words::russian;

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
    pub(crate) not_registered: &'static str,
    pub(crate) not_allowed: &'static str,
    pub(crate) no_term_left: &'static str,
    pub(crate) no_rows: &'static str,
    pub(crate) promo_disclosure: &'static str,
    pub(crate) promo: &'static str,
    pub(crate) promo_apply: &'static str,
    pub(crate) promo_does_not_fit: fn(&str) -> String,
    pub(crate) many_title: &'static str,
    pub(crate) many_lead: &'static str,
    pub(crate) none_selected: &'static str,
    pub(crate) none_selected_hint: &'static str,
    pub(crate) to_list: &'static str,
    pub(crate) gone: fn(u64) -> String,
    pub(crate) too_many: fn(u64, u64) -> String,
    pub(crate) asked: &'static str,
    pub(crate) asking: fn(u64, u64) -> String,
    pub(crate) not_answered: fn(u64) -> String,
    pub(crate) price_missing: &'static str,
    pub(crate) at_least_until: &'static str,
    pub(crate) no_year: &'static str,
    pub(crate) year: fn(u32) -> String,
    pub(crate) cannot_reach: fn(u64, u32) -> String,
    pub(crate) only_until: fn(&str) -> String,
    pub(crate) not_at_all: &'static str,
    pub(crate) at_most: fn(&str) -> String,
    pub(crate) already: fn(u32) -> String,
    pub(crate) already_count: fn(u64, u32) -> String,
    pub(crate) name: &'static str,
    pub(crate) expires: &'static str,
    pub(crate) new_expiry: &'static str,
    pub(crate) price: &'static str,
    pub(crate) term_of: fn(&str) -> String,
    pub(crate) skip: &'static str,
    pub(crate) sum: &'static str,
    pub(crate) add_many: fn(u64) -> String,
    pub(crate) nothing_chosen: &'static str,
    pub(crate) auto: &'static str,
    pub(crate) auto_unknown: &'static str,
    pub(crate) auto_on: &'static str,
    pub(crate) auto_off: &'static str,
    pub(crate) auto_turned_on: fn(&str) -> String,
    pub(crate) auto_turned_off: fn(&str) -> String,
    pub(crate) auto_failed: &'static str,
    pub(crate) auto_perhaps: &'static str,
}

pub(super) const ENGLISH: Texts = Texts {
    renew: "Renew",
    term: "Renew for",
    new_expiry_is: |date| format!("until {date}"),
    counted_from: "The term is added to the present expiry, also where that has passed.",
    add: "Add the renewal to the cart",
    change_in_cart: "Change the renewal in the cart",
    in_cart_for: |term| format!("In your cart: {term}"),
    not_registered: "Reserved, not registered: there is nothing to renew.",
    not_allowed: "The registry does not let you renew this domain.",
    no_term_left: "Registered for the longest time there is. It can be renewed when some of that has passed.",
    no_rows: "The registry offers no renewal for this domain at present.",
    promo_disclosure: "I have a promo code for renewals",
    promo: "Promo code for renewals",
    promo_apply: "Apply",
    promo_does_not_fit: |code| format!("{code} does not apply to this service or term"),
    many_title: "Renew domains",
    many_lead: "Choose a term for each, or a year that all of them should reach.",
    none_selected: "No domains selected",
    none_selected_hint: "Tick the domains to renew in your list first.",
    to_list: "To the list by expiry",
    gone: |count| {
        if count == 1 {
            "1 selected domain is not yours any more.".to_owned()
        } else {
            format!("{count} selected domains are not yours any more.")
        }
    },
    too_many: |shown, selected| {
        format!(
            "The cart holds no more than {shown}: these are the first to expire of the {selected} selected. \
             Come back here for the rest when they are ordered."
        )
    },
    asked: "The prices are there.",
    asking: |answered, all| format!("Asking for prices: {answered} of {all}"),
    not_answered: |count| {
        if count == 1 { "1 price is missing".to_owned() } else { format!("{count} prices are missing") }
    },
    price_missing: "The price is missing",
    at_least_until: "At least until",
    no_year: "no year: shortest terms",
    year: |year| year.to_string(),
    cannot_reach: |count, year| {
        if count == 1 {
            format!("1 domain cannot reach {year}")
        } else {
            format!("{count} domains cannot reach {year}")
        }
    },
    only_until: |date| format!("until {date} at most"),
    not_at_all: "cannot be renewed now",
    at_most: |date| format!("Reaches {date} at most; not added."),
    already: |year| format!("Reaches {year} already; not added."),
    already_count: |count, year| {
        if count == 1 {
            format!("1 domain reaches {year} already and is not added.")
        } else {
            format!("{count} domains reach {year} already and are not added.")
        }
    },
    name: "Name",
    expires: "Expires",
    new_expiry: "New expiry",
    price: "Price",
    term_of: |name| format!("Renew {name} for"),
    skip: "do not renew",
    sum: "These renewals",
    add_many: |count| {
        if count == 1 { "Add 1 renewal to the cart".to_owned() } else { format!("Add {count} renewals to the cart") }
    },
    nothing_chosen: "No renewal chosen",
    auto: "Auto-renewal",
    auto_unknown: "The registry does not publish whether it is on.",
    auto_on: "Turn on",
    auto_off: "Turn off",
    auto_turned_on: |time| format!("Turned on here, {time}"),
    auto_turned_off: |time| format!("Turned off here, {time}"),
    auto_failed: "Auto-renewal was not changed",
    auto_perhaps: "Whether this arrived is not known",
};

pub(super) const RUSSIAN: Texts = Texts {
    renew: "Продление",
    term: "Продлить на",
    new_expiry_is: |date| format!("до {date}"),
    counted_from: "Срок прибавляется к нынешней дате окончания, даже если она прошла.",
    add: "Добавить продление в корзину",
    change_in_cart: "Изменить продление в корзине",
    in_cart_for: |term| format!("В корзине: {term}"),
    not_registered: "Имя зарезервировано, но не зарегистрировано: продлевать нечего.",
    not_allowed: "Реестр не разрешает вам продлить этот домен.",
    no_term_left: "Домен зарегистрирован на самый долгий срок. Продлить можно будет, когда часть его пройдёт.",
    no_rows: "Сейчас реестр не предлагает продлить этот домен.",
    promo_disclosure: "У меня есть промокод на продление",
    promo: "Промокод на продление",
    promo_apply: "Применить",
    promo_does_not_fit: |code| format!("{code} не действует на эту услугу или срок"),
    many_title: "Продление доменов",
    many_lead: "Выберите срок для каждого или год, до которого должны действовать все.",
    none_selected: "Домены не выбраны",
    none_selected_hint: "Сначала отметьте в списке домены, которые хотите продлить.",
    to_list: "К списку по дате окончания",
    gone: |count| format!("Из выбранных больше не ваши: {count}."),
    too_many: |shown, selected| {
        format!(
            "В корзину входит не больше {shown}. Здесь те, что истекают раньше других; выбрано {selected}. \
             Когда они будут заказаны, вернитесь сюда за остальными."
        )
    },
    asked: "Цены получены.",
    asking: |answered, all| format!("Узнаём цены: {answered} из {all}"),
    not_answered: |count| format!("Не хватает цен: {count}"),
    price_missing: "Цены нет",
    at_least_until: "Не меньше чем до",
    no_year: "без года: кратчайшие сроки",
    year: |year| format!("{year} г."),
    cannot_reach: |count, year| {
        format!("До {year} г. не продлить: {count} {}", russian(count, "домен", "домена", "доменов"))
    },
    only_until: |date| format!("не дальше {date}"),
    not_at_all: "сейчас продлить нельзя",
    at_most: |date| format!("Не дальше {date}; не добавлен."),
    already: |year| format!("Уже действует до {year} г.; не добавлен."),
    already_count: |count, year| format!("Уже действуют до {year} г. и не добавляются: {count}."),
    name: "Имя",
    expires: "Истекает",
    new_expiry: "Новый срок",
    price: "Цена",
    term_of: |name| format!("Продлить {name} на"),
    skip: "не продлевать",
    sum: "Эти продления",
    add_many: |count| format!("Добавить в корзину {count} {}", russian(count, "продление", "продления", "продлений")),
    nothing_chosen: "Продления не выбраны",
    auto: "Автопродление",
    auto_unknown: "Реестр не сообщает, включено ли оно.",
    auto_on: "Включить",
    auto_off: "Выключить",
    auto_turned_on: |time| format!("Включено здесь, {time}"),
    auto_turned_off: |time| format!("Выключено здесь, {time}"),
    auto_failed: "Автопродление не изменено",
    auto_perhaps: "Неизвестно, дошло ли это",
};
