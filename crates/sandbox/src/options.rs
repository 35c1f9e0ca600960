//! The command line of the binary.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

/// How to run a sandbox; [`Options::default`] is what the binary does without arguments.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where the data lives.
    pub database: Database,
    /// The table of taken names; `None`: a place chosen by [`Options::names_path`].
    pub names: Option<PathBuf>,
    /// Origins of the shops (scheme, host and port) that may read answers.
    pub shop_origins: Vec<String>,
    /// Lifetime of an access token.
    pub token_lifetime: Duration,
    /// Time between `processing` and `completed` of a paid order.
    pub fulfilment_delay: Duration,
    /// Limits on guessing; `None`: no limits.
    pub limits: Option<Limits>,
    /// What a password hash costs.
    pub password_cost: PasswordCost,
    /// Suggestions a token may ask for in a second; `None`: any number.
    pub suggestions_per_second: Option<u32>,
    /// Domains the first customer has besides the usual ones.
    pub seed_domains: u32,
    /// Orders the first customer has besides the usual ones.
    pub seed_orders: u32,
    /// Whether each request is logged to standard error, one JSON object a line.
    pub log: bool,
}

/// Where the data lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Database {
    /// In memory; gone at the end.
    Memory,
    /// An SQLite file, made and seeded when it is missing.
    File(PathBuf),
}

/// How often something may be guessed within [`Limits::window`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Failed sign-ins (and wrong mailed codes) per account.
    pub sign_in_failures: usize,
    /// Distinct refused promo codes per token.
    pub refused_codes: usize,
    /// How long a failure counts.
    pub window: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { sign_in_failures: 20, refused_codes: 30, window: Duration::from_secs(15 * 60) }
    }
}

/// What a password hash costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordCost {
    /// The argon2 crate's recommendation.
    Normal,
    /// As good as nothing: for tests that sign up often.
    Low,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8787)),
            database: Database::Memory,
            names: None,
            shop_origins: Vec::new(),
            token_lifetime: Duration::from_secs(3600),
            fulfilment_delay: Duration::from_secs(3),
            limits: Some(Limits::default()),
            password_cost: PasswordCost::Normal,
            suggestions_per_second: None,
            seed_domains: 0,
            seed_orders: 0,
            log: true,
        }
    }
}

/// What the binary prints for `--help`.
pub const HELP: &str = "\
sandbox: a local store API with data in it

  --listen ADDRESS            where to listen (127.0.0.1:8787); port 0 takes a free one
  --database PATH|:memory:    where the data lives (:memory:)
  --names PATH                the table of taken names, made when it is missing
                              (beside the database, else in the temporary folder)
  --shop-origin ORIGIN        a shop that may call, such as http://127.0.0.1:8080 (repeatable)
  --token-lifetime SECONDS    lifetime of an access token (3600)
  --fulfilment-delay MS       time between processing and completed (3000)
  --limits on|off             limits on guessing passwords and promo codes (on)
  --limit-sign-in N           failed sign-ins per account in 15 minutes (20)
  --limit-promo N             distinct refused promo codes per token in 15 minutes (30)
  --limit-suggestions N       searches per token and second, then 429 (any number)
  --password-cost normal|low  cost of a password hash (normal)
  --seed-domains N            domains the first customer of a new database has besides (0)
  --seed-orders N             orders the first customer of a new database has besides (0)
  --log on|off                one JSON line per request on standard error (on)
  --help                      this text
";

/// What the command line asks for.
#[derive(Debug)]
pub enum Command {
    /// Run a sandbox.
    Run(Box<Options>),
    /// Print [`HELP`].
    Help,
}

impl Options {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// One sentence that says which argument is wrong and what it should be.
    pub fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Command, String> {
        let mut options = Self::default();
        let mut limits = Limits::default();
        let mut limited = true;
        let mut arguments = arguments.into_iter();
        while let Some(name) = arguments.next() {
            if name == "--help" {
                return Ok(Command::Help);
            }
            let value = arguments.next().ok_or_else(|| format!("{name} wants a value; --help lists the options"))?;
            match name.as_str() {
                "--listen" => options.listen = parse(&name, &value, "an address such as 127.0.0.1:8787")?,
                "--database" if value == ":memory:" => options.database = Database::Memory,
                "--database" => options.database = Database::File(value.into()),
                "--names" => options.names = Some(value.into()),
                "--shop-origin" => options.shop_origins.push(origin(&name, &value)?),
                "--token-lifetime" => options.token_lifetime = Duration::from_secs(parse(&name, &value, "seconds")?),
                "--fulfilment-delay" => {
                    options.fulfilment_delay = Duration::from_millis(parse(&name, &value, "milliseconds")?);
                }
                "--limits" => limited = choice(&name, &value, [("on", true), ("off", false)])?,
                "--limit-sign-in" => limits.sign_in_failures = parse(&name, &value, "a number")?,
                "--limit-promo" => limits.refused_codes = parse(&name, &value, "a number")?,
                "--limit-suggestions" => {
                    options.suggestions_per_second = Some(parse(&name, &value, "a number")?);
                }
                "--seed-domains" => options.seed_domains = parse(&name, &value, "a number")?,
                "--seed-orders" => options.seed_orders = parse(&name, &value, "a number")?,
                "--password-cost" => {
                    let costs = [("normal", PasswordCost::Normal), ("low", PasswordCost::Low)];
                    options.password_cost = choice(&name, &value, costs)?;
                }
                "--log" => options.log = choice(&name, &value, [("on", true), ("off", false)])?,
                _ => return Err(format!("unknown option {name}; --help lists the options")),
            }
        }
        options.limits = limited.then_some(limits);
        Ok(Command::Run(Box::new(options)))
    }

