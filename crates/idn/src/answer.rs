//! What the browser gets: one text in, one JSON text out.
//!
//! Nothing here needs escaping: valid names and codes have no quotes, backslashes or control characters.

use crate::{
    Guard, Name, Reason, Verdict, judge, lookalikes, native_spellings, normalise, typed_emoji,
    verdict::scripts::scripts_in,
};

/// [`normalise`] for a caller in JavaScript.
///
/// Answers `{"a_label":"xn--e1afmkfd.art","u_label":"пример.art"}`, or, for a refused name,
/// `{"refusal":"character","code_point":32}` with the code of
/// [`Refusal::code`](crate::Refusal::code); `code_point` is there when one character is to blame,
/// `"typed":"❤️"` when it is part of an emoji of several characters.
// In the browser the function is exported under the name of what it does.
#[cfg_attr(
    target_arch = "wasm32",
    wasm_bindgen::prelude::wasm_bindgen(js_name = normalise)
)]
#[must_use]
pub fn answer(text: &str) -> String {
    match normalise(text) {
        Ok(name) => format!("{{{}}}", both_forms(&name)),
        Err(refusal) => format!(r#"{{"refusal":"{}"{}}}"#, refusal.code(), to_blame(text, refusal.character())),
    }
}

/// [`judge`] for a caller in JavaScript, with the famous names guarded.
///
/// Answers `{"verdict":"show","a_label":"xn--e1afmkfd.art","u_label":"пример.art"}`; for a name
/// that misleads, `"verdict":"ascii"` and both forms with `"reason"`, a
/// [`Reason::code`](crate::Reason::code); for what is no name, `"verdict":"refuse"` with
/// `"reason"`, a [`Refusal::code`](crate::Refusal::code). `"code_point"` (and `"typed"`, as for
/// [`answer`]) is there when one character is to blame, `"imitates"` when the name looks like another, `"scripts"` (ISO 15924, in
/// the order of the letters: `["Latn","Cyrl"]`) when they are the reason.
#[cfg_attr(
    target_arch = "wasm32",
    wasm_bindgen::prelude::wasm_bindgen(js_name = judge)
)]
#[must_use]
pub fn verdict_answer(text: &str) -> String {
    let verdict = judge(text, Guard::famous());
    let mut json = format!(r#"{{"verdict":"{}""#, verdict.code());
    if let Some(name) = verdict.name() {
        json.push(',');
        json.push_str(&both_forms(name));
    }
    if let Some(reason) = verdict.reason_code() {
        json.push_str(&format!(r#","reason":"{reason}""#));
    }
    json.push_str(&to_blame(text, verdict.character()));
    if let Verdict::Ascii(name, reason) = &verdict {
        if let Some(imitated) = reason.imitated() {
            json.push_str(&format!(r#","imitates":"{imitated}""#));
        }
        if matches!(reason, Reason::MixedScripts | Reason::WholeScript) {
            json.push_str(&format!(r#","scripts":{:?}"#, scripts_to_blame(name)));
        }
    }
    json.push('}');
    json
}

/// [`lookalikes`] for a caller in JavaScript, at most twelve:
/// `[{"a_label":"xn--e1argc3h.art","u_label":"ѕсоре.art"}]`.
#[cfg_attr(
    target_arch = "wasm32",
    wasm_bindgen::prelude::wasm_bindgen(js_name = lookalikes)
)]
#[must_use]
pub fn lookalikes_answer(text: &str) -> String {
    const MOST: usize = 12;
    let names: Vec<String> = lookalikes(text, MOST).iter().map(|name| format!("{{{}}}", both_forms(name))).collect();
    format!("[{}]", names.join(","))
}

/// [`native_spellings`] for a caller in JavaScript:
/// `[{"language":"de","a_label":"xn--mnchen-3ya.art","u_label":"münchen.art"}]`.
#[cfg_attr(
    target_arch = "wasm32",
    wasm_bindgen::prelude::wasm_bindgen(js_name = native_spellings)
)]
#[must_use]
pub fn spellings_answer(plain: &str) -> String {
    let spellings: Vec<String> = native_spellings(plain)
        .iter()
        .map(|spelling| format!(r#"{{"language":"{}",{}}}"#, spelling.language, both_forms(&spelling.name)))
        .collect();
    format!("[{}]", spellings.join(","))
}

/// The scripts of the label that has most of them, without its zone.
fn scripts_to_blame(name: &Name) -> Vec<&'static str> {
    let labels = name.u_label().split('.').filter(|label| !label.is_ascii());
    labels.map(scripts_in).max_by_key(Vec::len).unwrap_or_default()
}

/// The character to blame, and the emoji of the text that it is part of.
fn to_blame(text: &str, character: Option<char>) -> String {
    let Some(c) = character else { return String::new() };
    let code_point = u32::from(c);
    match typed_emoji(text, c).filter(|emoji| emoji.len() > c.len_utf8()) {
        Some(emoji) => format!(r#","code_point":{code_point},"typed":"{emoji}""#),
        None => format!(r#","code_point":{code_point}"#),
    }
}

fn both_forms(name: &Name) -> String {
    format!(r#""a_label":"{}","u_label":"{}""#, name.a_label(), name.u_label())
}
