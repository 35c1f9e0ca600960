//! What the API's rows say to a name that a link wants.

use contract::{ServiceType, Suggestion};

/// Why a name was not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Brought {
    Taken,
    /// It can be had, but as another service: that is said, not added silently.
    OnlyAs(ServiceType),
    /// The API has no row for it.
    NotOffered,
}

/// The row to put in the cart; for a renewal the one with the shortest term, which can be changed there.
pub(super) fn brought<'a>(service: &ServiceType, rows: &'a [Suggestion]) -> Result<&'a Suggestion, Brought> {
    let fitting = rows.iter().filter(|row| row.service_type == *service && row.available);
    if let Some(row) = fitting.min_by_key(|row| row.period) {
        return Ok(row);
    }
    Err(match rows.iter().find(|row| row.available) {
        Some(other) => Brought::OnlyAs(other.service_type.clone()),
        None if rows.is_empty() => Brought::NotOffered,
        // For a domain of one's own: somebody who is not signed in may well be its owner.
        None if matches!(service, ServiceType::NftMinting | ServiceType::DomainAttachment) => Brought::NotOffered,
        None => Brought::Taken,
    })
}

#[cfg(test)]
mod tests {
    use contract::{Currency, DomainName, Money, PromoCode};

    use super::*;

    fn row(service_type: ServiceType, period: u32, available: bool) -> Suggestion {
        let price = Money::from_minor(1899, Currency::USD);
        Suggestion {
            service_type,
            domain: DomainName::parse("a.art").unwrap(),
            period,
            best: false,
            available,
            premium: false,
            random: false,
            reserved: false,
            price,
            discounted: price,
            promo: PromoCode::default(),
            promo_description: String::new(),
        }
    }

    #[test]
    fn rows() {
        use ServiceType::{CertificateRegistration as Register, CertificateRenewal as Renew, DomainReserve as Reserve};
        let check = |service: ServiceType, rows: &[Suggestion], expected: Result<u32, Brought>| {
            assert_eq!(brought(&service, rows).map(|row| row.period), expected, "{service:?} {rows:?}");
        };
        check(Register, &[row(Register, 12, true)], Ok(12));
        check(Register, &[row(Register, 12, false)], Err(Brought::Taken));
        check(Register, &[row(Reserve, 12, true)], Err(Brought::OnlyAs(Reserve)));
        check(Register, &[row(Reserve, 12, false)], Err(Brought::Taken));
        check(Register, &[], Err(Brought::NotOffered));
        check(Reserve, &[row(Register, 12, true)], Err(Brought::OnlyAs(Register)));
        check(ServiceType::NftMinting, &[row(ServiceType::NftMinting, 12, false)], Err(Brought::NotOffered));
        check(Renew, &[row(Renew, 24, true), row(Renew, 12, true)], Ok(12));
    }
}
