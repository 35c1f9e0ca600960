//! Orders: placing, paying, following.
