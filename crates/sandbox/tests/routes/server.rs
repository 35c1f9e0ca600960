//! What needs a real connection, and the binary itself.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use crate::{client::Client, fixtures::registration};

/// Sends a request as text over a connection of its own and reads until it is closed.
async fn raw(address: std::net::SocketAddr, request: String) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A connection that is torn down may report that; what came before counts.
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

/// The order is taken, the answer breaks off before its id is complete; the next one is whole.
#[tokio::test]
async fn the_answer_to_an_order_gets_lost_once() {
    let client = Client::new();
    let demo = client.demo().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(client.sandbox.clone().serve(listener, std::future::pending()));
    let body = json!({"items": [registration("answer-lost-1.art", "")]}).to_string();
    let request = format!(
        "POST /api/v2/store/orders HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {}\r\n\
         content-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
        demo.token(),
        body.len()
    );
    let first = raw(address, request.clone()).await;
    assert!(first.starts_with("HTTP/1.1 201"), "{first}");
    assert!(first.contains("{\"id\":") && !first.contains('}'), "{first}");
    assert!(!first.ends_with("0\r\n\r\n"), "the body has no end: {first}");
    assert_eq!(demo.get("/store/orders?domain=answer-lost-1.art").await.must_succeed()["total"], 1);
    let second = raw(address, request).await;
    assert!(second.contains("\"}"), "{second}");
    assert_eq!(demo.get("/store/orders?domain=answer-lost-1.art").await.must_succeed()["total"], 2);
    server.abort();
}

struct Binary(Child);

impl Drop for Binary {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn the_binary_says_where_it_listens() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sandbox"))
        .args(["--listen", "127.0.0.1:0", "--database", ":memory:", "--fulfilment-delay", "0", "--log", "off"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let stdout = child.stdout.take().unwrap();
    let _binary = Binary(child);
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("sandbox listening on http://").unwrap().parse().unwrap();
    let answer = raw(address, "GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".to_owned()).await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("ready\n"), "{answer}");
}

#[test]
fn a_wrong_argument_ends_the_binary_with_one_sentence() {
    let output = Command::new(env!("CARGO_BIN_EXE_sandbox")).args(["--port", "1"]).output().unwrap();
    assert!(!output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said, "sandbox: unknown option --port; --help lists the options\n");
}

/// Two processes that both find no table of names leave one good file behind.
#[test]
fn two_first_starts_at_once_do_not_get_in_each_others_way() {
    let folder = std::env::temp_dir().join(format!("sandbox-names-{}", std::process::id()));
    let names = folder.join("names.sqlite");
    let start = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sandbox"));
        command.args(["--listen", "127.0.0.1:0", "--log", "off", "--names"]).arg(&names).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let stdout = child.stdout.take().unwrap();
        (Binary(child), stdout)
    };
    let started = [start(), start(), start()];
    for (binary, stdout) in started {
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line).unwrap();
        assert!(line.starts_with("sandbox listening on"), "{line}");
        drop(binary);
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "no unfinished file is left");
    std::fs::remove_dir_all(folder).unwrap();
}
