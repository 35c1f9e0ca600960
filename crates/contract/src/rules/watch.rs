//! Names that somebody watches: what was true of each when it was looked at, and what has changed since.

mod stored;

use serde::{Deserialize, Serialize};

use crate::{DomainName, Money, ServiceType, Suggestion};

/// Most names of a list. Each is asked for by itself when the list is looked at.
pub const MOST_WATCHED: usize = 200;

/// How long a change is news after it was first noticed, in milliseconds: a reload, or a look into
/// the cart and back, is the same look at the list.
pub const NEWS_FOR: u64 = 60 * 60 * 1000;

/// Whether a name can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It can be registered.
    Available,
    /// Somebody has it.
    Taken,
    /// The registry keeps it; whether it can be reserved says the row.
    Reserved,
    /// There is no row for it.
    NotOffered,
}

/// What was true of a name at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Whether it can be had.
    pub standing: Standing,
    /// What it cost without a promo code; none where it cannot be ordered.
    pub price: Option<SeenAt>,
    /// When that was asked for, in milliseconds since 1970.
    pub at: u64,
}

/// A price and what it was for: two prices can be compared only when they are for the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenAt {
    /// Before any discount.
    pub amount: Money,
    /// The service.
    pub service: ServiceType,
    /// The term in months.
    pub term: u32,
}

impl Seen {
    /// What a row says, asked for at a time in milliseconds since 1970; no row is an answer too.
    #[must_use]
    pub fn of(row: Option<&Suggestion>, at: u64) -> Self {
        let Some(row) = row else { return Self { standing: Standing::NotOffered, price: None, at } };
        let standing = match (row.reserved, row.available) {
            (true, _) => Standing::Reserved,
            (false, true) => Standing::Available,
            (false, false) => Standing::Taken,
        };
        let price = SeenAt { amount: row.price, service: row.service_type.clone(), term: row.period };
        Self { standing, price: row.available.then_some(price), at }
    }

    /// What is different now, as it was before.
    fn change_to(&self, now: &Self) -> Option<Change> {
        if self.standing != now.standing {
            return Some(Change::Standing(self.standing));
        }
        let (was, is) = (self.price.as_ref()?, now.price.as_ref()?);
        let comparable = was.service == is.service && was.term == is.term;
        (comparable && was.amount != is.amount).then_some(Change::Price(was.amount))
    }
}

/// What has changed: the way it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Whether it can be had.
    Standing(Standing),
    /// What it cost, for the same service and term.
    Price(Money),
}

/// A name on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watched {
    /// The name.
    pub name: DomainName,
    /// When it was put on the list, in milliseconds since 1970.
    pub added: u64,
    /// What was true of it when it was looked at last; none before the first answer.
    pub seen: Option<Seen>,
    /// What was true of it before that, while it is news.
    before: Option<Before>,
}

/// A state that is over, and when that was noticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Before {
    seen: Seen,
    noticed: u64,
}

impl Watched {
    /// What has changed until `now`, and when it was still the other way (milliseconds since 1970):
    /// the same whether `now` was [noted](WatchList::look) already or not.
    #[must_use]
    pub fn news(&self, now: &Seen) -> Option<(Change, u64)> {
        let seen = self.seen.as_ref()?;
        if let Some(change) = seen.change_to(now) {
            return Some((change, seen.at));
        }
        let before = self.before.as_ref().filter(|before| before.is_news(now.at))?;
        Some((before.seen.change_to(now)?, before.seen.at))
    }

    fn look(&mut self, now: Seen) {
        match self.seen.take() {
            Some(seen) if seen.change_to(&now).is_some() => {
                self.before = Some(Before { seen, noticed: now.at });
            }
            _ => self.before = self.before.take().filter(|before| before.is_news(now.at)),
        }
        self.seen = Some(now);
    }
}

impl Before {
    fn is_news(&self, now: u64) -> bool {
        now.saturating_sub(self.noticed) < NEWS_FOR
    }
}

/// What putting a name on the list did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is on the list now.
    New,
    /// It was there; nothing changed.
    There,
    /// There are [`MOST_WATCHED`] names already; nothing changed.
    Full,
}

/// A name that was taken off, kept for undoing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    index: usize,
    watched: Watched,
}

impl Removed {
    /// The name that was taken off.
    #[must_use]
    pub fn name(&self) -> &DomainName {
        &self.watched.name
    }
}

/// The names, the newest first, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WatchList {
    names: Vec<Watched>,
}

impl WatchList {
    /// The names.
    #[must_use]
    pub fn names(&self) -> &[Watched] {
        &self.names
    }

    /// The entry of a name.
    #[must_use]
    pub fn get(&self, name: &DomainName) -> Option<&Watched> {
        self.names.iter().find(|watched| watched.name == *name)
    }

    /// Puts a name on the list, with what is known of it, at a time in milliseconds since 1970.
    pub fn add(&mut self, name: DomainName, seen: Option<Seen>, at: u64) -> Added {
        if self.get(&name).is_some() {
            Added::There
        } else if self.names.len() < MOST_WATCHED {
            self.names.insert(0, Watched { name, added: at, seen, before: None });
            Added::New
        } else {
            Added::Full
        }
    }

    /// Takes a name off; what comes back undoes it.
    pub fn remove(&mut self, name: &DomainName) -> Option<Removed> {
        let index = self.names.iter().position(|watched| watched.name == *name)?;
        Some(Removed { index, watched: self.names.remove(index) })
    }

    /// Puts a name back in its place. Says no, and changes nothing, when it was put on the list anew
    /// in the meantime or the list is full.
    pub fn undo(&mut self, removed: Removed) -> bool {
        if self.names.len() >= MOST_WATCHED || self.get(removed.name()).is_some() {
            return false;
        }
        self.names.insert(removed.index.min(self.names.len()), removed.watched);
        true
    }

    /// Takes all names off.
    pub fn clear(&mut self) {
        self.names.clear();
    }

    /// Notes what is true of a name now, and what was before as long as that is news. A name that is
    /// not on the list (any more) stays off it.
    pub fn look(&mut self, name: &DomainName, now: Seen) {
        if let Some(watched) = self.names.iter_mut().find(|watched| watched.name == *name) {
            watched.look(now);
        }
    }
}

#[cfg(test)]
mod tests;
