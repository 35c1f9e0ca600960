//! An archive on disk, fetched, checked and unpacked the way a release is.

use super::*;

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// An archive with `release/tool` in it, and its checksum.
    fn archive(&self) -> (String, String) {
        let release = self.0.join("release");
        fs::create_dir_all(&release).unwrap();
        fs::write(release.join("tool"), "a program").unwrap();
        let file = self.0.join("tool.tar.gz");
        let mut tar = Command::new("tar");
        tar.arg("-czf").arg(&file).arg("-C").arg(&self.0).arg("release");
        assert!(tar.status().unwrap().success());
        let sum = hex(&Sha256::digest(fs::read(&file).unwrap()));
        (format!("file://{}", file.display()), sum)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn the_program_is_installed_when_the_checksum_fits() {
    let folder = Folder::new("archive-good");
    let (url, sum) = folder.archive();
    let archive = Archive { url, sha256: sum.leak() };
    archive.install(&folder.0.join("cache"), "tool", &folder.0.join("bin")).unwrap();
    assert_eq!(fs::read_to_string(folder.0.join("bin/tool")).unwrap(), "a program");
    assert_eq!(fs::read_dir(folder.0.join("cache")).unwrap().count(), 0, "the download is removed");
}

#[test]
fn another_checksum_is_refused() {
    let folder = Folder::new("archive-bad");
    let (url, _) = folder.archive();
    let archive = Archive { url, sha256: "00" };
    let failure = archive.install(&folder.0, "tool", &folder.0.join("bin")).unwrap_err();
    assert!(failure.to_string().contains("checksum"), "{failure}");
    assert!(!folder.0.join("bin").exists());
}

#[test]
fn a_release_that_cannot_be_fetched_is_said() {
    let folder = Folder::new("archive-gone");
    let url = format!("file://{}/nothing.tar.gz", folder.0.display());
    let archive = Archive { url, sha256: "00" };
    assert!(archive.install(&folder.0, "tool", &folder.0.join("bin")).is_err());
}

#[test]
fn only_pinned_versions_have_an_archive() {
    assert!(Archive::known("trunk", "0.21.13").is_none());
    assert!(PINNED.iter().all(|entry| entry.5.len() == 64));
}
