// An order of several services: contacts per line, refusals each at its place, prices, texts to agree to.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";

const WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

interface SentItem {
  service_type: string;
  domain: string;
  contact: { email: string };
  [field: string]: unknown;
}

/** The items of the orders that are sent from now on. */
function sentItems(page: Page): SentItem[][] {
  const orders: SentItem[][] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/store/orders")) {
      orders.push((request.postDataJSON() as { items: SentItem[] }).items);
    }
  });
  return orders;
}

test("all five services in one order, one of them with a contact of its own", async ({ shop, page, texts }) => {
  test.setTimeout(120_000);
  const orders = sentItems(page);
  const checkout = await Checkout.pastContact(
    shop,
    DEMO,
    ["certificate_registration", "myheron.art"],
    ["nft_minting", "myheron.art"],
    ["certificate_renewal", "demo-soon.art"],
    ["domain_reserve", "louvre.art"],
    ["domain_attachment", "demo-gallery.art"],
  );
  await checkout.wallet("myheron.art").fill(WALLET);
  await shop.field("details.artwork_id").fill("ART-17");
  await checkout.proceed();
  await expect(checkout.line("myheron.art").nth(1)).toContainText(texts("details.after_registration"));
  await checkout.lineButton("checkout.other_contact", "louvre.art").click();
  await expect(page).toHaveURL(/step=contact.*name=louvre\.art/);
  await shop.main.getByRole("radio", { name: "Maxine Studio" }).check();
  await shop.button("contacts.use_this").click();
  await expect(page).toHaveURL(/step=review/);
  await expect(checkout.line("louvre.art")).toContainText("Maxine Studio");
  await expect(checkout.line("demo-soon.art")).not.toContainText("Maxine Studio");
  // A reload keeps it all.
  await page.reload();
  await expect(checkout.line("louvre.art")).toContainText("Maxine Studio");
  await checkout.place();
  await checkout.expectPlaced("louvre.art");
  const emails = Object.fromEntries((orders[0] ?? []).map((item) => [item.service_type, item.contact.email]));
  expect(emails).toEqual({
    certificate_registration: "demo@example.art",
    nft_minting: "demo@example.art",
    certificate_renewal: "demo@example.art",
    domain_reserve: "studio@example.art",
    domain_attachment: "demo@example.art",
  });
  expect(orders[0]?.find((item) => item.service_type === "certificate_renewal")?.["period"]).toBe(12);
  await expect(shop.main.getByRole("group").filter({ hasText: WALLET })).toContainText("myheron.art");
  await expect(shop.main.getByRole("group").filter({ hasText: "ART-17" })).toContainText("demo-gallery.art");
});

test("a line goes back to the contact of all", async ({ shop, page, texts }) => {
  const checkout = await Checkout.pastContact(shop, DEMO, ["certificate_registration", "myheron.art"]);
  await checkout.lineButton("checkout.other_contact", "myheron.art").click();
  await shop.main.getByRole("radio", { name: "Maxine Studio" }).check();
  await shop.button("contacts.use_this").click();
  await checkout.lineButton("checkout.change_own_contact", "myheron.art").click();
  await expect(shop.main.getByRole("radio", { name: "Maxine Studio" })).toBeChecked();
  await shop.button("checkout.same_contact").click();
  await expect(page).toHaveURL(/step=review/);
  await expect(checkout.line("myheron.art")).not.toContainText("Maxine Studio");
  await expect(checkout.line("myheron.art")).not.toContainText(texts("checkout.own_contact"));
});

