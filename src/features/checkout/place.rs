//! Placing an order once, whatever happens to the answer.
//!
//! The API has no idempotency key. So: one tab at a time; prices asked for again; the orders
//! that are there already noted; the attempt kept; one POST. If its answer gets lost, an order
//! that was not there before and has the same services and names is the one
//! (`docs/decisions/0006-placing.md`). What the customer changes before the POST calls it off.
//! Between two devices this is best effort.

use std::rc::Rc;

use contract::{
    AccountId, Order, OrderId, Paging,
    rules::{
        cart::{Cart, CartLine},
        reprice::Repricing,
    },
};

use super::{
    draft::Draft,
    intent::{Intent, forget_intent, keep_intent, keep_placed, read_intent, read_placed},
    items::{SentDetail, order_of, sent_details},
    legal::Agreed,
    prices::{NoPrices, Progress, ask_fresh_prices},
};
use crate::{
    api::{Api, ApiError},
    browser::{clock::now_ms, locks::with_lock, random::random_id, timer::sleep},
};

/// The lock under which one tab at a time places.
const LOCK: &str = "ds.place";

/// Waits between looking for an order whose answer got lost; one minute in all.
const LOOK_AGAIN_AFTER_MS: [i32; 7] = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/// An order that was placed, now or by an attempt whose answer had got lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlacedOrder {
    pub(crate) account: AccountId,
    pub(crate) id: OrderId,
    /// What was ordered, at the prices the customer accepted.
    pub(crate) lines: Vec<CartLine>,
    /// What the order tells that the API does not give back.
    pub(crate) sent: Vec<SentDetail>,
    /// The texts that were agreed to.
    pub(crate) agreed: Vec<Agreed>,
    /// Whether an attempt of this browser sent it, so that `sent` is what was sent. Another tab's
    /// order is known by its items alone.
    pub(crate) sent_here: bool,
}

/// What became of an attempt.
pub(super) enum Outcome {
    Placed(PlacedOrder),
    /// A line does not cost what the customer accepted: nothing was sent.
    PricesChanged(Repricing),
    /// So many lines cannot be priced within a minute, about so many can: nothing was sent.
    TooManyLines(usize),
    /// The cart or what belongs to it was changed, in another tab perhaps: nothing was sent.
    CartChanged,
    /// The review is gone, to another page or with a change of language: nothing was sent.
    Abandoned,
    /// The API refused, or could not be reached before anything was sent.
    Refused(ApiError),
    /// Sent, but not found within a minute: the customer decides.
    Unknown,
}

/// What is to be ordered.
#[derive(Clone)]
pub(super) struct Attempt {
    pub(super) account: AccountId,
    /// The lines as the customer accepted them.
    pub(super) lines: Vec<CartLine>,
    /// Contacts and details.
    pub(super) draft: Draft,
    pub(super) agreed: Vec<Agreed>,
    /// Orders for the first name that were there when the review was opened. One that came
    /// since with the same items was placed by another tab.
    pub(super) known: Vec<OrderId>,
    /// The customer was asked and wants another POST although the outcome of one is not known.
    pub(super) confirmed: bool,
    pub(super) shop: Shop,
}

/// What placing does in this browser. Both run while no other tab places, so that the next
/// tab finds the cart without what was ordered.
#[derive(Clone)]
pub(super) struct Shop {
    /// Reads the cart as it is kept now, which another tab may have changed.
    pub(super) cart_now: Rc<dyn Fn() -> Cart>,
    /// Reads the contacts and details as they are now; nothing when the review is gone.
    pub(super) draft_now: Rc<dyn Fn() -> Option<Draft>>,
    /// Keeps the receipt and takes what was ordered out of the cart.
    pub(super) settle: Rc<dyn Fn(&PlacedOrder)>,
    /// Shows how far the prices are.
    pub(super) tell: Rc<dyn Fn(Progress)>,
    /// Shows that there was no answer and the order is looked for.
    pub(super) lost: Rc<dyn Fn()>,
}

/// Places the order.
pub(super) async fn place(api: Api, attempt: Attempt) -> Outcome {
    with_lock(LOCK, place_alone(api, attempt)).await
}

async fn place_alone(api: Api, attempt: Attempt) -> Outcome {
    let Attempt { account, lines, draft, agreed, known, confirmed, shop } = attempt;
    // An earlier attempt may have arrived after all.
    if let Some(intent) = read_intent(&account) {
        if !confirmed {
            (shop.lost)();
            return search(api, &shop, account, intent, || true).await;
        }
        match look(api, &account, &intent).await {
            Ok(Some(order)) => return Outcome::Placed(settled(api, &shop, account, order.id, intent)),
            Ok(None) => {}
            Err(error) => return Outcome::Refused(error),
        }
    }
    let mut intent = Intent { id: random_id(), lines, sent: Vec::new(), agreed, seen: known };
    let orders = match orders_like(api, &account, &intent.lines).await {
        Ok(orders) => orders,
        Err(error) => return Outcome::Refused(error),
    };
    if let Some(order) = intent.find(&orders) {
        let order = PlacedOrder { sent_here: false, ..placed(account, order.id.clone(), intent) };
        (shop.settle)(&order);
        return Outcome::Placed(order);
    }
    intent.seen = orders.into_iter().map(|order| order.id).collect();
    let lines = &intent.lines;
    if !is_same((shop.cart_now)().lines(), lines) {
        return Outcome::CartChanged;
    }
    let mut cart = cart_of(lines);
    let round = match ask_fresh_prices(api, lines, |progress| (shop.tell)(progress)).await {
        Ok(round) => round,
        Err(NoPrices::Failed(error)) => return Outcome::Refused(error),
        Err(NoPrices::TooMany(at_once)) => return Outcome::TooManyLines(at_once),
    };
    round.refresh(&mut cart);
    if !round.may_place(&cart, now_ms()) {
        return Outcome::PricesChanged(round);
    }
    // Many prices take their time. What was changed meanwhile is not what the customer saw last.
    let Some(draft_now) = (shop.draft_now)() else { return Outcome::Abandoned };
    if draft_now != draft || !is_same((shop.cart_now)().lines(), lines) {
        return Outcome::CartChanged;
    }
    let Some(order) = order_of(cart.lines(), &draft) else { return Outcome::CartChanged };
    intent.lines = cart.lines().to_vec();
    intent.sent = sent_details(&order);
    // Somebody else may have signed in meanwhile, in another tab.
    if !is_customer(api, &account) {
        return Outcome::Refused(ApiError::SessionEnded);
    }
    keep_intent(&account, &intent);
    match api.place_order(&account, &order).await {
        Ok(id) => Outcome::Placed(settled(api, &shop, account, id, intent)),
        Err(error) if error.outcome_unknown() => {
            (shop.lost)();
            search(api, &shop, account, intent, || true).await
        }
        Err(error) => {
            forget_intent(&account, &intent.id);
            Outcome::Refused(error)
        }
    }
}

