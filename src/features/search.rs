//! Looking for a name: the form, the results, the offers.
