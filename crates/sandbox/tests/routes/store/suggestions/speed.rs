//! `GET /store/suggestions`: how long it takes.

use std::time::Instant;

use crate::client::Client;

#[tokio::test]
async fn the_median_time_is_printed() {
    let guest = Client::new().guest().await;
    let texts =
        ["night", "my+gallery", "%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80", "canvas", "louvre", "a+b+c+d", "anna-novak"];
    let mut times = Vec::new();
    for text in texts.iter().cycle().take(70) {
        let started = Instant::now();
        guest.get(&format!("/store/suggestions?search={text}")).await.must_succeed();
        times.push(started.elapsed());
    }
    times.sort_unstable();
    let median = times[times.len() / 2];
    println!("suggestions: median {median:?} of {} searches", times.len());
    // Generous, because the machine may be busy: a scan of the table would take longer even so.
    assert!(median.as_millis() < 500, "{median:?}");
}
