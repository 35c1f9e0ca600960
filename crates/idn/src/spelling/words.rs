//! Words that are known in both spellings.

/// Chosen by hand: words that galleries, makers and towns have in their names, with the language
/// that writes them so. Where several do, the one with most speakers.
const WORDS: [(&str, &str, &str); 69] = [
    ("bucher", "bücher", "de"),
    ("dusseldorf", "düsseldorf", "de"),
    ("fur", "für", "de"),
    ("gemalde", "gemälde", "de"),
    ("grun", "grün", "de"),
    ("koln", "köln", "de"),
    ("konigsberg", "königsberg", "de"),
    ("kunstler", "künstler", "de"),
    ("kuche", "küche", "de"),
    ("lubeck", "lübeck", "de"),
    ("mobel", "möbel", "de"),
    ("muller", "müller", "de"),
    ("munchen", "münchen", "de"),
    ("munster", "münster", "de"),
    ("nurnberg", "nürnberg", "de"),
    ("osterreich", "österreich", "de"),
    ("schroder", "schröder", "de"),
    ("strasse", "straße", "de"),
    ("uber", "über", "de"),
    ("wurzburg", "würzburg", "de"),
    ("zurich", "zürich", "de"),
    ("cafe", "café", "fr"),
    ("chateau", "château", "fr"),
    ("cinema", "cinéma", "fr"),
    ("creation", "création", "fr"),
    ("creations", "créations", "fr"),
    ("creme", "crème", "fr"),
    ("decor", "décor", "fr"),
    ("ecole", "école", "fr"),
    ("elegance", "élégance", "fr"),
    ("etoile", "étoile", "fr"),
    ("francais", "français", "fr"),
    ("lumiere", "lumière", "fr"),
    ("musee", "musée", "fr"),
    ("opera", "opéra", "fr"),
    ("theatre", "théâtre", "fr"),
    ("bogota", "bogotá", "es"),
    ("corazon", "corazón", "es"),
    ("cordoba", "córdoba", "es"),
    ("diseno", "diseño", "es"),
    ("espana", "españa", "es"),
    ("fotografia", "fotografía", "es"),
    ("galeria", "galería", "es"),
    ("malaga", "málaga", "es"),
    ("manana", "mañana", "es"),
    ("mexico", "méxico", "es"),
    ("musica", "música", "es"),
    ("nino", "niño", "es"),
    ("peru", "perú", "es"),
    ("sao", "são", "pt"),
    ("coracao", "coração", "pt"),
    ("criacao", "criação", "pt"),
    ("goteborg", "göteborg", "sv"),
    ("malmo", "malmö", "sv"),
    ("kobenhavn", "københavn", "da"),
    ("tromso", "tromsø", "no"),
    ("gdansk", "gdańsk", "pl"),
    ("krakow", "kraków", "pl"),
    ("lodz", "łódź", "pl"),
    ("poznan", "poznań", "pl"),
    ("wroclaw", "wrocław", "pl"),
    ("ceska", "česká", "cs"),
    ("plzen", "plzeň", "cs"),
    ("bucuresti", "bucurești", "ro"),
    ("muze", "müze", "tr"),
    ("turkiye", "türkiye", "tr"),
    ("gyor", "győr", "hu"),
    ("muveszet", "művészet", "hu"),
    ("reykjavik", "reykjavík", "is"),
];

/// The label with its known words in their own letters, each language by itself.
pub(super) fn respelt(label: &str) -> Vec<(&'static str, String)> {
    let mut languages: Vec<&'static str> = Vec::new();
    for (_, _, language) in WORDS.iter().filter(|(plain, _, _)| label.split('-').any(|part| part == *plain)) {
        if !languages.contains(language) {
            languages.push(language);
        }
    }
    let own = |part: &str, language: &str| {
        WORDS.iter().find(|(plain, _, of)| *plain == part && *of == language).map(|(_, own, _)| *own)
    };
    let spell = |language: &'static str| {
        let parts: Vec<&str> = label.split('-').map(|part| own(part, language).unwrap_or(part)).collect();
        (language, parts.join("-"))
    };
    languages.into_iter().map(spell).collect()
}
