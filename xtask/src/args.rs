//! The command line: what was asked for, and the help.

use crate::failure::{Attempt as _, Failure, Outcome};
use crate::test::Part;
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use std::ffi::OsString;
use std::path::PathBuf;

/// What `cargo xtask` is asked to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Serve(ServeOptions),
    Test(TestOptions),
    Configure(ConfigureOptions),
    Build { yes: bool },
    Setup { yes: bool },
    Help,
}

/// Options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    pub(crate) yes: bool,
    pub(crate) port: u16,
    pub(crate) api_port: u16,
}

/// Options of `test`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct TestOptions {
    pub(crate) yes: bool,
    pub(crate) strict: bool,
    /// Empty for all parts.
    pub(crate) only: Vec<Part>,
}

/// Options of `configure`.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ConfigureOptions {
    pub(crate) dist: Option<PathBuf>,
    pub(crate) config: Option<PathBuf>,
    pub(crate) out: Option<PathBuf>,
}

/// What `cargo xtask --help` prints.
pub(crate) const HELP: &str = "\
The commands of the shop.

cargo xtask serve [--yes] [--port 8080] [--api-port 8787]
    Runs the shop with a local store API, and builds it anew at each change.
cargo xtask test [--only PART]... [--strict] [--yes]
    Tests everything, or the named parts: format, layers, lint, native, contract,
    size, browser.
    --strict: a part whose tool cannot be had fails instead of being skipped.
cargo xtask build [--yes]
    Builds the shop for deployment into dist/.
cargo xtask configure <dist> [--config FILE] [--out DIR]
    Stamps a configuration into a built shop: FILE, or the config.json in it.
    --out: leave <dist> as it is and write the result to DIR.
cargo xtask setup [--yes]
    Only gets what serve and test need.

--yes: run a package manager without asking first.";

/// Reads the arguments after the program's name.
///
/// # Errors
/// The sentence that says what is not understood.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Outcome<Command> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut command = match next(&mut parser)? {
        None | Some(Argument::Help) => return Ok(Command::Help),
        Some(Argument::Word(name)) => named(&name)?,
        Some(Argument::Option(name)) => return Err(unknown(&name)),
    };
    loop {
        match next(&mut parser)? {
            None => return Ok(command),
            Some(Argument::Help) => return Ok(Command::Help),
            Some(Argument::Option(name)) => set(&mut command, &name, &mut parser)?,
            Some(Argument::Word(word)) => match &mut command {
                Command::Configure(options) if options.dist.is_none() => options.dist = Some(word.into()),
                _ => return Err(Failure::new(format!("\"{}\" is one word too many", word.display()))),
            },
        }
    }
}

enum Argument {
    Help,
    Option(String),
    Word(OsString),
}

fn next(parser: &mut lexopt::Parser) -> Outcome<Option<Argument>> {
    Ok(parser.next().attempt("the command line")?.map(|argument| match argument {
        Long("help") | Short('h') => Argument::Help,
        Long(name) => Argument::Option(format!("--{name}")),
        Short(letter) => Argument::Option(format!("-{letter}")),
        Value(word) => Argument::Word(word),
    }))
}

fn named(name: &OsString) -> Outcome<Command> {
    match name.to_str() {
        Some("serve") => Ok(Command::Serve(ServeOptions { yes: false, port: 8080, api_port: 8787 })),
        Some("test") => Ok(Command::Test(TestOptions::default())),
        Some("configure") => Ok(Command::Configure(ConfigureOptions::default())),
        Some("build") => Ok(Command::Build { yes: false }),
        Some("setup") => Ok(Command::Setup { yes: false }),
        Some("help") => Ok(Command::Help),
        _ => Err(Failure::new(format!("there is no command \"{}\"", name.display()))),
    }
}

fn set(command: &mut Command, option: &str, parser: &mut lexopt::Parser) -> Outcome<()> {
    let mut value = || parser.value().attempt("the command line");
    match (command, option) {
        (
            Command::Serve(ServeOptions { yes, .. })
            | Command::Test(TestOptions { yes, .. })
            | Command::Build { yes }
            | Command::Setup { yes },
            "--yes",
        ) => *yes = true,
        (Command::Serve(options), "--port") => options.port = port(&value()?, option)?,
        (Command::Serve(options), "--api-port") => options.api_port = port(&value()?, option)?,
        (Command::Test(options), "--strict") => options.strict = true,
        (Command::Test(options), "--only") => options.only.push(Part::named(&value()?)?),
        (Command::Configure(options), "--config") => options.config = Some(value()?.into()),
        (Command::Configure(options), "--out") => options.out = Some(value()?.into()),
        _ => return Err(unknown(option)),
    }
    Ok(())
}

fn port(value: &OsString, option: &str) -> Outcome<u16> {
    let port: u16 = value.parse().attempt(option)?;
    if port == 0 {
        return Err(Failure::new(format!("{option} must be a port from 1 to 65535")));
    }
    Ok(port)
}

fn unknown(option: &str) -> Failure {
    Failure::new(format!("there is no option \"{option}\" here"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Outcome<Command> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn commands_are_read_with_their_options() {
        let serve = |yes, port, api_port| Command::Serve(ServeOptions { yes, port, api_port });
        for (line, expected) in [
            ("", Command::Help),
            ("serve --help", Command::Help),
            ("serve", serve(false, 8080, 8787)),
            ("serve --yes --port 9000 --api-port=9001", serve(true, 9000, 9001)),
            (
                "test --only format --only browser --strict",
                Command::Test(TestOptions { yes: false, strict: true, only: vec![Part::Format, Part::Browser] }),
            ),
            (
                "configure dist --config my.json --out site",
                Command::Configure(ConfigureOptions {
                    dist: Some("dist".into()),
                    config: Some("my.json".into()),
                    out: Some("site".into()),
                }),
            ),
            ("setup --yes", Command::Setup { yes: true }),
        ] {
            assert_eq!(parsed(line), Ok(expected), "{line}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, named) in [
            ("server", "server"),
            ("serve --prot 1", "--prot"),
            ("serve --port none", "--port"),
            ("serve --port 0", "65535"),
            ("serve --port 99999", "--port"),
            ("test --only formats", "formats"),
            ("configure a b", "\"b\""),
            ("configure dist --strict", "--strict"),
        ] {
            let failure = parsed(line).unwrap_err().to_string();
            assert!(failure.contains(named), "{line}: {failure}");
        }
    }

    #[test]
    fn the_help_names_every_part() {
        for part in Part::ALL {
            assert!(HELP.contains(part.name()), "{}", part.name());
        }
    }
}
