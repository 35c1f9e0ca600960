//! Whose names stand on the seeds.

use contract::{Address, Artwork, ContactDraft};

pub(super) fn max() -> ContactDraft {
    contact(
        ["ru", "Max", "Pryakhin", "UKCI Holdings Limited", "GB004618015", "+7.4952584471", "demo@example.art"],
        ["119602", "RU", "Moscow", "Moscow", "Akademika Anokhina st.", "2k7"],
    )
}

pub(super) fn studio() -> ContactDraft {
    contact(
        ["en", "Maxine", "Studio", "Studio North", "", "+1.2125550142", "studio@example.art"],
        ["10001", "US", "NY", "New York", "350 Fifth Avenue", ""],
    )
}

pub(super) fn ada() -> ContactDraft {
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

pub(super) fn artwork() -> Artwork {
    Artwork {
        title: "State of ART".to_owned(),
        maker: "Max Pryakhin".to_owned(),
        kind: "Image".to_owned(),
        period: "2019".to_owned(),
        dimensions: "1920x1080".to_owned(),
        ..Artwork::default()
    }
}
