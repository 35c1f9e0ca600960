//! What became of a price, in the customer's words.

use contract::{
    Money, ServiceType,
    rules::{
        cart::CartLine,
        promo::PromoNote,
        reprice::{Outcome as Price, Reason},
    },
};

use crate::i18n::{service_word, t};

/// Old, new and in words what happened, for a price that has to be accepted. `refused` is why the
/// API refused the promo code, in its words.
pub(super) fn change(price: &Price, refused: Option<&str>) -> Option<(Money, Money, String)> {
    let texts = &t().checkout;
    let own = |words: &'static str| words.to_owned();
    Some(match price {
        Price::Cheaper { old, new } => (*old, *new, own(texts.cheaper)),
        Price::Dearer { old, new } => (*old, *new, own(texts.dearer)),
        Price::PromoLapsed { old, new } => {
            (*old, *new, format!("{} {}", texts.promo_lapsed, refused.unwrap_or(texts.promo_does_not_apply)))
        }
        Price::PromoNowApplies { old, new } => (*old, *new, own(texts.promo_applies)),
        Price::Changed { old, new, old_term, new_term } if old_term != new_term => {
            let term = t().words.term;
            (*old, *new, (texts.term_changed)(&term(*old_term), &term(*new_term)))
        }
        Price::Changed { old, new, .. } => (*old, *new, own(texts.currency_changed)),
        Price::Same | Price::Unavailable(_) | Price::Gone => return None,
    })
}

/// Why a line cannot be ordered.
pub(super) fn why_not(service: &ServiceType, price: &Price) -> String {
    let texts = &t().checkout;
    let is_new = matches!(service, ServiceType::CertificateRegistration | ServiceType::DomainReserve);
    match price {
        Price::Unavailable(Reason::Taken) if is_new => texts.taken.to_owned(),
        Price::Unavailable(Reason::Reserved) => texts.reserved.to_owned(),
        Price::Unavailable(Reason::OnlyAs(other)) => (texts.only_as)(&service_word(other)),
        Price::Unavailable(Reason::TermNotOffered) => texts.term_not_offered.to_owned(),
        _ if is_new => texts.not_offered.to_owned(),
        _ => texts.not_offered_for_domain.to_owned(),
    }
}

/// Why the promo code that was asked for does nothing for a price that needs no acceptance.
pub(super) fn idle_promo(line: &CartLine, refused: Option<&str>) -> Option<String> {
    match line.promo_note() {
        PromoNote::DoesNotApply { asked } => {
            Some(format!("{}: {}", asked.as_str(), refused.unwrap_or(t().checkout.promo_does_not_apply)))
        }
        PromoNote::None | PromoNote::Applied { .. } => None,
    }
}
