//! Words of Latin-looking letters that everybody reads as what they are.

/// The letters of Russian that look like Latin ones, but for т.
const RUSSIAN: &str = "аысеюкорхуъьпг";

/// Common Russian words all of whose letters look like Latin ones, but which look like no word in
/// Latin letters: `парк`, not `сора`.
const WORDS: &str = "арка аура горка горох группа гусар гусь как карп каска касса кекс кокос кора корка корпус корсар коса краска \
    крекер кросс круг крупа курага курок курс курсор окоп окорок окраска опера опрос орех папка парк парус пасха \
    паук перо перу песок покраска порог порок посох прогресс пророк пурга пурпур пуск пух ракурс раскраска река \
    ресурс рок рука русь сапог саха сахар сахара сахарок секс скука сок сорок сорока соус соха спрос спуск срок \
    сухарь сыр укроп ура урок успех уха ухо хорек юра";

/// Whether these letters are Russian words, with anything else between them.
pub(super) fn are_russian(label: &[char], is_letter: impl Fn(char) -> bool) -> bool {
    label.split(|c| !is_letter(*c)).filter(|word| !word.is_empty()).all(|word| has_te(word) || is_known(word))
}

fn is_known(word: &[char]) -> bool {
    WORDS.split_whitespace().any(|known| known.chars().eq(word.iter().copied()))
}

/// Whether a `т` is among nothing but letters of Russian. It is drawn as a small capital, which
/// nobody takes for a t; who wants it taken for one needs letters that Russian has not (`ѕ`, `і`).
fn has_te(word: &[char]) -> bool {
    word.contains(&'т') && word.iter().all(|c| *c == 'т' || RUSSIAN.contains(*c))
}
