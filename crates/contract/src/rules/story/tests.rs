//! Stories as a table.

use super::*;
use crate::rules::renewal;
use crate::{AccountId, Artwork, ContactDraft, InvoiceId, OrderedItem, PromoCode};

use ServiceType::{CertificateRegistration, CertificateRenewal, DomainAttachment, DomainReserve, NftMinting};

/// An order of services for names, changed last at a time.
fn order(id: &str, status: &str, at: i64, items: &[(ServiceType, &str)]) -> Order {
    let item = |(service, domain): &(ServiceType, &str)| OrderedItem {
        service_type: service.clone(),
        domain: DomainName::parse(domain).unwrap(),
        promo: PromoCode::default(),
        quantity: 1,
        period: 12,
        contact: ContactDraft::default(),
        artwork: Artwork::default(),
    };
    Order {
        acl: Vec::new(),
        id: OrderId::new(id),
        client: AccountId::new("2"),
        invoice: InvoiceId::new("3"),
        status: OrderStatus::from(status),
        created_at: Timestamp::from_unix_seconds(0),
        updated_at: Timestamp::from_unix_seconds(at),
        items: items.iter().map(item).collect(),
    }
}

fn said(chapter: &Chapter) -> String {
    let said =
        |deed: &Option<Deed>| deed.as_ref().map_or("-".to_owned(), |deed| format!("{} {}", deed.order, deed.status));
    format!("{} / {}", said(&chapter.done), said(&chapter.under_way))
}

#[test]
fn stories() {
    let check = |status: &str, orders: &[Order], minting: &str, attachment: &str, next: Option<Next>| {
        let domain = Domain { status: DomainStatus::from(status), ..renewal::tests::domain(None, 0) };
        let mut orders = orders.to_vec();
        for _ in 0..2 {
            let story = Story::of(&domain, &orders);
            assert_eq!((said(&story.minting), said(&story.attachment)), (minting.to_owned(), attachment.to_owned()));
            assert_eq!(story.next, next, "{status} {minting} {attachment}");
            orders.reverse();
        }
    };
    let mint = |id: &str, status: &str, at: i64| order(id, status, at, &[(NftMinting, "my.art")]);
    let attach = |id: &str, status: &str, at: i64| order(id, status, at, &[(DomainAttachment, "my.art")]);
    let none = "- / -";
    check("active", &[], none, none, Some(Next::Minting));
    check("active", &[mint("a", "completed", 1)], "a completed / -", none, Some(Next::Attachment));
    check("active", &[mint("a", "unpaid", 1)], "- / a unpaid", none, Some(Next::Attachment));
    check("active", &[mint("a", "processing", 1)], "- / a processing", none, Some(Next::Attachment));
    check("active", &[mint("a", "on_hold", 1)], "- / a on_hold", none, Some(Next::Attachment));
    check("active", &[mint("a", "cancelled", 1)], none, none, Some(Next::Minting));
    check("active", &[attach("a", "completed", 1)], none, "a completed / -", Some(Next::Minting));
    check(
        "active",
        &[mint("a", "completed", 1), attach("b", "completed", 2)],
        "a completed / -",
        "b completed / -",
        None,
    );
    // The newest of each, and what is under way beside what is done.
    check(
        "active",
        &[attach("a", "completed", 1), attach("b", "completed", 3), attach("c", "unpaid", 2), attach("d", "unpaid", 1)],
        none,
        "b completed / c unpaid",
        Some(Next::Minting),
    );
    // Another name in the same order, and another service for this name, say nothing.
    check(
        "active",
        &[order("a", "completed", 1, &[(NftMinting, "your.art"), (CertificateRenewal, "my.art")])],
        none,
        none,
        Some(Next::Minting),
    );
    // Several services in one order.
    let all = order("a", "completed", 1, &[(CertificateRegistration, "my.art"), (NftMinting, "my.art")]);
    check("active", &[all], "a completed / -", none, Some(Next::Attachment));
    // Nothing is next for what is not in force.
    for status in ["expired", "unregistered", "frozen"] {
        check(status, &[], none, none, None);
    }
}

#[test]
fn registration_and_renewal_are_told_too() {
    let domain = renewal::tests::domain(None, 0);
    let orders = [
        order("a", "completed", 1, &[(CertificateRegistration, "my.art")]),
        order("b", "unpaid", 2, &[(CertificateRenewal, "my.art")]),
        order("c", "completed", 0, &[(DomainReserve, "my.art")]),
    ];
    let story = Story::of(&domain, &orders);
    assert_eq!(
        (said(&story.registration), said(&story.renewal)),
        ("a completed / -".to_owned(), "- / b unpaid".to_owned())
    );
    assert_eq!(said(&story.reservation), "c completed / -");
}
