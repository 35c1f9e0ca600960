//! What a customer downloads: the sizes of a built shop, compressed, held against budgets.

use crate::failure::{Attempt as _, Failure, Outcome};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of the built shop, found by how its name begins and ends, and the most bytes it may have
/// after brotli at its highest level.
struct Budget {
    what: &'static str,
    begins: &'static str,
    ends: &'static str,
    bytes: usize,
}

/// A few per cent above what they are: a change that costs more is made knowingly, here.
const BUDGETS: [Budget; 4] = [
    Budget { what: "the shop", begins: "domain-store-", ends: "_bg.wasm", bytes: 930_000 },
    Budget { what: "its script", begins: "domain-store-", ends: ".js", bytes: 10_000 },
    Budget { what: "names in every script", begins: "idn", ends: "_bg.wasm", bytes: 100_000 },
    Budget { what: "the boot script", begins: "boot", ends: ".js", bytes: 2_600 },
];

/// Prints the compressed size of each part of a release build.
///
/// # Errors
/// A file is missing, or larger than its budget.
pub(super) fn check(dist: &Path) -> Outcome<()> {
    let mut over = Vec::new();
    for budget in &BUDGETS {
        let size = compressed(&fs::read(find(dist, budget)?).attempt("reading the built shop")?)?;
        println!("{:>8} bytes compressed (at most {}): {}", size, budget.bytes, budget.what);
        if size > budget.bytes {
            over.push(format!("{} has {size} bytes, its budget is {}", budget.what, budget.bytes));
        }
    }
    if over.is_empty() { Ok(()) } else { Err(Failure::new(format!("too large: {}", over.join("; ")))) }
}

fn find(dist: &Path, budget: &Budget) -> Outcome<PathBuf> {
    let entries = fs::read_dir(dist).attempt(format_args!("reading {}", dist.display()))?;
    let fits = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(budget.begins) && name.ends_with(budget.ends)
    };
    let found: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(fits).collect();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err(Failure::new(format!("{} is not in {}", budget.what, dist.display()))),
        _ => Err(Failure::new(format!("{} is there twice in {}: empty the folder", budget.what, dist.display()))),
    }
}

fn compressed(bytes: &[u8]) -> Outcome<usize> {
    let mut out = Vec::new();
    let highest = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &highest).attempt("compressing")?;
    Ok(out.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A built shop with these bytes in each of its parts.
    fn dist(name: &str, bytes: &[u8]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("domain-store-size-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for file in ["domain-store-1a_bg.wasm", "domain-store-1a.js", "idn_bg.wasm", "idn.js", "boot.js"] {
            fs::write(folder.join(file), bytes).unwrap();
        }
        folder
    }

    #[test]
    fn a_small_shop_passes_and_a_missing_part_is_named() {
        let folder = dist("small", b"a few bytes");
        check(&folder).unwrap();
        fs::remove_file(folder.join("idn_bg.wasm")).unwrap();
        assert!(check(&folder).unwrap_err().to_string().contains("names in every script is not in"));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_is_over_its_budget_fails() {
        // Noise does not compress.
        let mut state = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
        .take(4_000)
        .collect();
        let folder = dist("large", &noise);
        let failure = check(&folder).unwrap_err().to_string();
        assert!(failure.contains("the boot script has 40") && !failure.contains("its script has"), "{failure}");
        fs::remove_dir_all(folder).unwrap();
    }
}
