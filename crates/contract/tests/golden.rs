//! Every example of the `auth` and `store` operations in the API's description parses
//! into its type and prints back to the same JSON.

use contract::{
    Account, AccountChanges, AccountCode, AccountId, Contact, ContactDraft, ContactId, ContactStatus, Created, Domain,
    DomainStatus, NewAccount, NewOrder, NewPassword, Order, OrderId, OrderStatus, Page, PasswordReset, Problem,
    Suggestion, Token, TokenRequest,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Parses an example as `T` and compares what `T` prints with it.
fn round_trip<T: DeserializeOwned + Serialize>(example: &Value) -> Result<(), String> {
    let parsed: T = serde_json::from_str(&example.to_string()).map_err(|e| e.to_string())?;
    let printed: Value =
        serde_json::from_str(&serde_json::to_string(&parsed).map_err(|e| e.to_string())?).map_err(|e| e.to_string())?;
    if printed == *example { Ok(()) } else { Err(format!("printed back as {printed}")) }
}

type Check = fn(&Value) -> Result<(), String>;

/// The type of each body: (method, path, request type, success type).
fn types() -> Vec<(&'static str, &'static str, Option<Check>, Option<Check>)> {
    vec![
        ("post", "/auth/token", Some(round_trip::<TokenRequest>), Some(round_trip::<Token>)),
        ("post", "/auth/password", Some(round_trip::<PasswordReset>), None),
        ("get", "/auth/accounts", None, Some(round_trip::<Page<Account>>)),
        ("post", "/auth/accounts", Some(round_trip::<NewAccount>), Some(round_trip::<Created<AccountId>>)),
        ("get", "/auth/accounts/{account}", None, Some(round_trip::<Account>)),
        ("patch", "/auth/accounts/{account}", Some(round_trip::<AccountChanges>), None),
        ("put", "/auth/accounts/{account}/password", Some(round_trip::<NewPassword>), None),
        ("put", "/auth/accounts/{account}/verify", Some(round_trip::<AccountCode>), None),
        ("post", "/auth/accounts/{account}/code", None, None),
        ("put", "/auth/accounts/{account}/scopes/{scope}", None, None),
        ("delete", "/auth/accounts/{account}/scopes/{scope}", None, None),
        ("get", "/store/suggestions", None, Some(round_trip::<Page<Suggestion>>)),
        ("get", "/store/domains/statuses", None, Some(round_trip::<Page<DomainStatus>>)),
        ("get", "/store/domains", None, Some(round_trip::<Page<Domain>>)),
        ("get", "/store/domains/{domain}", None, Some(round_trip::<Domain>)),
        ("put", "/store/domains/{domain}/autorenew", None, None),
        ("delete", "/store/domains/{domain}/autorenew", None, None),
        ("get", "/store/contacts/statuses", None, Some(round_trip::<Page<ContactStatus>>)),
        ("get", "/store/contacts", None, Some(round_trip::<Page<Contact>>)),
        ("post", "/store/contacts", Some(round_trip::<ContactDraft>), Some(round_trip::<Created<ContactId>>)),
        ("get", "/store/contacts/{contact}", None, Some(round_trip::<Contact>)),
        ("patch", "/store/contacts/{contact}", Some(round_trip::<ContactDraft>), None),
        ("delete", "/store/contacts/{contact}", None, None),
        ("get", "/store/orders/statuses", None, Some(round_trip::<Page<OrderStatus>>)),
        ("get", "/store/orders", None, Some(round_trip::<Page<Order>>)),
        ("post", "/store/orders", Some(round_trip::<NewOrder>), Some(round_trip::<Created<OrderId>>)),
        ("get", "/store/orders/{order}", None, Some(round_trip::<Order>)),
        ("patch", "/store/orders/{order}", Some(round_trip::<NewOrder>), None),
    ]
}

/// The examples under a media object (`content.application/json.examples`).
fn examples(body: &Value) -> Vec<&Value> {
    let examples = &body["content"]["application/json"]["examples"];
    examples.as_object().map(|map| map.values().map(|example| &example["value"]).collect()).unwrap_or_default()
}

#[test]
fn examples_parse_and_print_back() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/contract/art-services.openapi.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no API description at ../shared/contract");
        return;
    };
    let description: Value = serde_json::from_str(&text).unwrap();
    let types = types();
    let (mut operations, mut bodies) = (0, 0);
    for (path, methods) in description["paths"].as_object().unwrap() {
        if !path.starts_with("/auth") && !path.starts_with("/store") {
            continue;
        }
        for (method, operation) in methods.as_object().unwrap() {
            operations += 1;
            let (_, _, request, success) = types
                .iter()
                .find(|(m, p, _, _)| m == method && p == path)
                .unwrap_or_else(|| panic!("no types for {method} {path}"));
            let mut check = |check: Option<Check>, body: &Value, what: &str| {
                for example in examples(body) {
                    bodies += 1;
                    let check = check.unwrap_or_else(|| panic!("no type for the {what} of {method} {path}"));
                    check(example).unwrap_or_else(|error| panic!("{what} of {method} {path}: {error}\n{example}"));
                }
            };
            check(*request, &operation["requestBody"], "request");
            for (status, response) in operation["responses"].as_object().unwrap() {
                let of_error: Option<Check> = Some(round_trip::<Problem>);
                check(if status == "4XX" { of_error } else { *success }, response, status);
            }
        }
    }
    assert_eq!(operations, types.len(), "operations described and operations typed");
    assert!(bodies > 40, "{bodies} examples were checked");
    println!("{operations} operations, {bodies} examples");
}

#[test]
fn unknown_words_and_fields_are_kept_or_ignored() {
    assert_eq!(OrderStatus::from("paused"), OrderStatus::Unknown("paused".into()));
    assert_eq!(serde_json::to_string(&OrderStatus::from("paused")).unwrap(), "\"paused\"");
    let token: Token = serde_json::from_str(r#"{"token_type":"Bearer","access_token":"a","scope":"new"}"#).unwrap();
    assert_eq!((token.refresh_token, token.expires_in), (None, None));
}
