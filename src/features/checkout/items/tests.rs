//! Items of every service from lines and what was typed.

use contract::{ContactDraft, Currency, DomainName, Money, PromoCode, rules::cart::SeenPrice};

use super::*;

const WALLET: &str = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

fn line(service: &ServiceType) -> CartLine {
    let price = Money::from_minor(1899, Currency::USD);
    CartLine {
        service: service.clone(),
        domain: DomainName::parse("a.art").unwrap(),
        term: 24,
        promo: PromoCode::new("ASKED"),
        seen: SeenPrice {
            price,
            discounted: price,
            promo: PromoCode::new("APPLIED"),
            promo_description: String::new(),
            premium: false,
            at: 0,
        },
    }
}

fn draft() -> Draft {
    let contact = ContactDraft { email: "all@example.art".to_owned(), ..ContactDraft::default() };
    let mut draft = Draft::default();
    draft.contact = Some(contact);
    draft
}

#[test]
fn each_service_gets_its_own_fields() {
    let mut draft = draft();
    let lines: Vec<_> = ServiceType::KNOWN.iter().map(line).collect();
    draft.line_mut(&line(&ServiceType::NftMinting).key()).wallet = format!(" {WALLET}");
    draft.line_mut(&line(&ServiceType::DomainAttachment).key()).artwork_id = " art-17 ".to_owned();
    draft.line_mut(&line(&ServiceType::DomainReserve).key()).artwork.title = " Lilies ".to_owned();
    let own = ContactDraft { email: "own@example.art".to_owned(), ..ContactDraft::default() };
    draft.set_own_contact(&line(&ServiceType::CertificateRenewal).key(), Some(own));
    assert!(is_complete(&lines, &draft));
    let order = order_of(&lines, &draft).unwrap();
    for (item, line) in order.items.iter().zip(&lines) {
        assert_eq!(
            (item.service_type(), item.domain(), item.promo().as_str()),
            (line.service.clone(), &line.domain, "APPLIED")
        );
        let own = line.service == ServiceType::CertificateRenewal;
        assert_eq!(item.contact().email, if own { "own@example.art" } else { "all@example.art" });
        match item {
            OrderItem::CertificateRegistration { artwork, .. } => assert_eq!(*artwork, None),
            OrderItem::CertificateRenewal { period, .. } => assert_eq!(*period, 24),
            OrderItem::DomainReserve { artwork, .. } => assert_eq!(artwork.as_ref().unwrap().title, "Lilies"),
            OrderItem::NftMinting { wallet, .. } => assert_eq!(wallet, WALLET),
            OrderItem::DomainAttachment { artwork, .. } => assert_eq!(artwork, "art-17"),
        }
    }
    let sent = sent_details(&order);
    assert_eq!(sent.iter().map(|detail| detail.text.as_str()).collect::<Vec<_>>(), [WALLET, "art-17"]);
}

#[test]
fn what_is_missing_is_said_and_not_sent() {
    let check = |service: ServiceType, wallet: &str, expected: Option<(DetailField, Lack)>| {
        let mut draft = draft();
        let line = line(&service);
        draft.line_mut(&line.key()).wallet = wallet.to_owned();
        assert_eq!(lack(&line.key(), &draft), expected, "{service} {wallet:?}");
        assert_eq!(order_of(std::slice::from_ref(&line), &draft).is_none(), expected.is_some());
        assert_eq!(is_complete(&[line], &draft), expected.is_none());
    };
    let wallet = |lack| Some((DetailField::Wallet, lack));
    check(ServiceType::NftMinting, "", wallet(Lack::Wallet(WalletError::Empty)));
    check(ServiceType::NftMinting, &format!("0x{:040}", 0), wallet(Lack::Wallet(WalletError::Zero)));
    check(ServiceType::NftMinting, &WALLET.replace("aA", "Aa"), wallet(Lack::Wallet(WalletError::Checksum)));
    check(ServiceType::NftMinting, &WALLET.to_lowercase(), wallet(Lack::Confirmation));
    check(ServiceType::NftMinting, WALLET, None);
    check(ServiceType::DomainAttachment, "", Some((DetailField::ArtworkId, Lack::ArtworkId)));
    for service in [ServiceType::CertificateRegistration, ServiceType::CertificateRenewal, ServiceType::DomainReserve] {
        assert!(!service.asks_for_detail());
        check(service, "", None);
    }
}

#[test]
fn without_a_contact_nothing_is_ordered() {
    assert_eq!(order_of(&[line(&ServiceType::CertificateRegistration)], &Draft::default()), None);
}
