//! The data of a first start: two customers with something to click through, and the promo codes.

use contract::{
    AccountId, Address, Artwork, ContactDraft, DomainName, NewAccount, OrderedItem, PromoCode, ServiceType,
};
use rusqlite::{Connection, Transaction, params};

use super::{accounts, contacts, domains, orders};
use crate::{clock, error::ApiError, options::PasswordCost, passwords::Passwords};

mod promos;

/// The password of both customers, published in `docs/SANDBOX.md`.
const PASSWORD: &str = "demo-demo-demo";

const YEAR: i64 = 365 * 24 * 60 * 60;
const DAY: i64 = 24 * 60 * 60;

/// Plants the seeds, all or nothing.
pub(super) fn plant(connection: &mut Connection) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let transaction = connection.transaction()?;
    plant_all(&transaction).map_err(|error| format!("seeding failed: {error:?}"))?;
    transaction.commit()?;
    Ok(())
}

fn plant_all(transaction: &Transaction<'_>) -> Result<(), ApiError> {
    promos::plant(transaction)?;
    let demo = customer(transaction, "demo@example.art", "Max", "Pryakhin", 0)?;
    let other = customer(transaction, "other@example.art", "Ada", "Other", 1000)?;
    let (max, ada) = (max(), ada());
    let verified = contacts::create(transaction, &demo, &max)?;
    transaction.execute("UPDATE contacts SET status = 'verified' WHERE id = ?1", [verified.as_str()])?;
    contacts::create(transaction, &demo, &studio())?;
    contacts::create(transaction, &other, &ada)?;

    let now = clock::now();
    let owned = [
        ("demo-lapsed.art", 12, now - YEAR - 20 * DAY),
        ("demo-soon.art", 12, now - YEAR + 12 * DAY),
        ("демо-галерея.art", 36, now - YEAR),
        ("demo-gallery.art", 12, now - 40 * DAY),
    ];
    for (name, period, from) in owned {
        register(transaction, &demo, name, period, from, &max)?;
    }
    register(transaction, &other, "ada-other.art", 24, now - 90 * DAY, &ada)?;

    let paid = place(transaction, &demo, "demo-gallery.art", &max, now - 40 * DAY)?;
    set_status(transaction, &paid, "completed", Some(now - 40 * DAY))?;
    let dropped = place(transaction, &demo, "demo-dropped.art", &max, now - 30 * DAY)?;
    set_status(transaction, &dropped, "cancelled", None)?;
    place(transaction, &demo, "demo-unpaid.art", &max, now - DAY)?;
    place(transaction, &other, "ada-unpaid.art", &ada, now - DAY)?;
    Ok(())
}

fn customer(
    transaction: &Transaction<'_>,
    email: &str,
    firstname: &str,
    lastname: &str,
    credit: i64,
) -> Result<AccountId, ApiError> {
    let account = NewAccount {
        email: email.to_owned(),
        password: PASSWORD.to_owned(),
        firstname: firstname.to_owned(),
        lastname: lastname.to_owned(),
    };
    // A published password needs no dear hash, and every first start waits for this one.
    let hash = Passwords::new(PasswordCost::Low)?.hash(PASSWORD)?;
    let id = accounts::create(transaction, &account, &hash)?;
    transaction.execute("UPDATE accounts SET verified = 1, credit = ?2 WHERE id = ?1", params![id.as_str(), credit])?;
    Ok(id)
}

fn register(
    transaction: &Transaction<'_>,
    client: &AccountId,
    name: &str,
    period: u32,
    from: i64,
    contact: &ContactDraft,
) -> Result<(), ApiError> {
    let name = idn::normalise(name).map_err(|refusal| ApiError::Internal(format!("{name}: {refusal:?}")))?;
    let (name, artwork) = (name.a_label(), &artwork());
    domains::register(transaction, &domains::Registration { client, name, period, from, contact, artwork })
}

fn place(
    transaction: &Transaction<'_>,
    client: &AccountId,
    name: &str,
    contact: &ContactDraft,
    at: i64,
) -> Result<contract::OrderId, ApiError> {
    let item = OrderedItem {
        service_type: ServiceType::CertificateRegistration,
        domain: DomainName::parse(name)?,
        promo: PromoCode::default(),
        quantity: 1,
        period: 12,
        contact: contact.clone(),
        artwork: artwork(),
    };
    let id = orders::create(transaction, client, &[orders::PricedItem { item, price: 1899, discounted: 1899 }])?;
    transaction
        .execute("UPDATE orders SET created_at = ?2, updated_at = ?2 WHERE id = ?1", params![id.as_str(), at])?;
    Ok(id)
}

fn set_status(
    transaction: &Transaction<'_>,
    order: &contract::OrderId,
    status: &str,
    paid_at: Option<i64>,
) -> Result<(), ApiError> {
    transaction.execute(
        "UPDATE orders SET status = ?2, paid_at = ?3 WHERE id = ?1",
        params![order.as_str(), status, paid_at],
    )?;
    Ok(())
}

fn max() -> ContactDraft {
    contact(
        ["ru", "Max", "Pryakhin", "UKCI Holdings Limited", "GB004618015", "+7.4952584471", "demo@example.art"],
        ["119602", "RU", "Moscow", "Moscow", "Akademika Anokhina st.", "2k7"],
    )
}

fn studio() -> ContactDraft {
    contact(
        ["en", "Maxine", "Studio", "Studio North", "", "+1.2125550142", "studio@example.art"],
        ["10001", "US", "NY", "New York", "350 Fifth Avenue", ""],
    )
}

fn ada() -> ContactDraft {
    contact(
        ["en", "Ada", "Other", "", "", "+44.2079460958", "other@example.art"],
        ["SW1A 1AA", "GB", "", "London", "1 The Mall", ""],
    )
}

fn contact(person: [&str; 7], address: [&str; 6]) -> ContactDraft {
    let [language, firstname, lastname, organization, vat, phone, email] = person.map(str::to_owned);
    let [zip, country, state, city, line1, line2] = address.map(str::to_owned);
    ContactDraft {
        language,
        firstname,
        lastname,
        organization,
        vat,
        phone,
        email,
        ethereum: String::new(),
        address: Address { zip, country, state, city, line1, line2 },
    }
}

fn artwork() -> Artwork {
    Artwork {
        title: "State of ART".to_owned(),
        maker: "Max Pryakhin".to_owned(),
        kind: "Image".to_owned(),
        period: "2019".to_owned(),
        dimensions: "1920x1080".to_owned(),
        ..Artwork::default()
    }
}
