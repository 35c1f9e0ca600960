//! The program `idn-verdict`: what goes in and what comes out.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    fs,
    io::Write,
    process::{Command, Output, Stdio},
    thread,
};

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_idn-verdict"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output
}

#[track_caller]
fn check(input: &[u8], lines: &[&str]) {
    let output = run(&[], input);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().collect::<Vec<_>>(), lines);
}

#[test]
fn one_line_for_each() {
    check(
        "ПРИМЕР.art\nxn--e1afmkfd\ngоogle.art\ngöögle.art\nl·l.art\nmy gallery\n".as_bytes(),
        &[
            "show\txn--e1afmkfd.art\t",
            "show\txn--e1afmkfd\t",
            "ascii\txn--gogle-jye.art\tmixed_scripts",
            "ascii\txn--ggle-5qaa.art\timitation of google",
            "ascii\txn--ll-0ea.art\tmiddle_dot U+00B7",
            "refuse\t\tcharacter U+0020",
        ],
    );
}

#[test]
fn odd_input() {
    check(b"", &[]);
    check(b"\n", &["\t\t"]);
    // A byte order mark, at the beginning only; full stops of other scripts; a dot at the end.
    check("\u{FEFF}\r\nb.art\r\n".as_bytes(), &["\t\t", "show\tb.art\t"]);
    check("例。art\nпример．art".as_bytes(), &["show\txn--fsq.art\t", "show\txn--e1afmkfd.art\t"]);
    check("a.art.\nпример.art。\n.\n".as_bytes(), &["refuse\t\tempty_label"; 3]);
    check("1\u{FE0F}\u{20E3}.art".as_bytes(), &["ascii\txn--1-2sn.art\tsymbol U+0031 U+FE0F U+20E3"]);
    check(b"a.art\r\n\r\nb.art", &["show\ta.art\t", "\t\t", "show\tb.art\t"]);
    check(b"\xFF\xFE.art\n\xC3", &["refuse\t\tcharacter U+FFFD", "refuse\t\tcharacter U+FFFD"]);
    check(b"a\0b\na\tb\n", &["refuse\t\tcharacter U+0000", "refuse\t\tcharacter U+0009"]);
}

#[test]
fn long_lines_and_many() {
    let mut input = "é".repeat(5_000).into_bytes();
    input.extend(b"\nnext.art\n");
    check(&input, &["refuse\t\tname_too_long", "show\tnext.art\t"]);

    // A line without an end, and more of them than fit into any buffer.
    check(&b"x".repeat(3_000_000), &["refuse\t\tname_too_long"]);
    check(&[b"\xFF".repeat(9_000), b"\na.art".to_vec()].concat(), &["refuse\t\tname_too_long", "show\ta.art\t"]);

    let output = run(&[], "пример.art\n".repeat(20_000).as_bytes());
    assert_eq!(output.stdout.iter().filter(|byte| **byte == b'\n').count(), 20_000);
}

#[test]
fn protected_names() {
    let file = std::env::temp_dir().join(format!("idn-verdict-{}.txt", std::process::id()));
    fs::write(
        &file,
        "\u{FEFF}mytest.net\r\n# brands\r\n\r\nno name # and why\n  xn--mnchen-3ya.de. # an A-label\nдомик\n",
    )
    .unwrap();
    let output = run(
        &["--protected", file.to_str().unwrap()],
        "mytést.net\nmytést.art\nmúnchen.de\nmünchen.de\nmünchen.art\nдомйк.art\n".as_bytes(),
    );
    fs::remove_file(&file).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        text,
        "ascii\txn--mytst-dsa.net\timitation of mytest.net\nshow\txn--mytst-dsa.art\t\n\
         ascii\txn--mnchen-pya.de\timitation of münchen.de\nshow\txn--mnchen-3ya.de\t\nshow\txn--mnchen-3ya.art\t\n\
         ascii\txn--d1akdgj.art\timitation of домик\n"
    );
}

#[test]
fn wrong_arguments() {
    for arguments in [&["--protected"][..], &["--protected", "/no/such/file"], &["names.txt"]] {
        let output = run(arguments, b"");
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8(output.stderr).unwrap().contains("Usage"), "{arguments:?}");
    }
}

#[test]
fn help() {
    for argument in ["--help", "-h"] {
        let output = run(&[argument], b"");
        assert!(output.status.success() && String::from_utf8(output.stdout).unwrap().contains("--protected FILE"));
    }
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_idn-verdict"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    // The program may end before all is written.
    let _ = stdin.write_all("пример.art\n".repeat(10_000).as_bytes());
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}
