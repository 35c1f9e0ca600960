// What a line asks for beside its contact: wallets, artworks, and that nothing typed is lost.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";

const WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

/** A wallet extension that answers with what `answer` says, run in the page. */
async function installWallet(page: Page, answer: string): Promise<void> {
  await page.addInitScript(`window.ethereum = { request: async ({ method }) => {
    if (method !== "eth_requestAccounts") throw { code: 4200 };
    ${answer}
  } };`);
}

/** The bodies of the orders that are sent from now on. */
function sentOrders(page: Page): { items: Record<string, unknown>[] }[] {
  const bodies: { items: Record<string, unknown>[] }[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/store/orders")) bodies.push(request.postDataJSON());
  });
  return bodies;
}

test("registrations alone lead past the details; an artwork can be described from the review", async ({
  shop,
  page,
  texts,
}) => {
  const orders = sentOrders(page);
  const checkout = await Checkout.pastContact(shop, DEMO, ["certificate_registration", "mylilies.art"]);
  await expect(page).toHaveURL(/step=review/);
  const steps = shop.main.locator(".steps").getByRole("listitem");
  await expect(steps).toHaveCount(3);
  await checkout.lineButton("checkout.add_artwork", "mylilies.art").click();
  await expect(page).toHaveURL(/step=details/);
  await expect(steps).toHaveCount(4);
  await shop.main.getByLabel(texts("artwork.title")).fill(" Water lilies ");
  await shop.main.getByLabel(texts("artwork.kind")).fill("Painting");
  await checkout.proceed();
  await expect(checkout.line("mylilies.art")).toContainText("Water lilies, Painting");
  await checkout.place();
  await checkout.expectPlaced("mylilies.art");
  const artwork = orders[0]?.items[0]?.["artwork"] as Record<string, string>;
  expect(artwork).toMatchObject({ title: "Water lilies", type: "Painting", maker: "" });
  expect(Object.keys(artwork)).toHaveLength(10);
});

