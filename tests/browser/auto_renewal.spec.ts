// Auto-renewal: two actions whose effect only this browser can tell.
import { expect, test } from "./fixtures/test";
import { DEMO } from "./jobs/customers";
import { openDomain } from "./jobs/domains";

test("auto-renewal has two actions and tells what was done here", async ({ shop, page, sandbox, texts, complaints }) => {
  const isOn = async () => {
    const response = await fetch(`${sandbox.origin}/sandbox/domains?name=demo-gallery.art`);
    return ((await response.json()) as [{ auto_renewal: boolean }])[0].auto_renewal;
  };
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  await expect(shop.main).toContainText(texts("renewal.auto_unknown"));
  await shop.button("renewal.auto_on").click();
  await expect(shop.main.getByText(/^Turned on here, /)).toBeVisible();
  expect(await isOn()).toBe(true);
  await page.reload();
  await expect(shop.main.getByText(/^Turned on here, /)).toBeVisible();
  // A refusal is said in place and changes nothing.
  complaints.allowStatus(403);
  const calls = sandbox.api("/store/domains/*/autorenew");
  await page.route(calls, (route) =>
    route.request().method() === "DELETE"
      ? route.fulfill({ status: 403, json: { error: "forbidden", messages: [{ message: "Not for this domain." }] } })
      : route.continue(),
  );
  await shop.button("renewal.auto_off").click();
  await expect(shop.alert("renewal.auto_failed")).toContainText("Not for this domain.");
  await expect(shop.main.getByText(/^Turned on here, /)).toBeVisible();
  await page.unroute(calls);
  await shop.button("renewal.auto_off").click();
  await expect(shop.main.getByText(/^Turned off here, /)).toBeVisible();
  await expect(shop.alert("renewal.auto_failed")).toHaveCount(0);
  expect(await isOn()).toBe(false);
});

test("auto-renewal: an answer that comes when the page was left is not lost", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allowStatus(403);
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  const held: (() => void)[] = [];
  await page.route(sandbox.api("/store/domains/*/autorenew"), async (route) => {
    await new Promise<void>((go) => held.push(go));
    const refused = { status: 403, json: { error: "forbidden", messages: [{ message: "Not for this domain." }] } };
    await (route.request().method() === "DELETE" ? route.fulfill(refused) : route.continue());
  });
  const leave = () => shop.main.getByRole("link", { name: texts("domains.order"), exact: true }).click();
  await shop.button("renewal.auto_on").click();
  await expect(shop.button("renewal.auto_on")).toHaveAttribute("aria-busy", "true");
  await leave();
  await expect(page).toHaveURL(/\/orders\//);
  await page.goBack();
  // Still on its way: it is shown, and what came is too.
  await expect(shop.button("renewal.auto_on")).toHaveAttribute("aria-busy", "true");
  held.pop()?.();
  await expect(shop.main.getByText(/^Turned on here, /)).toBeVisible();
  // A refusal is told where the customer is by then.
  await shop.button("renewal.auto_off").click();
  await expect.poll(() => held.length).toBe(1);
  await leave();
  await expect(page).toHaveURL(/\/orders\//);
  held.pop()?.();
  await expect(page.getByText(`demo-gallery.art: ${texts("renewal.auto_failed")}`)).toBeVisible();
  await page.goBack();
  await expect(shop.alert("renewal.auto_failed")).toContainText("Not for this domain.");
});
