//! Writings of phone numbers, as a table and as properties.

use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(text: &str, country: &str, expected: &str) {
    assert_eq!(Phone::parse(text, country), Ok(Phone(expected.to_owned())), "{text:?} in {country:?}");
}

#[track_caller]
fn refused(text: &str, country: &str, expected: PhoneError) {
    assert_eq!(Phone::parse(text, country), Err(expected), "{text:?} in {country:?}");
}

#[test]
fn written_with_a_plus() {
    check("+7 (495) 258-44-71", "", "+7.4952584471");
    check("+7.4952584471", "RU", "+7.4952584471");
    check("+1.2125551234", "RU", "+1.2125551234");
    check("  tel:+44-20-7946-0958 ", "US", "+44.2079460958");
    check("\u{202A}+44\u{A0}20 7946\u{2011}0958\u{202C}", "", "+44.2079460958");
    check("＋８１ ３ 1234 5678", "", "+81.312345678");
    check("+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", "", "+966.501234567");
    // The trunk prefix is often left in.
    check("+44 (0)20 7946 0958", "", "+44.2079460958");
    check("+44 020 7946 0958", "", "+44.2079460958");
    check("+7 8 495 258-44-71", "RU", "+7.4952584471");
    check("+36 06 1 234 5678", "", "+36.12345678");
    // Italy has none: its zero belongs to the number.
    check("+39 06 698 12345", "", "+39.0669812345");
    check("+38 (044) 258-44-71", "UA", "+380.442584471");
}

#[test]
fn written_as_at_home() {
    check("8 495 258-44-71", "RU", "+7.4952584471");
    check("8(800)555-35-35", "RU", "+7.8005553535");
    check("8005553535", "RU", "+7.8005553535");
    check("495 258 44 71", "RU", "+7.4952584471");
    check("7 495 258-44-71", "RU", "+7.4952584471");
    check("8 701 234 56 78", "KZ", "+7.7012345678");
    check("020 7946 0958", "GB", "+44.2079460958");
    check("44 20 7946 0958", "GB", "+44.2079460958");
    check("(212) 555-1234", "US", "+1.2125551234");
    check("1-212-555-1234", "US", "+1.2125551234");
    check("416.555.1234", "CA", "+1.4165551234");
    check("06 698 12345", "IT", "+39.0669812345");
    check("393 123 4567", "IT", "+39.3931234567");
    check("39 393 123 4567", "IT", "+39.3931234567");
    check("01 42 68 53 00", "FR", "+33.142685300");
    check("030/123456", "DE", "+49.30123456");
    check("49 30 123456", "DE", "+49.30123456");
    check("06 1 234 5678", "HU", "+36.12345678");
    check("8 (017) 200-00-00", "BY", "+375.172000000");
    check("8 044 258 44 71", "UA", "+380.442584471");
    check("(55) 3221-1234", "BR", "+55.5532211234");
    check("55 11 91234-5678", "BR", "+55.11912345678");
}

#[test]
fn written_as_dialled_from_home() {
    check("00 44 20 7946 0958", "DE", "+44.2079460958");
    check("00 44 20 7946 0958", "US", "+44.2079460958");
    check("011 44 20 7946 0958", "US", "+44.2079460958");
    check("8 10 44 20 7946 0958", "RU", "+44.2079460958");
    check("0011 44 20 7946 0958", "AU", "+44.2079460958");
    check("010 44 20 7946 0958", "JP", "+44.2079460958");
    refused("001 44 20 7946 0958", "HK", PhoneError::NeedsPlus);
    refused("0021 44 20 7946 0958", "BR", PhoneError::NeedsPlus);
    refused("00 44 20 7946 0958", "", PhoneError::NeedsCountry);
    refused("00 999 20 7946 0958", "DE", PhoneError::UnknownCountryCode);
    refused("00 44 20 7946", "DE", PhoneError::TooShort);
}

#[test]
fn refused_with_a_reason() {
    refused("", "RU", PhoneError::Empty);
    refused(" + ", "RU", PhoneError::Empty);
    refused("phone", "RU", PhoneError::BadCharacter('p'));
    refused("+7 495 258-44-71 доб. 5", "RU", PhoneError::BadCharacter('д'));
    refused("+7 495 +258", "RU", PhoneError::BadCharacter('+'));
    refused("495 258-44-71", "", PhoneError::NeedsCountry);
    refused("495 258-44-71", "ZZ", PhoneError::NeedsCountry);
    refused("+7 495 258-44-7", "RU", PhoneError::TooShort);
    refused("+7 495 258-44-711", "RU", PhoneError::TooLong);
    refused("8 495 258-44-7", "RU", PhoneError::TooShort);
    refused("8 495 258-44-711", "RU", PhoneError::TooLong);
    refused("555-1234", "US", PhoneError::TooShort);
    refused("1 212 555 123", "US", PhoneError::TooShort);
    refused("01 42 68 53 0", "FR", PhoneError::TooShort);
    refused("+999 123 456", "", PhoneError::UnknownCountryCode);
    refused("+0 20 7946 0958", "GB", PhoneError::UnknownCountryCode);
    refused("+8 (495) 258-44-71", "RU", PhoneError::UnknownCountryCode);
    refused("+37", "", PhoneError::TooShort);
    refused(&"1".repeat(10_000), "US", PhoneError::TooLong);
}

#[test]
fn never_guessed() {
    // A mobile number, or a short number behind the calling code.
    let readings = vec![Phone("+39.3931234567".to_owned()), Phone("+39.31234567".to_owned())];
    refused("3931234567", "IT", PhoneError::Ambiguous(readings));
}

#[test]
fn the_form_of_epp() {
    for text in ["+7.4952584471", "+1.2125551234", "+247.62889"] {
        assert_eq!(Phone::from_epp(text).as_ref().map(Phone::as_str), Some(text));
    }
    for text in
        ["", "+", "+7", "+7.", "+.1", "7.4952584471", "+74.952584471", "+999.1", "+7.495 258", "+7.1234567890123456"]
    {
        assert_eq!(Phone::from_epp(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn whatever_is_read_is_the_form_of_epp_and_reads_back(
        text in "(\\+|00|8|8 10|0)?[0-9 ()./-]{0,20}|\\PC{0,30}",
        country in prop::sample::select(vec!["", "RU", "US", "GB", "IT", "DE", "HU", "BR", "UA", "BY", "LT"]),
    ) {
        let readings = match Phone::parse(&text, country) {
            Ok(phone) => vec![phone],
            Err(PhoneError::Ambiguous(readings)) => {
                prop_assert!(readings.len() > 1);
                readings
            }
            Err(_) => vec![],
        };
        for phone in readings {
            prop_assert_eq!(Phone::from_epp(phone.as_str()), Some(phone.clone()));
            prop_assert_eq!(Phone::parse(phone.as_str(), country), Ok(phone));
        }
    }
}
