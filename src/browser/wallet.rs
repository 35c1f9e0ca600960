//! The wallets of this browser: asked by EIP-1193, found by their announcement (EIP-6963) or where they always stood.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

use super::listen::Listener;

/// The customer said no in the wallet (EIP-1193).
const REJECTED: i32 = 4001;
/// The wallet shows a question of before (JSON-RPC, as MetaMask answers).
const PENDING: i32 = -32002;

/// A wallet that can be asked.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WalletProvider {
    /// How it calls itself; nothing for one that does not announce itself.
    pub(crate) name: String,
    provider: JsValue,
}

/// Why a wallet gave no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAddress {
    /// The customer said no.
    Rejected,
    /// It waits for the customer already.
    Pending,
    /// Whatever else went wrong in it.
    Failed,
}

/// Tells of the wallets there are: one that stands at `window.ethereum` at once, those that announce
/// themselves (again) as they do so. Ends on drop of the listener.
pub(crate) fn watch(found: impl Fn(WalletProvider) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let standing = Reflect::get(&window, &"ethereum".into()).ok().filter(can_ask);
    if let Some(provider) = standing {
        found(WalletProvider { name: String::new(), provider });
    }
    let listener = Listener::start(&window, "eip6963:announceProvider", move |event| {
        if let Some(announced) = announced(&event) {
            found(announced);
        }
    });
    if let Ok(request) = Event::new("eip6963:requestProvider") {
        // Fails only for an event that is on its way already.
        let _ = window.dispatch_event(&request);
    }
    Some(listener)
}

fn announced(event: &Event) -> Option<WalletProvider> {
    let detail = get(event, "detail")?;
    let provider = get(&detail, "provider").filter(can_ask)?;
    let name = get(&get(&detail, "info")?, "name")?.as_string()?;
    Some(WalletProvider { name, provider })
}

impl WalletProvider {
    /// Asks for the address in use; the wallet asks the customer, who may take as long as they like.
    ///
    /// # Errors
    /// [`NoAddress`], in words for the customer to say.
    pub(crate) async fn address(&self) -> Result<String, NoAddress> {
        let failed = |_: JsValue| NoAddress::Failed;
        let request: Function =
            get(&self.provider, "request").and_then(|f| f.dyn_into().ok()).ok_or(NoAddress::Failed)?;
        let question = Object::new();
        Reflect::set(&question, &"method".into(), &"eth_requestAccounts".into()).map_err(failed)?;
        let promise = request.call1(&self.provider, &question).map_err(|error| refusal(&error))?;
        let accounts = JsFuture::from(Promise::resolve(&promise)).await.map_err(|error| refusal(&error))?;
        if !Array::is_array(&accounts) {
            return Err(NoAddress::Failed);
        }
        Array::from(&accounts).get(0).as_string().ok_or(NoAddress::Failed)
    }
}

fn refusal(error: &JsValue) -> NoAddress {
    let is = |code: i32| get(error, "code").and_then(|own| own.as_f64()) == Some(f64::from(code));
    if is(REJECTED) {
        NoAddress::Rejected
    } else if is(PENDING) {
        NoAddress::Pending
    } else {
        NoAddress::Failed
    }
}

fn can_ask(provider: &JsValue) -> bool {
    get(provider, "request").is_some_and(|request| request.is_function())
}

fn get(object: &JsValue, field: &str) -> Option<JsValue> {
    Reflect::get(object, &field.into()).ok()
}
