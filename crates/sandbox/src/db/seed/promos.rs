//! The promo codes; `docs/SANDBOX.md` lists them for people.

use rusqlite::{Transaction, params};

use crate::{clock, error::ApiError};

const DAY: i64 = 24 * 60 * 60;
const REGISTRATION: &str = "certificate_registration";
const RENEWAL: &str = "certificate_renewal";

struct Seed {
    code: &'static str,
    percent: Option<i64>,
    amount: Option<i64>,
    services: &'static str,
    minimum_period: u32,
    premium_too: bool,
    /// Days from the first start.
    starts_in: Option<i64>,
    ends_in: Option<i64>,
    uses: Option<u32>,
    once_per_customer: bool,
    description: (&'static str, &'static str),
}

/// A code for ordinary registrations; the seeds differ from it.
const USUAL: Seed = Seed {
    code: "",
    percent: None,
    amount: None,
    services: REGISTRATION,
    minimum_period: 0,
    premium_too: false,
    starts_in: None,
    ends_in: None,
    uses: None,
    once_per_customer: false,
    description: ("", ""),
};

const SEEDS: &[Seed] = &[
    Seed {
        code: "SPRING",
        percent: Some(30),
        description: ("30 % off registrations", "Скидка 30 % на регистрацию"),
        ..USUAL
    },
    Seed {
        code: "ART5",
        amount: Some(500),
        services: "certificate_registration domain_reserve",
        premium_too: true,
        description: ("5 USD off every name", "Скидка 5 USD на каждое имя"),
        ..USUAL
    },
    Seed {
        code: "WINTER25",
        percent: Some(25),
        ends_in: Some(-30),
        description: ("25 % off registrations", "Скидка 25 % на регистрацию"),
        ..USUAL
    },
    Seed {
        code: "TOMORROW",
        percent: Some(50),
        // Far enough that a file kept for long still knows it as a code of the future.
        starts_in: Some(3650),
        description: ("50 % off registrations", "Скидка 50 % на регистрацию"),
        ..USUAL
    },
    Seed {
        code: "SOLDOUT",
        percent: Some(40),
        uses: Some(0),
        description: ("40 % off registrations", "Скидка 40 % на регистрацию"),
        ..USUAL
    },
    Seed {
        code: "RENEW10",
        percent: Some(10),
        services: RENEWAL,
        description: ("10 % off renewals", "Скидка 10 % на продление"),
        ..USUAL
    },
    Seed {
        code: "LONG24",
        percent: Some(20),
        services: "certificate_registration certificate_renewal",
        minimum_period: 24,
        description: ("20 % off terms from 24 months", "Скидка 20 % на сроки от 24 месяцев"),
        ..USUAL
    },
    Seed {
        code: "MINT20",
        percent: Some(20),
        services: "nft_minting domain_attachment",
        description: ("20 % off mintings and attachments", "Скидка 20 % на выпуск NFT и привязку"),
        ..USUAL
    },
    Seed {
        code: "RESERVE3",
        amount: Some(300),
        services: "domain_reserve",
        description: ("3 USD off reservations", "Скидка 3 USD на резервирование"),
        ..USUAL
    },
    Seed {
        code: "LAST1",
        percent: Some(25),
        services: "certificate_registration certificate_renewal domain_reserve nft_minting domain_attachment",
        uses: Some(1),
        description: ("25 % off everything, for one order", "Скидка 25 % на всё, на один заказ"),
        ..USUAL
    },
    Seed {
        code: "LAPSES",
        percent: Some(30),
        services: "certificate_registration certificate_renewal domain_reserve nft_minting domain_attachment",
        description: ("30 % off, the first time only", "Скидка 30 %, только в первый раз"),
        ..USUAL
    },
    Seed {
        code: "ONCE",
        percent: Some(50),
        once_per_customer: true,
        description: ("50 % off your first order", "Скидка 50 % на первый заказ"),
        ..USUAL
    },
];

pub(super) fn plant(transaction: &Transaction<'_>) -> Result<(), ApiError> {
    let at = |days: Option<i64>| days.map(|days| clock::now() + days * DAY);
    for seed in SEEDS {
        transaction.execute(
            "INSERT INTO promos
             (code, percent, amount, services, minimum_period, premium_too, starts_at, ends_at, uses,
              once_per_customer, description_en, description_ru)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                seed.code,
                seed.percent,
                seed.amount,
                seed.services,
                seed.minimum_period,
                seed.premium_too,
                at(seed.starts_in),
                at(seed.ends_in),
                seed.uses,
                seed.once_per_customer,
                seed.description.0,
                seed.description.1,
            ],
        )?;
    }
    Ok(())
}
