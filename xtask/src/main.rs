//! The commands of the project: `cargo xtask serve`, `cargo xtask test` and the rest of the help.

mod args;
mod build;
mod configure;
mod console;
mod failure;
#[cfg(test)]
mod layers;
mod process;
mod project;
mod serve;
mod setup;
mod test;

use args::Command;
use failure::Outcome;
use process::groups;
use std::process::ExitCode;

fn main() -> ExitCode {
    let done = groups::end_with_us().and_then(|()| run());
    groups::end_all();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            groups::stop_if_interrupted();
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    match args::parse(std::env::args_os().skip(1))? {
        Command::Serve(options) => serve::serve(&options),
        Command::Test(options) => test::test(&options),
        Command::Configure(options) => configure::configure(&options),
        Command::Build { yes } => build::for_deployment(yes),
        Command::Setup { yes } => setup::everything(yes),
        Command::Help => {
            println!("{}", args::HELP);
            Ok(())
        }
    }
}