test("a wallet with a typing error is refused, and one case is confirmed with its checksum", async ({
  shop,
  page,
  texts,
}) => {
  const orders = sentOrders(page);
  const checkout = await Checkout.pastContact(shop, DEMO, ["nft_minting", "demo-gallery.art"]);
  await expect(page).toHaveURL(/step=details/);
  await expect(checkout.part("demo-gallery.art")).toContainText(texts("details.own_domain"));
  const wallet = checkout.wallet("demo-gallery.art");
  const says = async (typed: string, words: string) => {
    await wallet.fill(typed);
    await checkout.proceed();
    await expect(wallet).toHaveAccessibleDescription(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
    await expect(wallet).toHaveAttribute("aria-invalid", "true");
    await expect(wallet).toBeFocused();
  };
  await says("", texts("details.wallet_missing"));
  await says("5aAeb6", texts("details.wallet_no_prefix"));
  await says("0x5aAeb6", "6 characters after 0x are too few");
  await says(`${WALLET}0`, "41 characters after 0x are too many");
  await says(WALLET.replace("5aA", "5Aa"), texts("details.wallet_checksum"));
  await says(`0x${"0".repeat(40)}`, texts("details.wallet_zero"));
  await says(WALLET.toLowerCase(), texts("details.wallet_unconfirmed"));
  // What is typed stays as it is typed until the customer has compared.
  await expect(wallet).toHaveValue(WALLET.toLowerCase());
  await expect(shop.main.getByText(WALLET, { exact: true })).toBeVisible();
  await shop.button("details.wallet_confirm").click();
  await expect(wallet).toHaveValue(WALLET);
  await expect(wallet).toBeFocused();
  await expect(wallet).not.toHaveAttribute("aria-invalid");
  // Capital letters are one case too.
  await wallet.fill(`0x${WALLET.slice(2).toUpperCase()}`);
  await shop.button("details.wallet_confirm").click();
  await checkout.proceed();
  await expect(checkout.line("demo-gallery.art")).toContainText(WALLET);
  await checkout.place();
  await checkout.expectPlaced("demo-gallery.art");
  expect(orders[0]?.items[0]?.["wallet"]).toBe(WALLET);
  // The API does not give the wallet back; the receipt of this browser has it.
  await expect(shop.main.getByRole("group").filter({ hasText: "demo-gallery.art" })).toContainText(WALLET);
});

test("a wallet is taken from the browser's wallet, for all names at once", async ({ shop, page, texts }) => {
  await installWallet(page, `return ["${WALLET.toLowerCase()}"];`);
  const checkout = await Checkout.pastContact(
    shop,
    DEMO,
    ["nft_minting", "demo-gallery.art"],
    ["certificate_registration", "myheron.art"],
    ["nft_minting", "myheron.art"],
  );
  await expect(checkout.part("myheron.art").first()).toContainText(texts("details.after_registration"));
  const first = checkout.part("demo-gallery.art").first();
  await first.getByRole("button", { name: texts("details.wallet_take") }).click();
  await expect(checkout.wallet("demo-gallery.art")).toHaveValue(WALLET);
  await first.getByRole("button", { name: "Use it for the other name too" }).click();
  await expect(checkout.wallet("myheron.art")).toHaveValue(WALLET);
  await expect(first.getByRole("button", { name: "Use it for the other name too" })).toHaveCount(0);
  await checkout.proceed();
  await checkout.place();
  await checkout.expectPlaced("myheron.art");
});

for (const [name, answer, words] of [
  ["a refusal", "throw { code: 4001 };", "details.wallet_rejected"],
  ["a question that is open already", "throw { code: -32002 };", "details.wallet_pending"],
  ["an error", `throw new Error("out of order");`, "details.wallet_failed"],
  ["no account", "return [];", "details.wallet_failed"],
  ["nonsense", `return ["0x12"];`, "details.wallet_failed"],
] as const) {
  test(`${name} of the wallet is said in words`, async ({ shop, page, texts }) => {
    await installWallet(page, answer);
    const checkout = await Checkout.pastContact(shop, DEMO, ["nft_minting", "demo-gallery.art"]);
    await shop.button("details.wallet_take").click();
    await expect(shop.main.getByText(texts(words))).toBeVisible();
    await expect(checkout.wallet("demo-gallery.art")).toHaveValue("");
  });
}

test("without a wallet in the browser nothing offers one, and announced ones go by their names", async ({
  shop,
  page,
  texts,
}) => {
  await Checkout.pastContact(shop, DEMO, ["nft_minting", "demo-gallery.art"]);
  await expect(shop.field("details.wallet")).toBeVisible();
  await expect(shop.main.getByRole("button", { name: texts("details.wallet_take") })).toHaveCount(0);
  // EIP-6963: wallets answer the page's question.
  await page.addInitScript(`addEventListener("eip6963:requestProvider", () => {
    for (const name of ["Fox", "Rabbit"]) {
      const detail = { info: { uuid: name, name }, provider: { request: async () => ["${WALLET}"] } };
      dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
    }
  });`);
  await page.reload();
  await expect(shop.main.getByRole("button", { name: "Take it from Fox" })).toBeVisible();
  await shop.main.getByRole("button", { name: "Take it from Rabbit" }).click();
  await expect(shop.field("details.wallet")).toHaveValue(WALLET);
});

test("what was typed survives a reload, another language and an expired session", async ({
  shop,
  page,
  sandbox,
  complaints,
}) => {
  complaints.allowStatus(401);
  const checkout = await Checkout.pastContact(
    shop,
    DEMO,
    ["nft_minting", "demo-gallery.art"],
    ["domain_attachment", "demo-gallery.art"],
    ["domain_reserve", "louvre.art"],
  );
  await checkout.wallet("demo-gallery.art").fill(WALLET.toLowerCase());
  await page.locator("[id='domain_attachment-demo-gallery.art-artwork']").fill(" ART-17");
  await shop.main.getByRole("group").filter({ hasText: "louvre" }).locator("summary").click();
  await shop.main.getByLabel(shop.texts("artwork.maker")).fill("C. Monet");
  const expectTyped = async () => {
    await expect(page).toHaveURL(/step=details/);
    await expect(page.locator("[id='nft_minting-demo-gallery.art-wallet']")).toHaveValue(WALLET.toLowerCase());
    await expect(page.locator("[id='domain_attachment-demo-gallery.art-artwork']")).toHaveValue(" ART-17");
    await expect(shop.main.getByRole("group").filter({ hasText: "louvre" })).toContainText(/1 of 10|1 из 10/);
  };
  await page.reload();
  await expectTyped();
  const language = page.getByRole("combobox", { name: shop.texts("static.language") });
  await language.selectOption("ru");
  await expect(page.getByLabel("Кошелёк Ethereum")).toBeVisible();
  await expectTyped();
  await language.selectOption("en");
  await expectTyped();
  // The review asks for prices, which tells that the session is over.
  await shop.button("details.wallet_confirm").click();
  await sandbox.endSessions();
  await checkout.proceed();
  await shop.field("account.password").fill(DEMO.password);
  await shop.button("account.sign_in").click();
  await expect(page).toHaveURL(/step=review/);
  await expect(checkout.line("louvre.art")).toContainText("C. Monet");
  await checkout.place();
  await checkout.expectPlaced("louvre.art");
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.endsWith(".checkout")))).toEqual([]);
});

test("a review that a detail is missing for leads to the details", async ({ shop, page }) => {
  const checkout = await Checkout.pastContact(shop, DEMO, ["domain_attachment", "demo-gallery.art"]);
  await expect(page).toHaveURL(/step=details/);
  await shop.open("/checkout?step=review");
  await expect(page).toHaveURL(/step=details/);
  await shop.field("details.artwork_id").fill("ART-17");
  await checkout.proceed();
  await expect(page).toHaveURL(/step=review/);
  await checkout.lineButton("checkout.change_artwork_id", "demo-gallery.art").click();
  await expect(shop.field("details.artwork_id")).toBeFocused();
});

for (const [locale, colorScheme] of [
  ["en-US", "light"],
  ["ru-RU", "dark"],
] as const) {
  test.describe(`360 px, ${locale}`, () => {
    test.use({ locale, colorScheme, viewport: { width: 360, height: 740 } });

    test("the step says which of how many it is, and the details are accessible", async ({ shop, page, texts }) => {
      await installWallet(page, "throw { code: 4001 };");
      const checkout = await Checkout.pastContact(
        shop,
        DEMO,
        ["certificate_registration", "myheron.art"],
        ["nft_minting", "myheron.art"],
      );
      const step = shop.main.locator("[aria-current=step]");
      await expect(step).toHaveText(locale === "en-US" ? "Step 3 of 4: Details" : "Шаг 3 из 4: Подробности");
      await checkout.wallet("myheron.art").fill(WALLET.toLowerCase());
      await shop.button("details.wallet_take").click();
      await expect(shop.main.getByText(texts("details.wallet_rejected"))).toBeVisible();
      await checkout.proceed();
      await expectAccessible(page, "details");
    });
  });
}
