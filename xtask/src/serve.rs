//! `cargo xtask serve`: the shop and a local store API side by side, until Ctrl-C.

mod port;
mod trunk_log;

use crate::args::ServeOptions;
use crate::build;
use crate::configure::SANDBOX_ORIGIN;
use crate::console::{note, step, took};
use crate::failure::{Attempt as _, Failure, Outcome};
use crate::process::{Job, groups};
use crate::project;
use crate::setup;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};
use trunk_log::{News, TrunkLog};

/// How long the sandbox may take to answer; its first start fills the database.
const SANDBOX_LIMIT: Duration = Duration::from_secs(60);

/// What the two servers report to the main thread.
enum Event {
    Line(String),
    Ended(&'static str, Outcome<ExitStatus>),
}

/// Sets up, starts both servers and reports each build until one of them ends.
///
/// # Errors
/// A port is busy, a step of the set-up failed, or a server ended.
pub(crate) fn serve(options: &ServeOptions) -> Outcome<()> {
    let started = Instant::now();
    if options.port == options.api_port {
        return Err(Failure::new("--port and --api-port must differ"));
    }
    port::free(options.port, "--port")?;
    port::free(options.api_port, "--api-port")?;
    let toolbox = setup::for_building(options.yes)?;

    step("Building the sandbox, the local store API");
    let sandbox = build::sandbox()?;
    let (events, reports) = channel();
    let log = start_sandbox(&sandbox, options, &events)?;
    wait_for_sandbox(options.api_port, &reports, &log)?;

    step("Building the shop; the first time takes a few minutes");
    let mut trunk = build::trunk(&toolbox, "serve");
    trunk
        .args(["--address", "127.0.0.1", "--port", &options.port.to_string()])
        .env(SANDBOX_ORIGIN, format!("http://127.0.0.1:{}", options.api_port))
        .stdout(Stdio::piped());
    let mut job = Job::start(&mut trunk)?;
    report_lines(&mut job, &events);
    report_end("trunk", job, &events);
    follow(options, started, &reports, &log)
}

fn start_sandbox(program: &Path, options: &ServeOptions, events: &Sender<Event>) -> Outcome<PathBuf> {
    let cache = project::cache()?;
    fs::create_dir_all(&cache).attempt(format_args!("creating {}", cache.display()))?;
    let log = cache.join("sandbox.log");
    let out = File::create(&log).attempt(format_args!("writing {}", log.display()))?;
    let also_out = out.try_clone().attempt(format_args!("writing {}", log.display()))?;
    let mut sandbox = Command::new(program);
    sandbox
        .args(["--listen", &format!("127.0.0.1:{}", options.api_port)])
        .arg("--database")
        .arg(cache.join("sandbox.sqlite"))
        .args(["--shop-origin", &format!("http://127.0.0.1:{}", options.port)])
        .args(["--shop-origin", &format!("http://localhost:{}", options.port)])
        .stdout(out)
        .stderr(also_out);
    step("Starting the sandbox");
    report_end("the sandbox", Job::start(&mut sandbox)?, events);
    Ok(log)
}

fn wait_for_sandbox(port: u16, reports: &Receiver<Event>, log: &Path) -> Outcome<()> {
    let started = Instant::now();
    while !port::answers(port, "/healthz") {
        match reports.recv_timeout(Duration::from_millis(50)) {
            Ok(Event::Ended(name, status)) => return Err(ended(name, status, log)),
            Ok(Event::Line(_)) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(Failure::new("the sandbox is gone")),
        }
        if started.elapsed() > SANDBOX_LIMIT {
            return Err(Failure::new(format!("the sandbox does not answer; its log: {}", log.display())));
        }
    }
    Ok(())
}

/// Reports builds until a server ends.
fn follow(options: &ServeOptions, started: Instant, reports: &Receiver<Event>, log: &Path) -> Outcome<()> {
    let mut trunk = TrunkLog::default();
    let mut shown = false;
    for event in reports {
        let line = match event {
            Event::Ended(name, status) => return Err(ended(name, status, log)),
            Event::Line(line) => line,
        };
        match trunk.read(&line, Instant::now()) {
            Some(News::Built(_)) if !shown => {
                wait_for_shop(options.port)?;
                shown = true;
                show_addresses(options, started, log);
            }
            Some(News::Built(duration)) => {
                println!("==> Rebuilt in {}; the page reloads itself", took(duration));
            }
            Some(News::Failed) => println!("==> The shop does not build; mend it and save"),
            Some(News::Said(text)) => println!("{text}"),
            Some(News::Begun) | None => {}
        }
    }
    Ok(())
}

/// trunk begins to listen right after its first build.
fn wait_for_shop(port: u16) -> Outcome<()> {
    let built = Instant::now();
    while !port::answers(port, "/") {
        if built.elapsed() > Duration::from_secs(20) {
            return Err(Failure::new(format!("the shop is built but does not answer on port {port}")));
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn show_addresses(options: &ServeOptions, started: Instant, log: &Path) {
    let shop = format!("http://127.0.0.1:{}", options.port);
    let sandbox = format!("http://127.0.0.1:{}", options.api_port);
    step(&format!("Ready after {}", took(started.elapsed())));
    note(&format!("shop          {shop}"));
    note(&format!("API           {sandbox}/api/v2"));
    note(&format!("mailbox       {sandbox}/mailbox"));
    note(&format!("payment page  {sandbox}/pay (an order leads there with its invoice)"));
    note("test account  demo@example.art, password demo-demo-demo");
    note("promo codes   SPRING and ART5");
    note(&format!("sandbox log   {}", log.display()));
    note("Ctrl-C ends both.");
}

fn report_lines(job: &mut Job, events: &Sender<Event>) {
    let (output, events) = (job.output(), events.clone());
    thread::spawn(move || {
        for line in output.into_iter().flat_map(|out| BufReader::new(out).lines()) {
            let Ok(line) = line else { return };
            if events.send(Event::Line(line)).is_err() {
                return;
            }
        }
    });
}

fn report_end(name: &'static str, job: Job, events: &Sender<Event>) {
    let events = events.clone();
    thread::spawn(move || {
        let status = job.wait();
        // At an interruption nobody listens any more.
        let _unheard = events.send(Event::Ended(name, status));
    });
}

fn ended(name: &str, status: Outcome<ExitStatus>, log: &Path) -> Failure {
    groups::stop_if_interrupted();
    let how = status.map_or_else(|failure| failure.to_string(), |status| status.to_string());
    let last = fs::read_to_string(log).unwrap_or_default();
    let last = last.lines().last().filter(|_| name != "trunk");
    let reason = last.map_or_else(String::new, |line| format!("; its last words: {line}"));
    Failure::new(format!("{name} has ended ({how}){reason}"))
}
