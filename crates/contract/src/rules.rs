//! Rules that follow from the contract, as pure functions.
