//! The frame around the pages: the static header and footer, adopted.