/// Looks for the order of an attempt whose answer got lost, for a minute.
async fn search(api: Api, shop: &Shop, account: AccountId, intent: Intent, go_on: impl Fn() -> bool) -> Outcome {
    for wait in LOOK_AGAIN_AFTER_MS {
        sleep(wait).await;
        if !go_on() {
            break;
        }
        if let Ok(Some(order)) = look(api, &account, &intent).await {
            return Outcome::Placed(settled(api, shop, account, order.id, intent));
        }
    }
    Outcome::Unknown
}

/// Whether there is an attempt of this account whose outcome is not known.
pub(super) fn is_pending(account: &AccountId) -> bool {
    read_intent(account).is_some()
}

/// Looks for the order of an attempt whose outcome is not known, when the review is opened
/// after a crash or reload, or beside a tab that is placing. `pending` runs when a first look
/// did not find it; the looking then goes on for a minute, as long as the customer is `undecided`.
pub(super) async fn recover(
    api: Api,
    account: AccountId,
    shop: Shop,
    pending: impl Fn() + 'static,
    undecided: impl Fn() -> bool + 'static,
) -> Option<PlacedOrder> {
    let before = read_intent(&account)?;
    with_lock(LOCK, async move {
        let Some(intent) = read_intent(&account) else {
            // Settled while this page waited, perhaps by a page that is gone.
            let id = read_placed(&account, &before.id)?;
            return Some(placed(account, id, before));
        };
        if let Ok(Some(order)) = look(api, &account, &intent).await {
            return Some(settled(api, &shop, account, order.id, intent));
        }
        pending();
        match search(api, &shop, account, intent, undecided).await {
            Outcome::Placed(order) => Some(order),
            _ => None,
        }
    })
    .await
}

/// The orders that are there when the review is opened.
///
/// # Errors
/// As any call.
pub(super) async fn known_orders(api: Api, account: &AccountId, lines: &[CartLine]) -> Result<Vec<OrderId>, ApiError> {
    Ok(orders_like(api, account, lines).await?.into_iter().map(|order| order.id).collect())
}

async fn look(api: Api, account: &AccountId, intent: &Intent) -> Result<Option<Order>, ApiError> {
    let orders = orders_like(api, account, &intent.lines).await?;
    Ok(intent.find(&orders).cloned())
}

/// All orders that have an item for the first name: few, whatever the customer has ordered.
async fn orders_like(api: Api, account: &AccountId, lines: &[CartLine]) -> Result<Vec<Order>, ApiError> {
    let domain = lines.first().map(|line| &line.domain);
    let mut orders = Vec::new();
    loop {
        let offset = u32::try_from(orders.len()).unwrap_or(u32::MAX);
        let page = api.orders_for(account, domain, Paging { limit: Paging::LARGEST, offset }).await?;
        let came = page.items.len();
        orders.extend(page.items);
        if came == 0 || u64::try_from(orders.len()).unwrap_or(u64::MAX) >= page.total {
            return Ok(orders);
        }
    }
}

fn settled(api: Api, shop: &Shop, account: AccountId, id: OrderId, intent: Intent) -> PlacedOrder {
    let attempt = intent.id.clone();
    let order = placed(account, id, intent);
    (shop.settle)(&order);
    // Nothing is noted for somebody who has signed out meanwhile.
    if is_customer(api, &order.account) {
        keep_placed(&order.account, &attempt, &order.id);
    }
    forget_intent(&order.account, &attempt);
    order
}

fn placed(account: AccountId, id: OrderId, intent: Intent) -> PlacedOrder {
    let Intent { lines, sent, agreed, .. } = intent;
    PlacedOrder { account, id, lines, sent, agreed, sent_here: true }
}

fn is_customer(api: Api, account: &AccountId) -> bool {
    api.session().customer_now().is_some_and(|customer| customer.account == *account)
}

/// Whether two carts ask for the same, whatever it costs.
fn is_same(now: &[CartLine], before: &[CartLine]) -> bool {
    let asked =
        |lines: &[CartLine]| lines.iter().map(|line| (line.key(), line.term, line.promo.clone())).collect::<Vec<_>>();
    asked(now) == asked(before)
}

fn cart_of(lines: &[CartLine]) -> Cart {
    let mut cart = Cart::default();
    for line in lines {
        cart.add(line.clone());
    }
    cart
}
