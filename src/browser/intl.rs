//! Numbers, money, dates, plurals and names of countries by the browser's `Intl`.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The plural categories of English and Russian (CLDR).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plural {
    One,
    Few,
    Many,
    Other,
}

/// Makes `new Intl.<constructor>([language], options)`.
fn formatter(constructor: &str, language: &str, options: &[(&str, &str)]) -> Option<JsValue> {
    let bag = Object::new();
    for (key, value) in options {
        Reflect::set(&bag, &(*key).into(), &(*value).into()).ok()?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &constructor.into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&class, &Array::of2(&Array::of1(&language.into()), &bag)).ok()
}

/// Calls a method of a formatter with one argument.
fn call(formatter: &JsValue, method: &str, argument: &JsValue) -> Option<String> {
    let method: Function = Reflect::get(formatter, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(formatter, argument).ok()?.as_string()
}

/// An amount of money in the customs of a language. The decimal text goes to the browser
/// as text, so that no floating point comes in between.
pub(crate) fn money(language: &str, decimal: &str, currency: &str) -> String {
    formatter("NumberFormat", language, &[("style", "currency"), ("currency", currency)])
        .and_then(|format| call(&format, "format", &decimal.into()))
        .unwrap_or_else(|| format!("{decimal} {currency}"))
}

/// A whole number in the customs of a language.
pub(crate) fn number(language: &str, number: u64) -> String {
    let text = number.to_string();
    formatter("NumberFormat", language, &[])
        .and_then(|format| call(&format, "format", &text.as_str().into()))
        .unwrap_or(text)
}

/// A day (`25 July 2019`) in the customer's own time zone.
pub(crate) fn date(language: &str, unix_seconds: i64) -> String {
    date_with(language, unix_seconds, &[("dateStyle", "long")])
}

/// A day and time of day in the customer's own time zone.
pub(crate) fn date_time(language: &str, unix_seconds: i64) -> String {
    date_with(language, unix_seconds, &[("dateStyle", "long"), ("timeStyle", "short")])
}

/// A time of day in the customer's own time zone.
pub(crate) fn time(language: &str, unix_seconds: i64) -> String {
    date_with(language, unix_seconds, &[("timeStyle", "short")])
}

fn date_with(language: &str, unix_seconds: i64, options: &[(&str, &str)]) -> String {
    formatter("DateTimeFormat", language, options)
        .and_then(|format| call(&format, "format", &local(unix_seconds)))
        .unwrap_or_default()
}

/// The year of a time in the customer's own time zone, as [`date`] shows it.
pub(crate) fn year(unix_seconds: i64) -> u32 {
    local(unix_seconds).get_full_year()
}

/// The month of a time in the customer's own time zone, from 0.
pub(crate) fn month(unix_seconds: i64) -> u32 {
    local(unix_seconds).get_month()
}

/// The month of a time in words, with its year (`July 2019`).
pub(crate) fn month_name(language: &str, unix_seconds: i64) -> String {
    date_with(language, unix_seconds, &[("month", "long"), ("year", "numeric")])
}

/// The month of a time in a few letters.
pub(crate) fn short_month(language: &str, unix_seconds: i64) -> String {
    date_with(language, unix_seconds, &[("month", "short")])
}

/// When a year begins in the customer's own time zone, in seconds since 1970.
pub(crate) fn start_of_year(year: u32) -> i64 {
    start_of_month(year, 0)
}

/// When a month (from 0; 12 is the first of the next year) begins in the customer's own time zone.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds of a month's start fit")]
pub(crate) fn start_of_month(year: u32, month: u32) -> i64 {
    let month = i32::try_from(month).unwrap_or_default();
    let milliseconds = js_sys::Date::new_with_year_month(year, month).get_time() as i64;
    milliseconds.div_euclid(1000)
}

#[expect(clippy::cast_precision_loss, reason = "a JavaScript date is a float of milliseconds")]
fn local(unix_seconds: i64) -> js_sys::Date {
    js_sys::Date::new(&JsValue::from_f64(unix_seconds.saturating_mul(1000) as f64))
}

/// The plural category of a number.
pub(crate) fn plural(language: &str, number: u64) -> Plural {
    #[expect(clippy::cast_precision_loss, reason = "plural rules take a JavaScript number")]
    let number = JsValue::from_f64(number as f64);
    match formatter("PluralRules", language, &[]).and_then(|rules| call(&rules, "select", &number)).as_deref() {
        Some("one") => Plural::One,
        Some("few") => Plural::Few,
        Some("many") => Plural::Many,
        _ => Plural::Other,
    }
}

/// The name of a country (ISO 3166-1 alpha-2) in a language.
pub(crate) fn country(language: &str, code: &str) -> String {
    formatter("DisplayNames", language, &[("type", "region")])
        .and_then(|names| call(&names, "of", &code.into()))
        .unwrap_or_else(|| code.to_owned())
}

/// The name of a language in a language (its own: `language_name("ru", "ru")`).
pub(crate) fn language_name(language: &str, code: &str) -> String {
    formatter("DisplayNames", language, &[("type", "language")])
        .and_then(|names| call(&names, "of", &code.into()))
        .unwrap_or_else(|| code.to_owned())
}

/// The name of a script (ISO 15924) in a language.
pub(crate) fn script_name(language: &str, code: &str) -> String {
    formatter("DisplayNames", language, &[("type", "script")])
        .and_then(|names| call(&names, "of", &code.into()))
        .unwrap_or_else(|| code.to_owned())
}

/// Sorts by a text as readers of the language expect it (`Intl.Collator`).
pub(crate) fn sort_by_text<T>(language: &str, items: &mut [T], text: impl Fn(&T) -> &str) {
    let compare: Option<Function> = formatter("Collator", language, &[])
        .and_then(|collator| Reflect::get(&collator, &"compare".into()).ok()?.dyn_into().ok());
    items.sort_by(|a, b| {
        let (a, b) = (text(a), text(b));
        let order = compare.as_ref().and_then(|compare| {
            let order = compare.call2(&JsValue::UNDEFINED, &a.into(), &b.into()).ok()?.as_f64()?;
            order.partial_cmp(&0.0)
        });
        order.unwrap_or_else(|| a.cmp(b))
    });
}
