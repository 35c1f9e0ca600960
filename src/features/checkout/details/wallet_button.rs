//! Taking the address from a wallet of this browser, where there is one.

use contract::rules::wallet::Wallet;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::wallet::{NoAddress, WalletProvider, watch},
    i18n::t,
};

/// A button per wallet, none without; what it gives is checked like what is typed.
#[component]
pub(super) fn WalletButtons(on_address: Callback<String>) -> impl IntoView {
    let texts = &t().details;
    let wallets = RwSignal::new_local(Vec::<WalletProvider>::new());
    let listener = watch(move |found| {
        wallets.try_update(|wallets| {
            // One that announces itself is the one that stands there too.
            wallets.retain(|known| !known.name.is_empty() && known.name != found.name);
            wallets.push(found);
        });
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || drop(listener.try_update_value(Option::take)));
    let problem = RwSignal::new(None::<NoAddress>);
    let asking = RwSignal::new(false);
    let ask = move |wallet: WalletProvider| {
        if asking.get_untracked() {
            return;
        }
        asking.set(true);
        problem.set(None);
        spawn_local(async move {
            let answer = wallet.address().await;
            // The customer may have left the page while the wallet asked.
            if asking.try_set(false).is_some() {
                return;
            }
            match answer.map(|address| Wallet::parse(&address)) {
                Ok(Ok(wallet)) => on_address.run(wallet.to_string()),
                Ok(Err(_)) => problem.set(Some(NoAddress::Failed)),
                Err(error) => problem.set(Some(error)),
            }
        });
    };
    let buttons = move || {
        let wallets = wallets.get();
        let one = wallets.len() == 1;
        let buttons = wallets.into_iter().map(|wallet| {
            let label = if one { texts.wallet_take.to_owned() } else { (texts.wallet_take_from)(&wallet.name) };
            view! {
                <button
                    class="button"
                    type="button"
                    aria-busy=move || asking.get().then_some("true")
                    on:click=move |_| ask(wallet.clone())
                >
                    {label}
                </button>
            }
        });
        buttons.collect_view()
    };
    view! {
        {buttons}
        <p class="hint" role="status">
            {move || {
                problem.get().map(|problem| match problem {
                    NoAddress::Rejected => texts.wallet_rejected,
                    NoAddress::Pending => texts.wallet_pending,
                    NoAddress::Failed => texts.wallet_failed,
                })
            }}
        </p>
    }
}
