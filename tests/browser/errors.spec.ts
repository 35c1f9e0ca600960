// Answers that are no answers: the customer reads what is wrong and can ask again; nothing breaks.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import { haveVectors, jsonBodies } from "./vectors";

/** The application says in the console why it could not read an answer. */
const UNREADABLE = /an answer is not what the description says/;

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(`search, ${locale}`, () => {
    test.use({ locale });

    for (const scenario of ["error-500", "html-page", "broken-json"]) {
      test(`${scenario} is said, with another try`, async ({ shop, sandbox, complaints, texts }) => {
        complaints.allowStatus(500, 502);
        complaints.allow(UNREADABLE);
        await shop.open(`/search?q=${scenario}`);
        const alert = shop.alert("search.failed");
        await expect(alert).toBeVisible();
        const before = (await sandbox.requestsOf("GET", "/store/suggestions")).length;
        await alert.getByRole("button", { name: texts("errors.retry") }).click();
        await expect.poll(async () => (await sandbox.requestsOf("GET", "/store/suggestions")).length).toBe(before + 1);
        await expect(alert).toBeVisible();
      });
    }
  });
}

test("another try after a failure that has passed shows the names", async ({ shop, complaints, texts }) => {
  complaints.allowStatus(500);
  await shop.open("/search?q=error-once-gallery");
  await shop.alert("search.failed").getByRole("button", { name: texts("errors.retry") }).click();
  await expect(shop.offer("error-once-gallery.art")).toBeVisible();
  await expect(shop.alert("search.failed")).toHaveCount(0);
});

test("too many requests are waited for and asked again by themselves", async ({ shop, sandbox, complaints }) => {
  complaints.allowStatus(429);
  await shop.open("/search?q=error-429");
  await expect(shop.alert("search.failed")).toBeVisible();
  // The sandbox says Retry-After: 2.
  await expect.poll(async () => (await sandbox.requestsOf("GET", "/store/suggestions")).length).toBeGreaterThan(1);
});

test("without a connection the customer is told, and goes on when it is back", async ({
  shop,
  context,
  complaints,
  texts,
}) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  await shop.open("/search?q=mygallery");
  await expect(shop.offer("mygallery.art")).toBeVisible();
  await context.setOffline(true);
  // At once: a question asked half-way through typing could still find the connection back.
  await shop.searchField.fill("offlinegallery");
  const alert = shop.alert("search.failed");
  await expect(alert).toContainText(texts("errors.offline"));
  await context.setOffline(false);
  await expect(shop.offer("offlinegallery.art")).toBeVisible();
});

const BAD_ANSWERS: [name: string, answer: { status: number; contentType: string; body: string }][] = [
  ["an HTML page", { status: 200, contentType: "text/html", body: "<!doctype html><h1>Welcome to the hotel's network</h1>" }],
  ["an HTML error page", { status: 502, contentType: "text/html", body: "<h1>Bad Gateway</h1>" }],
  ["broken JSON", { status: 200, contentType: "application/json", body: '{"total": 1, "items": [{' }],
  ["an undescribed error", { status: 500, contentType: "application/json", body: "null" }],
];

for (const [address, path, known] of [
  ["/orders", "/store/orders", "demo-gallery.art"],
  ["/domains", "/store/domains", "demo-gallery.art"],
] as const) {
  for (const [name, answer] of BAD_ANSWERS) {
    test(`${address} survives ${name}`, async ({ shop, page, sandbox, complaints, texts }) => {
      complaints.allowStatus(500, 502);
      complaints.allow(UNREADABLE);
      await shop.signIn(DEMO);
      const calls = `${sandbox.api(path)}?**`;
      await page.route(calls, (route) => route.fulfill(answer));
      await page.goto(address);
      const alert = shop.main.getByRole("alert");
      await expect(alert).toBeVisible();
      await page.unroute(calls);
      await alert.getByRole("button", { name: texts("errors.retry") }).click();
      await expect(shop.main.getByText(known).first()).toBeVisible();
      await expect(alert).toHaveCount(0);
    });
  }
}

test("every body that is or is not JSON is survived", async ({ shop, page, sandbox, complaints, texts }) => {
  test.skip(!haveVectors, "no vectors");
  test.setTimeout(180_000);
  complaints.allow(UNREADABLE);
  let body = Buffer.from("{}");
  await page.route(`${sandbox.api("/store/suggestions")}?**`, (route) =>
    route.fulfill({ status: 200, contentType: "application/json", body }),
  );
  await shop.open("/search?q=gallery");
  const alert = shop.alert("search.failed");
  for (const { name, hex } of jsonBodies()) {
    await expect(alert, `before ${name}`).toBeVisible();
    body = Buffer.from(hex, "hex");
    await Promise.all([
      answered(page),
      alert.getByRole("button", { name: texts("errors.retry") }).click(),
    ]);
    await expect(alert, name).toBeVisible();
  }
});

/** The next answer of the search has come in. */
async function answered(page: Page): Promise<void> {
  const response = await page.waitForResponse((response) => response.url().includes("/store/suggestions"));
  await response.finished();
}

// The words for it were once looked up where there was no context for them, which ended the application.
test("an order that is refused without a word is told in ours", async ({ shop, page, sandbox, complaints, texts }) => {
  complaints.allowStatus(403);
  const checkout = await Checkout.atReview(shop, DEMO, "wordless", "wordless.art");
  await page.route(sandbox.api("/store/orders"), async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const headers = { "Access-Control-Allow-Origin": "*", "Content-Type": "application/json" };
    await route.fulfill({ status: 403, headers, body: '{"error":"forbidden","messages":[]}' });
  });
  await checkout.place();
  await expect(shop.main.getByText(texts("errors.forbidden")).first()).toBeVisible();
  await page.unroute(sandbox.api("/store/orders"));
  await checkout.place();
  await checkout.expectPlaced("wordless.art");
});
