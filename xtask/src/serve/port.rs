//! Ports that are free, and servers that answer.

use crate::failure::{Failure, Outcome};
use std::io::{BufRead as _, BufReader, ErrorKind, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

/// Says at once when somebody else listens on a port that we need.
///
/// # Errors
/// The sentence with the port and the option that chooses another.
pub(super) fn free(port: u16, option: &str) -> Outcome<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(cause) if cause.kind() == ErrorKind::AddrInUse => Err(Failure::new(format!(
            "port {port} is busy; choose another with {option} or end the program that has it"
        ))),
        Err(cause) => Err(Failure::new(format!("port {port} cannot be used ({cause}); choose another with {option}"))),
    }
}

/// Whether `GET path` answers 200 on a local port.
pub(super) fn answers(port: u16, path: &str) -> bool {
    status(port, path).is_ok_and(|status| status == Some(200))
}

fn status(port: u16, path: &str) -> std::io::Result<Option<u16>> {
    let limit = Duration::from_secs(2);
    let mut stream = TcpStream::connect_timeout(&SocketAddr::from((Ipv4Addr::LOCALHOST, port)), limit)?;
    stream.set_read_timeout(Some(limit))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line)?;
    Ok(line.split(' ').nth(1).and_then(|code| code.parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    #[test]
    fn a_busy_port_is_named_with_its_option() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let failure = free(port, "--api-port").unwrap_err().to_string();
        assert!(failure.contains(&port.to_string()) && failure.contains("--api-port"), "{failure}");
        drop(listener);
        assert!(free(port, "--api-port").is_ok());
    }

    #[test]
    fn only_200_is_an_answer() {
        for (line, expected) in [("HTTP/1.1 200 OK", true), ("HTTP/1.1 404 Not Found", false), ("garbage", false)] {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            let port = listener.local_addr().unwrap().port();
            let server = thread::spawn(move || {
                let (stream, _) = listener.accept().unwrap();
                let mut request = BufReader::new(&stream).lines();
                assert_eq!(request.next().unwrap().unwrap(), "GET /healthz HTTP/1.1");
                write!(&stream, "{line}\r\n\r\n").unwrap();
            });
            assert_eq!(answers(port, "/healthz"), expected, "{line}");
            server.join().unwrap();
            assert!(!answers(port, "/healthz"), "nobody listens any more");
        }
    }
}
