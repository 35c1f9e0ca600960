// A refused order: what is said of each line and field, and when it is settled.
import type { Page } from "@playwright/test";
import type { Sandbox } from "./fixtures/sandbox";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";

/** The next order is refused with these messages, [path, message] each, and dearer names cost 24.99 from then on. */
async function refuseOnce(page: Page, sandbox: Sandbox, ...messages: [path: string, message: string][]): Promise<void> {
  const problem = { error: "validation_error", messages: messages.map(([path, message]) => ({ path, message })) };
  let refused = false;
  await page.route(sandbox.api("/store/orders"), async (route) => {
    if (route.request().method() !== "POST" || refused) return route.fallback();
    refused = true;
    await route.fulfill({ status: 422, json: problem });
  });
  await page.route(`${sandbox.api("/store/suggestions")}*`, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: refused ? body.replaceAll("18.99", "24.99") : body });
  });
}

// Accepting a price forgot what was said about the wallet of the line, and left the refusal standing above nothing.
test("accepting new prices after a refusal settles just what was said of these lines", async ({
  shop,
  page,
  sandbox,
  complaints,
}) => {
  complaints.allowStatus(422);
  const checkout = await Checkout.pastContact(
    shop,
    DEMO,
    ["certificate_registration", "mydearer-1.art"],
    ["certificate_registration", "mydearer-2.art"],
  );
  await expect(checkout.placeButton).toBeEnabled();
  await refuseOnce(
    page,
    sandbox,
    ["$.items[0].domain", "Dearer now."],
    ["$.items[0].artwork.title", "No title like this."],
    ["$.items[1].domain", "Dearer as well."],
  );
  await checkout.place();
  await expect(shop.alert("checkout.refused")).toBeVisible();
  await expect(checkout.line("mydearer-1.art")).toContainText("Dearer now.");
  await shop.main.getByRole("button", { name: "Accept all 2 new prices" }).click();
  await expect(checkout.line("mydearer-1.art")).not.toContainText("Dearer now.");
  await expect(checkout.line("mydearer-2.art").getByRole("alert")).toHaveCount(0);
  await expect(checkout.line("mydearer-1.art")).toContainText("No title like this.");
  await expect(shop.alert("checkout.refused")).toBeVisible();
});

test("a refusal is gone once the new price is accepted", async ({ shop, page, sandbox, complaints }) => {
  complaints.allowStatus(422);
  const checkout = await Checkout.pastContact(shop, DEMO, ["certificate_registration", "mydearer-3.art"]);
  await expect(checkout.placeButton).toBeEnabled();
  await refuseOnce(page, sandbox, ["$.items[0].domain", "Dearer now."]);
  await checkout.place();
  await expect(shop.alert("checkout.refused")).toBeVisible();
  await checkout.lineButton("checkout.accept", "mydearer-3.art").click();
  await expect(shop.alert("checkout.refused")).toHaveCount(0);
  await checkout.place();
  await checkout.expectPlaced("mydearer-3.art");
});

// Two fields that were missing were told in the same words, and nobody knew which.
test("what is refused of a contact is told with the field's name, below the notice", async ({
  shop,
  page,
  sandbox,
  complaints,
  texts,
}) => {
  complaints.allowStatus(422);
  const checkout = await Checkout.pastContact(shop, DEMO, ["certificate_registration", "myheron.art"]);
  await expect(checkout.placeButton).toBeEnabled();
  await refuseOnce(
    page,
    sandbox,
    ["$.items[0].contact.phone", "Required."],
    ["$.items[0].contact.address.zip", "Required."],
    ["$.items[0].domain", "No."],
  );
  await checkout.place();
  for (const field of ["contacts.phone", "contacts.zip"]) {
    await expect(shop.main.getByText(`${texts(field)}: Required.`)).toBeVisible();
  }
  const notice = await shop.alert("checkout.refused").boundingBox();
  const registrant = await shop.main.getByRole("heading", { name: texts("checkout.registrant") }).boundingBox();
  expect(notice?.y ?? Infinity).toBeLessThan(registrant?.y ?? 0);
});
