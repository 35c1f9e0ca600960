// Renewing: terms and prices of the API, the new expiry, one domain or many.
import { expect, test } from "./fixtures/test";
import { DEMO } from "./jobs/customers";
import { openDomain } from "./jobs/domains";

/** A day as the shop writes it, so many years after the expiry that the API gives. */
async function expiryAfter(domain: { expired_at: string }, years: number, locale = "en"): Promise<string> {
  const date = new Date(domain.expired_at.replace("+0000", "Z"));
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/London" }).format(date);
}

test("one domain is renewed for a term of the customer's choice", async ({ shop, page, texts, sandbox }) => {
  await shop.signIn(DEMO);
  const answer = page.waitForResponse(sandbox.api("/store/domains/*"));
  await openDomain(shop, "demo-soon.art");
  const domain = (await (await answer).json()) as { expired_at: string };
  const terms = shop.main.getByRole("radio");
  // max_renew is 108 months.
  await expect(terms).toHaveCount(9);
  await expect(terms.first()).toBeChecked();
  const three = shop.main.getByRole("radio", { name: /^3 years/ });
  await expect(three).toHaveAccessibleName(new RegExp(await expiryAfter(domain, 3)));
  await expect(three).toHaveAccessibleName(/\$56\.97/);
  await three.check();
  await shop.button("renewal.add").click();
  await expect(shop.cartLink).toHaveAccessibleName(/1/);
  // Another term changes the line.
  await shop.main.getByRole("radio", { name: /^2 years/ }).check();
  await shop.button("renewal.change_in_cart").click();
  await shop.main.getByRole("link", { name: /In your cart: 2 years/ }).click();
  const line = shop.main.getByRole("listitem").filter({ hasText: "demo-soon.art" });
  await expect(line).toContainText("$37.98");
  await expect(line).toContainText("2 years");
});

test("a promo code for renewals lowers the terms it fits", async ({ shop, page, texts, complaints }) => {
  complaints.allowStatus(422);
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-soon.art");
  await shop.main.getByText(texts("renewal.promo_disclosure")).click();
  await shop.field("renewal.promo").fill("LONG24");
  await shop.button("renewal.promo_apply").click();
  await expect(page).toHaveURL(/promo=LONG24/);
  await expect(shop.main.getByRole("radio", { name: /^1 year / })).not.toHaveAccessibleName(/now/);
  await expect(shop.main.getByRole("radio", { name: /^2 years/ })).toHaveAccessibleName(/\$37\.98.*\$30\.38/);
  // The code is in the address.
  await page.reload();
  await expect(shop.main.getByRole("radio", { name: /^2 years/ })).toHaveAccessibleName(/\$30\.38/);
  await shop.field("renewal.promo").fill("WINTER25");
  await shop.button("renewal.promo_apply").click();
  await expect(shop.field("renewal.promo")).toHaveAttribute("aria-invalid", "true");
  // Refused, it leaves the prices as they are without it.
  await expect(shop.main.getByRole("radio", { name: /^2 years/ })).toHaveAccessibleName(/\$37\.98/);
});
