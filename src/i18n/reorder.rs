//! Texts of ordering the same again.

pub(crate) struct Texts {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    /// Before the prices are asked for: what the API does not give back.
    pub(crate) asked_again: &'static str,
    pub(crate) begin: &'static str,
    pub(crate) asking: &'static str,
    pub(crate) none: &'static str,
    pub(crate) to_cart: fn(u64) -> String,
    pub(crate) in_cart: fn(u64) -> String,
    /// How many lines of the cart stayed as they were.
    pub(crate) kept: fn(u64) -> String,
    /// How many found no room in the cart.
    pub(crate) cart_full: fn(u64) -> String,
    /// Of a code and the reason in the API's words.
    pub(crate) code_refused: fn(&str, &str) -> String,
    pub(crate) wallet_kept: &'static str,
    pub(crate) wallet_asked: &'static str,
    pub(crate) artwork_kept: &'static str,
    pub(crate) artwork_asked: &'static str,
    pub(crate) taken: &'static str,
    /// It is a domain of the customer, or reserved for them.
    pub(crate) yours: &'static str,
    pub(crate) open_domain: &'static str,
    pub(crate) reserved: &'static str,
    /// Of a service.
    pub(crate) only_as: fn(&str) -> String,
    pub(crate) term_gone: &'static str,
}

pub(super) const ENGLISH: Texts = Texts {
    title: "Order again",
    lead: "The same order once more, at today’s prices. Contacts and artworks are filled in for you.",
    asked_again: "The registry does not disclose wallets and identifiers of artworks, and this browser has no receipt with them: the checkout will ask for them again.",
    begin: "Order again",
    asking: "Asking for today’s prices…",
    none: "Nothing in this order is available any more.",
    to_cart: |count| {
        if count == 1 { "Put it in the cart".to_owned() } else { format!("Put these {count} in the cart") }
    },
    in_cart: |count| {
        if count == 1 { "It is in the cart now.".to_owned() } else { format!("{count} items are in the cart now.") }
    },
    kept: |count| {
        if count == 1 {
            "One was in the cart already and stays as it is there.".to_owned()
        } else {
            format!("{count} were in the cart already and stay as they are there.")
        }
    },
    cart_full: |count| format!("The cart is full: {count} found no room in it."),
    code_refused: |code, reason| format!("Without the promo code {code}: {reason}"),
    wallet_kept: "The wallet comes from this browser’s receipt; check it in the checkout.",
    wallet_asked: "The checkout will ask for the wallet again.",
    artwork_kept: "The artwork’s identifier comes from this browser’s receipt; check it in the checkout.",
    artwork_asked: "The checkout will ask for the artwork’s identifier again.",
    taken: "Not available any more",
    yours: "It is already yours.",
    open_domain: "Open the domain",
    reserved: "Reserved now, so it is not available",
    only_as: |service| format!("Available only as: {service}"),
    term_gone: "This term is not offered any more",
};

pub(super) const RUSSIAN: Texts = Texts {
    title: "Заказать снова",
    lead: "Тот же заказ по сегодняшним ценам. Контакты и описания произведений заполнятся сами.",
    asked_again: "Кошельки и идентификаторы произведений реестр не сообщает, а квитанции с ними в этом браузере нет: при оформлении их нужно будет указать снова.",
    begin: "Заказать снова",
    asking: "Узнаём сегодняшние цены…",
    none: "Из этого заказа больше ничего не доступно.",
    to_cart: |count| {
        if count == 1 {
            "Положить в корзину".to_owned()
        } else {
            format!("Положить в корзину всё доступное ({count})")
        }
    },
    in_cart: |count| format!("Добавлено в корзину: {count}."),
    kept: |count| format!("Уже были в корзине и остались там как есть: {count}."),
    cart_full: |count| format!("Корзина полна, не поместилось: {count}."),
    code_refused: |code, reason| format!("Без промокода {code}: {reason}"),
    wallet_kept: "Кошелёк взят из квитанции в этом браузере; проверьте его при оформлении.",
    wallet_asked: "Кошелёк нужно будет снова указать при оформлении.",
    artwork_kept: "Идентификатор произведения взят из квитанции в этом браузере; проверьте его при оформлении.",
    artwork_asked: "Идентификатор произведения нужно будет снова указать при оформлении.",
    taken: "Больше недоступно",
    yours: "Это имя уже ваше.",
    open_domain: "Открыть домен",
    reserved: "Теперь зарезервировано и поэтому недоступно",
    only_as: |service| format!("Доступно только как: {service}"),
    term_gone: "Такой срок больше не предлагается",
};