test("errors of two items stand each on its field, and what was typed stays", async ({ shop, page, complaints }) => {
  complaints.allowStatus(422);
  const checkout = await Checkout.pastContact(
    shop,
    DEMO,
    ["domain_attachment", "demo-gallery.art"],
    ["domain_reserve", "louvre.art"],
    ["certificate_registration", "myheron.art"],
  );
  const long = "x".repeat(1001);
  const id = page.locator("[id='domain_attachment-demo-gallery.art-artwork']");
  const title = page.locator("[id='domain_reserve-louvre.art-artwork.title']");
  await id.fill(long);
  await shop.main.getByRole("group").filter({ hasText: "louvre" }).locator("summary").click();
  await title.fill(long);
  await checkout.proceed();
  await checkout.place();
  await expect(page).toHaveURL(/step=details/);
  for (const field of [id, title]) {
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/1,?000/);
    await expect(field).toHaveValue(long);
  }
  await expect(id).toBeFocused();
  await expect(shop.main.locator("[aria-invalid=true]")).toHaveCount(2);
  await id.fill("ART-17");
  await expect(id).not.toHaveAttribute("aria-invalid");
  await expect(title).toHaveAttribute("aria-invalid", "true");
  await title.fill("Lilies");
  await checkout.proceed();
  await checkout.place();
  await checkout.expectPlaced("louvre.art");
});

test("errors in several places are told at each line, with the way to each field", async ({
  shop,
  page,
  complaints,
}) => {
  complaints.allowStatus(422);
  const checkout = await Checkout.pastContact(
    shop,
    DEMO,
    ["domain_attachment", "demo-gallery.art"],
    ["certificate_registration", "myheron.art"],
    ["certificate_registration", "lost-name-7.art"],
  );
  await shop.field("details.artwork_id").fill("x".repeat(1001));
  await checkout.proceed();
  await checkout.lineButton("checkout.other_contact", "myheron.art").click();
  await shop.main.getByRole("radio", { name: "Maxine Studio" }).check();
  await shop.button("contacts.use_this").click();
  await expect(checkout.line("myheron.art")).toContainText("Maxine Studio");
  // A contact of an earlier day, from before the registry asked for this form of phones.
  await page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((key) => key.endsWith(".checkout")) ?? "";
    sessionStorage.setItem(key, (sessionStorage.getItem(key) ?? "").replace("+1.2125550142", "212 555"));
  });
  await page.reload();
  await checkout.place();
  await expect(shop.alert("checkout.refused")).toBeVisible();
  for (const name of ["demo-gallery.art", "myheron.art", "lost-name-7.art"]) {
    await expect(checkout.line(name).getByRole("alert").first()).not.toBeEmpty();
  }
  await expect(checkout.lineButton("checkout.mend", "demo-gallery.art")).toBeFocused();
  await checkout.lineButton("checkout.mend", "demo-gallery.art").click();
  await expect(shop.field("details.artwork_id")).toBeFocused();
  await expect(shop.field("details.artwork_id")).toHaveAttribute("aria-invalid", "true");
  await shop.field("details.artwork_id").fill("ART-17");
  await checkout.proceed();
  await expect(checkout.line("demo-gallery.art").getByRole("alert")).toHaveCount(0);
  await checkout.lineButton("checkout.mend_contact", "myheron.art").click();
  await expect(shop.field("contacts.phone")).toHaveAttribute("aria-invalid", "true");
  await expect(shop.field("contacts.phone")).toBeFocused();
  await shop.field("contacts.phone").fill("(212) 555-0142");
  await shop.button("contacts.save").click();
  await checkout.lineButton("checkout.remove", "lost-name-7.art").click();
  await expect(shop.alert("checkout.refused")).toHaveCount(0);
  await checkout.place();
  await checkout.expectPlaced("myheron.art");
});

test("a line that was removed in the review comes back by undo", async ({ shop, texts, complaints }) => {
  complaints.allowStatus(422);
  const checkout = await Checkout.pastContact(shop, DEMO, ["certificate_registration", "lost-name-1.art"]);
  await checkout.place();
  await checkout.lineButton("checkout.remove", "lost-name-1.art").click();
  await expect(shop.main).toContainText(texts("checkout.empty"));
  await shop.page.getByRole("button", { name: texts("checkout.undo") }).click();
  await expect(checkout.line("lost-name-1.art")).toBeVisible();
});

