//! `cargo xtask configure`: stamps `config.json` into a built shop. No build is needed for it.

mod address;
mod deploy;
mod html;
mod policy;
mod settings;
mod stamp;

use crate::args::ConfigureOptions;
use crate::failure::{Attempt as _, Failure, Outcome};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};
use std::fs;
use std::path::Path;

/// What trunk calls the folder it builds in, when it runs us as its hook.
const TRUNK_STAGING: &str = "TRUNK_STAGING_DIR";

/// Where `serve` has its sandbox, when that is not where the default configuration says.
pub(crate) const SANDBOX_ORIGIN: &str = "DOMAIN_STORE_SANDBOX";

/// The origin of the sandbox in the default configuration.
const DEFAULT_SANDBOX: &str = "http://127.0.0.1:8787";

/// The address of the reload script that replaces trunk's own.
const RELOAD_FILE: &str = "dev-reload.js";
const RELOAD_SCRIPT: &str = include_str!("configure/reload.js");

/// Stamps the shop in the given folder, or in the one that trunk is building.
///
/// # Errors
/// A sentence per bad field of the configuration, or the file that could not be read or written.
pub(crate) fn configure(options: &ConfigureOptions) -> Outcome<()> {
    let staging = std::env::var_os(TRUNK_STAGING);
    let Some(dist) = options.dist.clone().or_else(|| staging.map(Into::into)) else {
        return Err(Failure::new("say which folder: cargo xtask configure <dist>"));
    };
    let target = match &options.out {
        Some(out) => {
            copy_folder(&dist, out)?;
            out
        }
        None => &dist,
    };
    configure_folder(target, options.config.as_deref())?;
    if options.dist.is_some() {
        println!("configured {}", target.display());
    }
    Ok(())
}

fn configure_folder(dist: &Path, config: Option<&Path>) -> Outcome<()> {
    let own_config = dist.join("config.json");
    let mut config = read(config.unwrap_or(&own_config))?;
    if let Ok(sandbox) = std::env::var(SANDBOX_ORIGIN) {
        config = config.replace(DEFAULT_SANDBOX, &sandbox);
    }
    let settings = settings::read(&config).map_err(|problems| Failure::new(problems.join("\n")))?;
    let index = dist.join("index.html");
    let stamped = stamp::stamp(&read(&index)?, &settings, |file| integrity(dist, file))?;
    write(&index, &stamped.html)?;
    write(&own_config, &config)?;
    write(&dist.join("_headers"), &deploy::headers(&stamped.policy, &hashed_files(dist)?))?;
    write(&dist.join("_redirects"), deploy::redirects())?;
    write(&dist.join("nginx.conf"), &deploy::nginx(&stamped.policy))?;
    if stamped.reloads {
        write(&dist.join(RELOAD_FILE), RELOAD_SCRIPT)?;
    }
    Ok(())
}

/// Subresource integrity of a file by its address in the page.
fn integrity(dist: &Path, address: &str) -> Option<String> {
    let bytes = fs::read(dist.join(address.trim_start_matches('/'))).ok()?;
    Some(format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))))
}

fn hashed_files(dist: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(dist).attempt(format_args!("reading {}", dist.display()))?;
    let mut files: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| deploy::is_hashed(name))
        .collect();
    files.sort();
    Ok(files)
}

fn copy_folder(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to).attempt(format_args!("creating {}", to.display()))?;
    let entries = fs::read_dir(from).attempt(format_args!("reading {}", from.display()))?;
    for entry in entries {
        let entry = entry.attempt(format_args!("reading {}", from.display()))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &target)?;
        } else {
            fs::copy(&source, &target).attempt(format_args!("copying {}", source.display()))?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).attempt(format_args!("reading {}", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).attempt(format_args!("writing {}", path.display()))
}
