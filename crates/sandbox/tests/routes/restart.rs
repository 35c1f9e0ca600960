//! A restart loses nothing.

use sandbox::options::{Database, Options};
use serde_json::json;

use crate::{
    client::{Client, DEMO, PASSWORD, options},
    fixtures::{contact, pay, place, sign_up},
};

/// A folder of its own that is removed at the end.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new() -> Self {
        let unique = format!("sandbox-restart-{}-{:?}", std::process::id(), std::time::Instant::now());
        let path = std::env::temp_dir().join(unique.replace(|c: char| !c.is_ascii_alphanumeric(), "-"));
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    fn open(&self) -> Client {
        // The names beside the others' so that they are not generated for this test alone.
        let names = Some(options().names_path());
        Client::with(Options { database: Database::File(self.0.join("deeper/shop.sqlite")), names, ..options() })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

#[tokio::test]
async fn tokens_orders_contacts_and_mails_are_still_there() {
    let folder = Folder::new();
    let (customer, token, order, contact_id) = {
        let client = folder.open();
        sign_up(&client, "new@example.art").await;
        let token = client.password(DEMO, PASSWORD).await.must_succeed();
        let demo = client.with_token(token["access_token"].as_str().unwrap());
        let order = place(&demo, &["night7.art"]).await;
        let contact_id = demo.post("/store/contacts", contact()).await.must_create();
        pay(&demo, &order).await;
        (token["access_token"].as_str().unwrap().to_owned(), token, order, contact_id)
    };
    let client = folder.open();
    let demo = client.with_token(&customer);
    assert_eq!(demo.get(&format!("/store/orders/{order}")).await.must_succeed()["status"], "unpaid");
    demo.get(&format!("/store/contacts/{contact_id}")).await.must_succeed();
    assert!(client.newest_mail("new@example.art").await.contains("code"));
    client.sandbox.fulfil_once().await.unwrap();
    client.sandbox.fulfil_once().await.unwrap();
    assert_eq!(demo.get("/store/domains?domain=night7.art").await.must_succeed()["total"], 1);
    let refresh = json!({"grant_type": "refresh_token", "client_id": "shop", "refresh_token": token["refresh_token"]});
    let fresh = client.post("/auth/token", refresh.clone()).await.must_succeed();

    let client = folder.open();
    client.post("/auth/token", refresh).await.must_be(401, "invalid_credentials");
    let revoked = client.with_token(fresh["access_token"].as_str().unwrap());
    revoked.get("/store/orders").await.must_be(401, "invalid_token");
    let accounts = client.demo().await.get("/store/orders").await.must_succeed();
    assert_eq!(accounts["total"], 6, "the seeds were planted once");
}
