//! The cart: lines, promo, totals, undo; kept in this browser.