test("every text has its box, and the receipt notes what was agreed to", async ({ shop, page, sandbox, texts }) => {
  const checkout = await Checkout.pastContact(shop, DEMO, ["certificate_registration", "myheron.art"]);
  await expect(checkout.placeButton).toBeEnabled();
  const boxes = shop.main.getByRole("checkbox");
  await expect(boxes).toHaveCount(2);
  await boxes.last().check();
  await checkout.placeButton.click();
  await expect(boxes.first()).toBeFocused();
  await expect(boxes.first()).toHaveAttribute("aria-invalid", "true");
  await expect(boxes.first()).toHaveAccessibleDescription(texts("checkout.agree_first"));
  await expect(boxes.last()).not.toHaveAttribute("aria-invalid");
  expect(await sandbox.requestsOf("POST", "/store/orders")).toEqual([]);
  // A box is ticked for this visit only.
  await page.reload();
  await expect(boxes.last()).not.toBeChecked();
  await checkout.place();
  await checkout.expectPlaced("myheron.art");
  await expect(shop.main.getByRole("listitem").filter({ hasText: "Terms of service" })).toContainText("in English");
});

test.describe("with two texts at one address", () => {
  const url = "https://example.art/legal";
  test.use({
    config: {
      legal: [
        { label: { en: "Terms of service", ru: "Условия" }, url },
        { label: { en: "Right to withdraw", ru: "Право на отказ" }, url },
      ],
    },
  });

  // One click ticked both.
  test("each has a box of its own", async ({ shop }) => {
    const checkout = await Checkout.pastContact(shop, DEMO, ["certificate_registration", "myheron.art"]);
    await expect(checkout.placeButton).toBeEnabled();
    const boxes = shop.main.getByRole("checkbox");
    await boxes.first().check();
    await expect(boxes.last()).not.toBeChecked();
    await checkout.placeButton.click();
    await expect(boxes.last()).toBeFocused();
    await boxes.last().check();
    await boxes.first().uncheck();
    await expect(boxes.last()).toBeChecked();
  });
});

test.describe("without texts to agree to", () => {
  test.use({ config: { legal: [] } });

  test("there is no box", async ({ shop }) => {
    const checkout = await Checkout.pastContact(shop, DEMO, ["certificate_registration", "myheron.art"]);
    await expect(checkout.placeButton).toBeEnabled();
    await expect(shop.main.getByRole("checkbox")).toHaveCount(0);
    await checkout.placeButton.click();
    await checkout.expectPlaced("myheron.art");
  });
});

test("an order of several services whose answer got lost is found, with all that the receipt notes", async ({
  shop,
  sandbox,
  complaints,
}) => {
  complaints.allow(/ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION|ERR_EMPTY_RESPONSE/);
  const checkout = await Checkout.pastContact(
    shop,
    DEMO,
    ["certificate_registration", "answer-lost-mixed.art"],
    ["nft_minting", "answer-lost-mixed.art"],
  );
  await checkout.wallet("answer-lost-mixed.art").fill(WALLET);
  await checkout.proceed();
  await checkout.place();
  await checkout.expectPlaced("answer-lost-mixed.art");
  await expect(shop.main.getByRole("group").filter({ hasText: WALLET })).toContainText("answer-lost-mixed.art");
  await expect(shop.main.getByRole("listitem").filter({ hasText: "Terms of service" })).toBeVisible();
  expect(await sandbox.requestsOf("POST", "/store/orders")).toHaveLength(1);
});

test("nothing personal of a checkout is left after signing out", async ({ shop, page }) => {
  const checkout = await Checkout.pastContact(shop, DEMO, ["nft_minting", "demo-gallery.art"]);
  await checkout.wallet("demo-gallery.art").fill(WALLET);
  await checkout.proceed();
  await checkout.place();
  await checkout.expectPlaced("demo-gallery.art");
  const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(await kept()).toContain(WALLET);
  await shop.open("/account");
  await shop.button("account.sign_out").click();
  await expect(shop.field("account.password")).toBeVisible();
  expect(await kept()).not.toContain(WALLET);
});
