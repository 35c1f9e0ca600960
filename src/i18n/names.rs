//! Texts of the page for many names.

pub(crate) struct Texts {
    /// Title of the page.
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    /// The link beside the search.
    pub(crate) link: &'static str,
    /// Label of the field.
    pub(crate) names: &'static str,
    pub(crate) promo: &'static str,
    pub(crate) optional: &'static str,
    pub(crate) check: &'static str,
    pub(crate) nothing: &'static str,
    pub(crate) reading: &'static str,
    pub(crate) no_names: &'static str,
    pub(crate) not_judged: &'static str,
    pub(crate) first_names: &'static str,
    /// What the table is, for the ear.
    pub(crate) table: &'static str,
    /// Head of the tick boxes and beginning of their labels.
    pub(crate) choose: &'static str,
    pub(crate) name: &'static str,
    pub(crate) state: &'static str,
    pub(crate) price: &'static str,
    pub(crate) unknown: &'static str,
    pub(crate) failed: &'static str,
    /// What is not among “all”, and why.
    pub(crate) reserved_apart: &'static str,
    pub(crate) premium_apart: &'static str,
    pub(crate) misleading_apart: &'static str,
    pub(crate) nothing_chosen: &'static str,
    /// The link beside the search when several names were pasted or typed there.
    pub(crate) link_with: fn(u64) -> String,
    /// At most so many at a time.
    pub(crate) names_hint: fn(u64) -> String,
    /// So many of so many have an answer.
    pub(crate) checked_so_far: fn(&str, &str) -> String,
    /// All names (in words), so many of them available.
    pub(crate) checked: fn(&str, &str) -> String,
    pub(crate) repeated: fn(u64) -> String,
    /// After the first of a long list.
    pub(crate) and_more: fn(u64) -> String,
    pub(crate) refused: fn(u64) -> String,
    pub(crate) other_zone: fn(&str) -> String,
    /// So many in all; shown are those from one to another.
    pub(crate) part: fn(u64, u64, u64) -> String,
    pub(crate) next_names: fn(u64) -> String,
    pub(crate) not_checked: fn(u64) -> String,
    /// So many names, for so much.
    pub(crate) add_all: fn(u64, &str) -> String,
    pub(crate) add_chosen: fn(u64) -> String,
    pub(crate) added: fn(u64) -> String,
    pub(crate) no_room: fn(u64) -> String,
}

fn names(count: u64) -> String {
    if count == 1 { "1 name".to_owned() } else { format!("{count} names") }
}

fn russian(count: u64) -> String {
    format!("{count} {}", super::words::russian(count, "имя", "имени", "имён"))
}

pub(super) const ENGLISH: Texts = Texts {
    title: "Many names at once",
    lead: "Paste a list; see which names are free and what each costs; put all or some in the cart.",
    link: "Many names at once",
    names: "Names",
    promo: "Promo code",
    optional: "optional",
    check: "Check names",
    nothing: "Write at least one name.",
    reading: "Reading the list…",
    no_names: "There are no names in this list.",
    not_judged: "The check for names in other scripts could not be loaded. Try again.",
    first_names: "Back to the first names",
    table: "Names of the list with their prices",
    choose: "Choose",
    name: "Name",
    state: "State",
    price: "Price",
    unknown: "Not on offer",
    failed: "Not checked",
    reserved_apart: "Names kept by the registry can only be reserved. They are not among “all”: choose those you want.",
    premium_apart: "Premium names have prices of their own. They are not among “all”: choose those you want.",
    misleading_apart: "Names whose letters can mislead are not among “all”: choose those you mean.",
    nothing_chosen: "Choose names in the table first.",
    link_with: |count| format!("Check all {count} names at once"),
    names_hint: |most| {
        format!("One per line, or with commas, semicolons or spaces between them. Up to {most} at a time.")
    },
    checked_so_far: |known, all| format!("{known} of {all} checked…"),
    checked: |all, available| format!("{all}, {available} available"),
    repeated: |count| {
        if count == 1 {
            "1 entry repeats a name of the list".to_owned()
        } else {
            format!("{count} entries repeat names of the list")
        }
    },
    and_more: |count| format!("and {count} more"),
    refused: |count| {
        if count == 1 {
            "1 entry cannot be a name here".to_owned()
        } else {
            format!("{count} entries cannot be names here")
        }
    },
    other_zone: |zone| format!("Only names directly under .{zone} are sold here."),
    part: |all, from, to| format!("The list has {all} names. Below are those from {from} to {to}."),
    next_names: |count| format!("Check the next {}", names(count)),
    not_checked: |count| format!("{} could not be checked", names(count)),
    add_all: |count, sum| {
        if count == 1 { format!("Add the available name: {sum}") } else { format!("Add all {count} available: {sum}") }
    },
    add_chosen: |count| format!("Add chosen ({count})"),
    added: |count| format!("{} added to your cart.", names(count)),
    no_room: |count| format!("{} not added: the cart is full.", names(count)),
};

pub(super) const RUSSIAN: Texts = Texts {
    title: "Сразу много имён",
    lead: "Вставьте список: будет видно, какие имена свободны и сколько стоят, и все или часть можно положить в корзину.",
    link: "Сразу много имён",
    names: "Имена",
    promo: "Промокод",
    optional: "необязательно",
    check: "Проверить имена",
    nothing: "Напишите хотя бы одно имя.",
    reading: "Читаем список…",
    no_names: "В этом списке нет имён.",
    not_judged: "Не загрузилась проверка имён на других языках. Попробуйте ещё раз.",
    first_names: "Вернуться к первым именам",
    table: "Имена из списка и их цены",
    choose: "Выбрать",
    name: "Имя",
    state: "Состояние",
    price: "Цена",
    unknown: "Не предлагается",
    failed: "Не проверено",
    reserved_apart: "Имена, которые реестр держит у себя, можно только зарезервировать. Среди «всех» их нет: отметьте нужные.",
    premium_apart: "У премиальных имён свои цены. Среди «всех» их нет: отметьте нужные.",
    misleading_apart: "Имён, буквы которых могут ввести в заблуждение, среди «всех» нет: отметьте те, что имели в виду.",
    nothing_chosen: "Сначала отметьте имена в таблице.",
    link_with: |count| format!("Проверить сразу {}", russian(count)),
    names_hint: |most| format!("По одному на строке или через запятую, точку с запятой, пробел. До {most} за раз."),
    checked_so_far: |known, all| format!("Проверено {known} из {all}…"),
    checked: |all, available| format!("{all}, свободно: {available}"),
    repeated: |count| {
        let entries = super::words::russian(count, "запись повторяет", "записи повторяют", "записей повторяют");
        format!("{count} {entries} имена из списка")
    },
    and_more: |count| format!("и ещё {count}"),
    refused: |count| {
        let entries = super::words::russian(count, "запись не может", "записи не могут", "записей не могут");
        format!("{count} {entries} быть именем здесь")
    },
    other_zone: |zone| format!("Здесь продаются только имена прямо в зоне .{zone}."),
    part: |all, from, to| format!("В списке {}. Ниже — с {from} по {to}.", russian(all)),
    next_names: |count| format!("Проверить следующие: {count}"),
    not_checked: |count| format!("Не удалось проверить {}", russian(count)),
    add_all: |count, sum| format!("Добавить все свободные ({count}): {sum}"),
    add_chosen: |count| format!("Добавить выбранные ({count})"),
    added: |count| format!("Добавлено в корзину: {}.", russian(count)),
    no_room: |count| format!("Не добавлено: {} — корзина полна.", russian(count)),
};