    /// Where the table of taken names is: as asked for, else beside the database, else in the temporary folder.
    #[must_use]
    pub fn names_path(&self) -> PathBuf {
        let file = crate::names::FILE_NAME;
        match (&self.names, &self.database) {
            (Some(path), _) => path.clone(),
            (None, Database::File(database)) => database.with_file_name(file),
            (None, Database::Memory) => std::env::temp_dir().join("domain-store-sandbox").join(file),
        }
    }
}

fn parse<T: std::str::FromStr>(name: &str, value: &str, expected: &str) -> Result<T, String> {
    value.parse().map_err(|_| format!("{name} wants {expected}, not {value:?}"))
}

fn choice<T, const N: usize>(name: &str, value: &str, choices: [(&str, T); N]) -> Result<T, String> {
    let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
    let expected = words.join(" or ");
    let found = choices.into_iter().find(|(word, _)| *word == value);
    found.map(|(_, choice)| choice).ok_or_else(|| format!("{name} wants {expected}, not {value:?}"))
}

/// An origin has no path, so that it can be compared with the browser's `Origin` header as text.
fn origin(name: &str, value: &str) -> Result<String, String> {
    let host = value.strip_prefix("http://").or_else(|| value.strip_prefix("https://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '*', ' ', '\'', ';']) => Ok(value.to_owned()),
        _ => Err(format!("{name} wants an origin such as http://127.0.0.1:8080, without a path, not {value:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(arguments: &[&str]) -> Result<Options, String> {
        match Options::parse(arguments.iter().map(|argument| (*argument).to_owned()))? {
            Command::Run(options) => Ok(*options),
            Command::Help => Err("help".to_owned()),
        }
    }

    #[test]
    fn every_option_is_read() {
        let options = run(&[
            "--listen",
            "127.0.0.1:0",
            "--database",
            "/tmp/shop.sqlite",
            "--shop-origin",
            "http://127.0.0.1:8080",
            "--shop-origin",
            "https://shop.example",
            "--token-lifetime",
            "5",
            "--fulfilment-delay",
            "0",
            "--limit-sign-in",
            "3",
            "--limit-promo",
            "2",
            "--limit-suggestions",
            "4",
            "--seed-domains",
            "5000",
            "--seed-orders",
            "500",
            "--password-cost",
            "low",
            "--log",
            "off",
        ])
        .unwrap();
        assert_eq!(options.listen.port(), 0);
        assert_eq!(options.database, Database::File("/tmp/shop.sqlite".into()));
        assert_eq!(options.shop_origins, ["http://127.0.0.1:8080", "https://shop.example"]);
        assert_eq!(options.token_lifetime, Duration::from_secs(5));
        assert!(options.fulfilment_delay.is_zero());
        assert_eq!(options.limits.map(|limits| (limits.sign_in_failures, limits.refused_codes)), Some((3, 2)));
        assert_eq!(options.password_cost, PasswordCost::Low);
        assert_eq!(options.suggestions_per_second, Some(4));
        assert_eq!((options.seed_domains, options.seed_orders), (5000, 500));
        assert!(!options.log);
        assert_eq!(options.names_path(), PathBuf::from("/tmp").join(crate::names::FILE_NAME));
        assert!(run(&["--limits", "off"]).unwrap().limits.is_none());
    }

    #[test]
    fn a_wrong_argument_is_one_sentence() {
        let check = |arguments: &[&str], expected: &str| {
            assert_eq!(run(arguments).unwrap_err(), expected);
        };
        check(&["--port", "1"], "unknown option --port; --help lists the options");
        check(&["--listen"], "--listen wants a value; --help lists the options");
        check(&["--listen", "here"], "--listen wants an address such as 127.0.0.1:8787, not \"here\"");
        check(&["--limits", "some"], "--limits wants on or off, not \"some\"");
        for wrong in ["http://shop.example/", "shop.example", "https://*", "http://"] {
            assert!(run(&["--shop-origin", wrong]).is_err(), "{wrong}");
        }
    }
}
