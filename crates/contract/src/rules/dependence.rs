//! What has to happen to a name before a line for it can be carried out.

use crate::ServiceType;
use crate::rules::cart::{CartLine, LineKey};

/// What a line depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dependence {
    /// Nothing that the customer has to know of.
    None,
    /// The name is registered by another line of the same order, and this one comes after it.
    AfterRegistrationInThisOrder,
    /// Only for a domain that is the customer's already.
    NeedsOwnDomain,
}

/// What a line depends on among the lines it is ordered with. A mint and an attachment need the
/// domain first; everything else stands for itself (a renewal is priced for one's own domains only).
#[must_use]
pub fn dependence(line: &CartLine, lines: &[CartLine]) -> Dependence {
    let keys: Vec<_> = lines.iter().map(CartLine::key).collect();
    dependence_among(&line.key(), &keys)
}

/// The same, of what is known of an order: services and names.
#[must_use]
pub fn dependence_among(line: &LineKey, lines: &[LineKey]) -> Dependence {
    match line.service {
        ServiceType::NftMinting | ServiceType::DomainAttachment => {
            let registers =
                |other: &LineKey| other.service == ServiceType::CertificateRegistration && other.domain == line.domain;
            if lines.iter().any(registers) {
                Dependence::AfterRegistrationInThisOrder
            } else {
                Dependence::NeedsOwnDomain
            }
        }
        _ => Dependence::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cart::tests::line;

    #[test]
    fn a_mint_and_an_attachment_need_the_domain() {
        let of = |service: &ServiceType, domain: &str| CartLine { service: service.clone(), ..line(domain, 1, 1, 0) };
        let register = ServiceType::CertificateRegistration;
        let check = |service: &ServiceType, others: &[CartLine], expected| {
            let own = of(service, "a.art");
            let mut lines = others.to_vec();
            lines.push(own.clone());
            assert_eq!(dependence(&own, &lines), expected, "{service:?} beside {others:?}");
        };
        for service in [ServiceType::NftMinting, ServiceType::DomainAttachment] {
            check(&service, &[], Dependence::NeedsOwnDomain);
            check(&service, &[of(&register, "b.art")], Dependence::NeedsOwnDomain);
            check(&service, &[of(&ServiceType::DomainReserve, "a.art")], Dependence::NeedsOwnDomain);
            check(&service, &[of(&register, "a.art")], Dependence::AfterRegistrationInThisOrder);
        }
        for service in [register.clone(), ServiceType::CertificateRenewal, ServiceType::DomainReserve] {
            check(&service, &[of(&register, "a.art")], Dependence::None);
        }
    }
}
