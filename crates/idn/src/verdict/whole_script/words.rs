//! Words of Latin-looking letters that everybody reads as what they are.

/// Common Russian words all of whose letters look like Latin ones, but which look like no word in
/// Latin letters: `театр`, not `тор` (top). The first are those that Chrome has published.
const WORDS: &str = "астро как коса курс парк покраска пхукет сахарок секс театр укроп \
    агат аура гектар гротеск гусь карат карета карта каток кекс кокос корпус корсет кость костер красота \
    краска кросс курага курорт куст окраска окоп опера опрос орех оркестр отпуск папка паркет парус паспорт пастух \
    паук песок петр петух портрет постер поступок посох поток проект проспект просто простор пурга пурпур пух \
    ракета ракурс рапорт раскраска растр ретро рост рука русь сахар секрет сектор скатерть скорость скутер сорок соус \
    спектр спорт старт стопка страус страх строка структура сухарь сюртук текст текстура тест тесто торс торт торты \
    труппа трюк тукан успех устье утро уют хорек юрта";

/// Whether these letters are such words, with anything else between them.
pub(super) fn are_known(label: &[char], is_letter: impl Fn(char) -> bool) -> bool {
    label
        .split(|c| !is_letter(*c))
        .filter(|word| !word.is_empty())
        .all(|word| WORDS.split_whitespace().any(|known| known.chars().eq(word.iter().copied())))
}
