//! The binary: reads the command line, listens, and says where.

use std::{io::Write as _, process::ExitCode};

use sandbox::{
    Failure, Sandbox,
    options::{Command, HELP, Options},
};
use tokio::net::TcpListener;

fn main() -> ExitCode {
    let done = match Options::parse(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(Command::Run(options)) => run(*options),
        Err(sentence) => Err(sentence.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("sandbox: {failure}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn run(options: Options) -> Result<(), Failure> {
    let listen = options.listen;
    let listener = TcpListener::bind(listen).await.map_err(|error| format!("cannot listen on {listen}: {error}"))?;
    let address = listener.local_addr()?;
    let sandbox = tokio::task::spawn_blocking(move || Sandbox::open(options)).await??;
    let mut stdout = std::io::stdout();
    writeln!(stdout, "sandbox listening on http://{address}")?;
    stdout.flush()?;
    Ok(sandbox.serve(listener, interrupted()).await?)
}

/// Over when the process is asked to end; without signals it never is.
async fn interrupted() {
    let ended = async {
        #[cfg(unix)]
        if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            terminate.recv().await;
            return;
        }
        std::future::pending().await
    };
    tokio::select! {
        pressed = tokio::signal::ctrl_c() => if pressed.is_err() { std::future::pending().await },
        () = ended => {}
    }
}
