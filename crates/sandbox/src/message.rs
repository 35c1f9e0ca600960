//! Every sentence of an error answer, in both languages.

use crate::language::Language;

/// What an error message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Message {
    // What the contract refuses.
    Missing,
    Undescribed,
    WrongType(&'static str),
    UnknownWord(Vec<String>),
    BodyExpected,
    NoBodyExpected,
    NotJson,
    // Who is calling.
    WrongCredentials,
    RefreshTokenRefused,
    CodeRefused,
    TokenRefused,
    SignInFirst,
    VerifyFirst,
    AdministratorsOnly,
    // What is there.
    NoSuchObject,
    NoSuchAddress,
    NoSuchMethod,
    NotOpen,
    // What a field wants.
    Required,
    Phone,
    Email,
    Country,
    PasswordTooShort(usize),
    EmailTaken,
    WrongCode,
    LimitRange(u32),
    OffsetRange(u32),
    UnknownService,
    NoItems,
    Scope,
    Wallet,
    WalletChecksum,
    TooLong(usize),
    // Names.
    NotAName,
    OtherZone(&'static str),
    Taken,
    ReservedName,
    HeldByYou,
    NotReservable,
    NotYourDomain,
    NotActive,
    Terms(Vec<u32>),
    Twice,
    // Promo codes.
    PromoUnknown,
    PromoNotYet,
    PromoExpired,
    PromoUsedUp,
    PromoUsedByYou,
    PromoDoesNotFit,
    // The rest.
    TooMany,
    Internal,
}

impl Message {
    /// The sentence.
    pub(crate) fn in_language(&self, language: Language) -> String {
        match self {
            Self::WrongType(expected) => match language {
                Language::English => format!("Expected {expected}."),
                Language::Russian => format!("Ожидается {}.", type_in_russian(expected)),
            },
            Self::UnknownWord(words) => match language {
                Language::English => format!("Expected one of: {}.", words.join(", ")),
                Language::Russian => format!("Ожидается одно из значений: {}.", words.join(", ")),
            },
            Self::PasswordTooShort(shortest) => match language {
                Language::English => format!("The password needs at least {shortest} characters."),
                Language::Russian => format!("Пароль должен содержать не менее {shortest} символов."),
            },
            Self::TooLong(longest) => match language {
                Language::English => format!("At most {longest} characters fit here."),
                Language::Russian => format!("Здесь помещается не более {longest} символов."),
            },
            Self::Terms(terms) if terms.is_empty() => language
                .pick(
                    "This domain cannot be renewed any further for now.",
                    "Этот домен пока нельзя продлить на больший срок.",
                )
                .to_owned(),
            Self::Terms(terms) => {
                let terms: Vec<String> = terms.iter().map(u32::to_string).collect();
                match language {
                    Language::English => format!("Expected one of these terms, in months: {}.", terms.join(", ")),
                    Language::Russian => format!("Ожидается один из сроков в месяцах: {}.", terms.join(", ")),
                }
            }
            Self::LimitRange(largest) => match language {
                Language::English => format!("Expected a whole number from 1 to {largest}."),
                Language::Russian => format!("Ожидается целое число от 1 до {largest}."),
            },
            Self::OffsetRange(largest) => match language {
                Language::English => format!("Expected a whole number from 0 to {largest}."),
                Language::Russian => format!("Ожидается целое число от 0 до {largest}."),
            },
            Self::OtherZone(zone) => match language {
                Language::English => format!("Only names that end in {zone} can be ordered here."),
                Language::Russian => format!("Здесь можно заказать только имена с окончанием {zone}."),
            },
            fixed => {
                let (english, russian) = fixed.fixed();
                language.pick(english, russian).to_owned()
            }
        }
    }

    fn fixed(&self) -> (&'static str, &'static str) {
        match self {
            Self::Missing => ("This field is missing.", "Это поле отсутствует."),
            Self::Undescribed => ("This field is not described.", "Такое поле не описано."),
            Self::BodyExpected => ("A JSON body is expected.", "Ожидается тело запроса в формате JSON."),
            Self::NoBodyExpected => ("No body is expected.", "Тело запроса не ожидается."),
            Self::NotJson => ("The body is not valid JSON.", "Тело запроса не является корректным JSON."),
            Self::WrongCredentials => ("Wrong e-mail or password.", "Неверный e-mail или пароль."),
            Self::RefreshTokenRefused => {
                ("The refresh token is not valid any more.", "Ключ продления больше не действителен.")
            }
            Self::CodeRefused => ("This sign-in is not valid any more.", "Этот вход больше не действителен."),
            Self::AdministratorsOnly => ("Only administrators may do this.", "Это могут только администраторы."),
            Self::Scope => (
                "Expected a word of small letters, digits and underscores.",
                "Ожидается слово из строчных букв, цифр и подчёркиваний.",
            ),
            Self::TokenRefused => {
                ("The access token is missing or not valid.", "Ключ доступа отсутствует или недействителен.")
            }
            Self::SignInFirst => ("Please sign in first.", "Сначала войдите в учётную запись."),
            Self::VerifyFirst => ("Please confirm your e-mail first.", "Сначала подтвердите e-mail."),
            Self::NoSuchObject => ("There is no such object.", "Такого объекта нет."),
            Self::NoSuchAddress => ("There is nothing at this address.", "По этому адресу ничего нет."),
            Self::NoSuchMethod => {
                ("This address does not offer this method.", "Этот адрес не поддерживает такой метод.")
            }
            Self::NotOpen => ("This order can no longer be changed.", "Этот заказ уже нельзя изменить."),
            Self::Required => ("Please fill in this field.", "Заполните это поле."),
            Self::Phone => {
                ("Expected a phone number such as +7.4952584471.", "Ожидается номер телефона в виде +7.4952584471.")
            }
            Self::Email => ("Expected an e-mail address.", "Ожидается адрес e-mail."),
            Self::Country => (
                "Expected the two letters of a country (ISO 3166-1).",
                "Ожидается двухбуквенный код страны (ISO 3166-1).",
            ),
            Self::EmailTaken => ("This e-mail already has an account.", "Для этого e-mail учётная запись уже есть."),
            Self::WrongCode => ("The code is wrong or has expired.", "Код неверен или устарел."),
            Self::UnknownService => ("There is no such service.", "Такой услуги нет."),
            Self::NoItems => ("The order is empty.", "Заказ пуст."),
            Self::Wallet => (
                "Expected an Ethereum address: 0x and 40 digits of 0-9 and a-f.",
                "Ожидается адрес Ethereum: 0x и 40 знаков 0-9 и a-f.",
            ),
            Self::WalletChecksum => (
                "The capital letters of this address do not fit: it has a typing error.",
                "Заглавные буквы этого адреса не сходятся: в нём опечатка.",
            ),
            Self::NotAName => ("This is not a valid domain name.", "Это не доменное имя."),
            Self::Taken => ("This name is already taken.", "Это имя уже занято."),
            Self::ReservedName => {
                ("This name is reserved and cannot be registered.", "Это имя зарезервировано и не регистрируется.")
            }
            Self::HeldByYou => ("You have already reserved this name.", "Вы уже зарезервировали это имя."),
            Self::NotReservable => (
                "This name cannot be reserved, only registered.",
                "Это имя нельзя зарезервировать, только зарегистрировать.",
            ),
            Self::NotYourDomain => ("You have no domain of this name.", "У вас нет домена с таким именем."),
            Self::NotActive => ("This domain is not active.", "Этот домен не активен."),
            Self::Twice => (
                "The order has this service for this name twice.",
                "Эта услуга для этого имени указана в заказе дважды.",
            ),
            Self::PromoUnknown => ("There is no such promo code.", "Такого промокода нет."),
            Self::PromoNotYet => ("This promo code is not valid yet.", "Этот промокод ещё не действует."),
            Self::PromoExpired => ("This promo code has expired.", "Срок действия этого промокода истёк."),
            Self::PromoUsedUp => ("This promo code has been used up.", "Этот промокод уже исчерпан."),
            Self::PromoUsedByYou => ("You have already used this promo code.", "Вы уже использовали этот промокод."),
            Self::PromoDoesNotFit => {
                ("This promo code does not apply to this item.", "Этот промокод не подходит для этой позиции.")
            }
            Self::TooMany => ("Too many attempts. Please wait.", "Слишком много попыток. Подождите."),
            _ => ("Something went wrong here.", "У нас что-то пошло не так."),
        }
    }
}

fn type_in_russian(expected: &str) -> &'static str {
    match expected {
        "a text" => "текст",
        "a number" => "число",
        "a whole number" => "целое число",
        "true or false" => "true или false",
        "a list" => "список",
        _ => "объект",
    }
}
