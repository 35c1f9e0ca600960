//! What a line comes to when it is known whether its name is a domain of the account.

use crate::rules::cart::LineKey;
use crate::{DomainStatus, ServiceType};

/// What the account's own domains say to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ownership {
    /// Nothing speaks against it.
    Fits,
    /// It asks for a name that is the account's already.
    AlreadyYours,
    /// It is for a domain of the account, but this one has expired.
    Expired,
    /// It is for a domain of the account, and this one is not; nor is it registered in the same order.
    NotYours,
}

/// What the account's domains say to a line. `own` is the status of the name among them, `None` when
/// it is not among them; `registered_here` says that the same order registers it.
///
/// A reservation stands among the domains as [`DomainStatus::Unregistered`]: its holder may register
/// the name, not reserve it again. A status that is not known speaks against nothing but a new name.
#[must_use]
pub fn ownership(line: &LineKey, own: Option<&DomainStatus>, registered_here: bool) -> Ownership {
    match (&line.service, own) {
        (ServiceType::CertificateRegistration, None | Some(DomainStatus::Unregistered))
        | (ServiceType::DomainReserve, None)
        | (ServiceType::CertificateRenewal | ServiceType::Unknown(_), _) => Ownership::Fits,
        (ServiceType::CertificateRegistration | ServiceType::DomainReserve, Some(_)) => Ownership::AlreadyYours,
        (ServiceType::NftMinting | ServiceType::DomainAttachment, _) if registered_here => Ownership::Fits,
        (ServiceType::NftMinting | ServiceType::DomainAttachment, own) => match own {
            None | Some(DomainStatus::Unregistered) => Ownership::NotYours,
            Some(DomainStatus::Expired) => Ownership::Expired,
            Some(_) => Ownership::Fits,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DomainName;

    #[test]
    fn own_domains_and_lines() {
        use DomainStatus::{Active, Expired, Unregistered};
        use Ownership::{AlreadyYours, Fits, NotYours};
        let odd = DomainStatus::from("frozen");
        let check = |service: &ServiceType, own: Option<&DomainStatus>, here, expected| {
            let line = LineKey { service: service.clone(), domain: DomainName::parse("a.art").unwrap() };
            assert_eq!(ownership(&line, own, here), expected, "{service} {own:?} {here}");
        };
        let register = ServiceType::CertificateRegistration;
        check(&register, None, false, Fits);
        check(&register, Some(&Unregistered), false, Fits);
        for own in [&Active, &Expired, &odd] {
            check(&register, Some(own), false, AlreadyYours);
            check(&ServiceType::DomainReserve, Some(own), false, AlreadyYours);
        }
        check(&ServiceType::DomainReserve, Some(&Unregistered), false, AlreadyYours);
        check(&ServiceType::DomainReserve, None, false, Fits);
        for service in [ServiceType::NftMinting, ServiceType::DomainAttachment] {
            check(&service, None, false, NotYours);
            check(&service, None, true, Fits);
            check(&service, Some(&Unregistered), false, NotYours);
            check(&service, Some(&Unregistered), true, Fits);
            check(&service, Some(&Expired), false, Ownership::Expired);
            check(&service, Some(&Active), false, Fits);
            check(&service, Some(&odd), false, Fits);
        }
        check(&ServiceType::CertificateRenewal, None, false, Fits);
    }
}
