//! Lines of the cart as items of an order.

use contract::{ContactDraft, NewOrder, OrderItem, ServiceType, rules::cart::CartLine};

/// The order for some lines and one contact. The promo code sent is the one the price was
/// made with: a code that did nothing is not sent. `None` for a line that the checkout does
/// not offer.
pub(super) fn order_of(lines: &[CartLine], contact: &ContactDraft) -> Option<NewOrder> {
    let items = lines.iter().map(|line| match line.service {
        ServiceType::CertificateRegistration => Some(OrderItem::CertificateRegistration {
            domain: line.domain.clone(),
            promo: line.seen.promo.clone(),
            contact: contact.clone(),
            artwork: None,
        }),
        _ => None,
    });
    Some(NewOrder { items: items.collect::<Option<Vec<_>>>()? })
}
