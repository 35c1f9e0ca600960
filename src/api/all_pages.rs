//! A whole list at once: all its pages, two at a time.

use std::{collections::HashSet, hash::Hash};

use contract::{Page, Paging};
use futures::{StreamExt, stream};

use super::ApiError;

/// Pages under way at a time.
const AT_A_TIME: usize = 2;

/// How often the list is read when it changes meanwhile.
const MOST_ROUNDS: usize = 2;

/// Reads a whole list in its order. Offsets shift when something is added or taken away meanwhile, so
/// items are kept once per id, and a list whose total changed or that came short is read once more.
/// `progress` hears how many items are there, of how many. A page may be smaller than was asked for.
///
/// # Errors
/// The first that any page has.
pub(super) async fn all_pages<T, Id, Answer>(
    ask: impl Fn(Paging) -> Answer,
    id: impl Fn(&T) -> Id,
    progress: impl Fn(u64, u64),
) -> Result<Vec<T>, ApiError>
where
    Id: Eq + Hash,
    Answer: Future<Output = Result<Page<T>, ApiError>>,
{
    let mut round = 1;
    loop {
        let (items, is_whole) = read_once(&ask, &id, &progress).await?;
        if is_whole || round == MOST_ROUNDS {
            return Ok(items);
        }
        round += 1;
    }
}

/// The list as it comes, and whether nothing can have slipped from one page to another.
async fn read_once<T, Id, Answer>(
    ask: &impl Fn(Paging) -> Answer,
    id: &impl Fn(&T) -> Id,
    progress: &impl Fn(u64, u64),
) -> Result<(Vec<T>, bool), ApiError>
where
    Id: Eq + Hash,
    Answer: Future<Output = Result<Page<T>, ApiError>>,
{
    let first = ask(Paging::first(Paging::LARGEST)).await?;
    let total = first.total;
    let limit = u32::try_from(first.items.len()).unwrap_or(Paging::LARGEST);
    let (mut items, mut known, mut is_steady) = (Vec::new(), HashSet::new(), true);
    let mut take = |page: Page<T>| {
        let is_end = page.items.is_empty();
        is_steady &= page.total == total;
        items.extend(page.items.into_iter().filter(|item| known.insert(id(item))));
        progress(count(items.len()), page.total);
        is_end
    };
    let is_empty = take(first);
    let offsets = (1..).map_while(|page| limit.checked_mul(page)).take_while(|offset| u64::from(*offset) < total);
    let offsets = offsets.take_while(|_| !is_empty);
    let mut rest = stream::iter(offsets).map(|offset| ask(Paging { limit, offset })).buffered(AT_A_TIME);
    while let Some(page) = rest.next().await {
        // A page without items is the end, whatever the total says.
        if take(page?) {
            break;
        }
    }
    drop(rest);
    let is_whole = is_steady && count(items.len()) >= total;
    Ok((items, is_whole))
}

fn count(items: usize) -> u64 {
    u64::try_from(items).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use futures::FutureExt;

    use super::*;

    /// Reads a list whose pages hold at most `cap` items; `change` may alter it before each page.
    fn read(list: Vec<u32>, cap: usize, change: impl Fn(usize, &mut Vec<u32>)) -> (Vec<u32>, Vec<u32>) {
        let (list, offsets) = (RefCell::new(list), RefCell::new(Vec::new()));
        let ask = |Paging { limit, offset }: Paging| {
            change(offsets.borrow().len(), &mut list.borrow_mut());
            offsets.borrow_mut().push(offset);
            let list = list.borrow();
            let most = cap.min(limit as usize);
            let items = list.iter().skip(offset as usize).take(most).copied().collect();
            std::future::ready(Ok(Page { total: list.len() as u64, items }))
        };
        let items = all_pages(ask, |item| *item, |_, _| ()).now_or_never().unwrap().unwrap();
        (items, offsets.into_inner())
    }

    #[test]
    fn every_page_is_read_once_in_order() {
        let all = |count: u32| (0..count).collect::<Vec<_>>();
        let check = |count: u32, cap: usize, pages: &[u32]| {
            assert_eq!(read(all(count), cap, |_, _| ()), (all(count), pages.to_vec()), "{count} by {cap}");
        };
        check(0, 200, &[0]);
        check(7, 200, &[0]);
        check(200, 200, &[0]);
        check(450, 200, &[0, 200, 400]);
        // An API whose largest page is smaller than what is asked for.
        check(250, 100, &[0, 100, 200]);
    }

    #[test]
    fn what_shifts_meanwhile_is_neither_lost_nor_doubled() {
        // One is added in front before the second page: the last of the first page comes again.
        let (items, _) = read((0..300).collect(), 200, |page, list| {
            if page == 1 {
                list.insert(0, 999)
            }
        });
        assert_eq!(items.len(), 301);
        // The first is taken away before the second page: 200 slips to the page that was read.
        let (items, _) = read((0..300).collect(), 200, |page, list| {
            if page == 1 {
                list.remove(0);
            }
        });
        assert_eq!(items, (1..300).collect::<Vec<_>>());
    }

    #[test]
    fn a_total_that_is_too_large_ends_nevertheless() {
        let pages = RefCell::new(0);
        let ask = |Paging { offset, .. }: Paging| {
            *pages.borrow_mut() += 1;
            std::future::ready(Ok(Page { total: u64::MAX, items: if offset == 0 { vec![1] } else { Vec::new() } }))
        };
        assert_eq!(all_pages(ask, |item: &i32| *item, |_, _| ()).now_or_never(), Some(Ok(vec![1])));
        assert!(pages.into_inner() <= 8);
    }
}
