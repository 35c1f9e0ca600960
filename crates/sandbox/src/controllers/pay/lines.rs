//! The table of an invoice: a line per item, and tax, credit and total per currency.

use contract::{Currency, ServiceType};

use crate::{
    db::orders::PricedItem,
    html::escape,
    invoice::{Invoice, Total},
    language::Language,
};

/// The table as HTML.
pub(super) fn table(invoice: &Invoice, language: Language) -> String {
    let items: String = invoice.items.iter().map(|priced| line(priced, language)).collect();
    let totals: String = invoice.totals.iter().map(|total| sums(*total, language)).collect();
    let number = language.pick("Invoice", "Счёт");
    let id = escape(&invoice.id);
    format!(
        "<p class=\"note\">{number} {id}</p>\n<table>\n<tbody>\n{items}</tbody>\n<tfoot>\n{totals}</tfoot>\n</table>"
    )
}

fn row(name: &str, amount: &str) -> String {
    format!("<tr><th scope=\"row\">{name}</th><td>{amount}</td></tr>\n")
}

fn line(priced: &PricedItem, language: Language) -> String {
    let name = name(priced.item.domain.as_str());
    let service = service(&priced.item.service_type, language);
    let months = priced.item.period;
    let term = language.pick(format!("{months} months"), format!("{months} мес."));
    let amount = amount(priced.discounted.currency(), priced.discounted.minor());
    row(&format!("{name}, {service}, {term}"), &amount)
}

/// A name as HTML: in its own letters where they cannot mislead, and always as A-labels; isolated,
/// so that its letters do not change the order of what stands around it.
fn name(a_label: &str) -> String {
    let isolated = |name: &str| format!("<bdi dir=\"ltr\">{}</bdi>", escape(name));
    match idn::judge(a_label, idn::Guard::famous()) {
        idn::Verdict::Show(name) if name.u_label() != a_label => {
            format!("{} ({})", isolated(name.u_label()), isolated(a_label))
        }
        _ => isolated(a_label),
    }
}

fn service(service_type: &ServiceType, language: Language) -> &'static str {
    let (english, russian) = match service_type {
        ServiceType::CertificateRegistration => ("registration", "регистрация"),
        ServiceType::CertificateRenewal => ("renewal", "продление"),
        ServiceType::DomainReserve => ("reservation", "резервирование"),
        ServiceType::NftMinting => ("NFT minting", "выпуск NFT"),
        ServiceType::DomainAttachment => ("artwork attachment", "привязка произведения"),
        ServiceType::Unknown(_) => ("service", "услуга"),
    };
    language.pick(english, russian)
}

fn sums(total: Total, language: Language) -> String {
    let Total { currency, tax, credit, total } = total;
    let mut rows = String::new();
    if tax != 0 {
        rows += &row(language.pick("VAT 20 %", "НДС 20 %"), &amount(currency, tax));
    }
    if credit != 0 {
        rows += &row(language.pick("Your credit", "Ваш баланс"), &format!("−{}", amount(currency, credit)));
    }
    let name = language.pick("To pay", "К оплате");
    let total = amount(currency, total);
    rows + &format!("<tr class=\"total\"><th scope=\"row\">{name}</th><td>{total}</td></tr>\n")
}

/// An amount with all decimals of its currency.
fn amount(currency: Currency, minor: i64) -> String {
    let (code, decimals) = (currency.as_str(), currency.exponent() as usize);
    let unit = 10_i64.pow(currency.exponent());
    match decimals {
        0 => format!("{code} {minor}"),
        _ => format!("{code} {}.{:0decimals$}", minor / unit, minor % unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_isolated_and_misleading_letters_are_not_shown() {
        let check = |a_label: &str, expected: &str| assert_eq!(name(a_label), expected);
        check("my.art", "<bdi dir=\"ltr\">my.art</bdi>");
        check("xn--9dbne9b.art", "<bdi dir=\"ltr\">שלום.art</bdi> (<bdi dir=\"ltr\">xn--9dbne9b.art</bdi>)");
        // With a Cyrillic letter among Latin ones.
        check("xn--mygllery-36g.art", "<bdi dir=\"ltr\">xn--mygllery-36g.art</bdi>");
    }

    #[test]
    fn amounts_have_the_decimals_of_their_currency() {
        let check = |code: &str, minor: i64, expected: &str| {
            assert_eq!(amount(Currency::parse(code).unwrap(), minor), expected);
        };
        check("USD", 1890, "USD 18.90");
        check("USD", 5, "USD 0.05");
        check("JPY", 2848, "JPY 2848");
        check("KWD", 5829, "KWD 5.829");
        check("KWD", 5000, "KWD 5.000");
    }
}
