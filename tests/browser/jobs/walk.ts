// A walk through every page of the shop, for audits that are the same on each.
import { expect } from "@playwright/test";
import { Checkout } from "./checkout";
import { DEMO } from "./customers";
import { openDomain } from "./domains";
import { OrderJob } from "./orders";
import type { Shop } from "./shop";

/** What is done on each page of the walk; `name` says where we are. */
export type Look = (name: string) => Promise<void>;

/** Pages that anybody may see. */
export async function walkAsGuest(shop: Shop, look: Look): Promise<void> {
  const addresses = ["/", "/cart", "/checkout", "/sign-in", "/sign-up", "/verify", "/reset-password", "/orders", "/nowhere", "/names", "/watched"];
  for (const address of addresses) {
    await shop.open(address);
    await settled(shop);
    await look(address);
  }
  await shop.open("/search?q=museum");
  await shop.star("museum.art").click();
  await shop.searchField.press("Enter");
  for (const address of ["/", "/watched"]) {
    await shop.open(address);
    await settled(shop);
    await look(`${address}, with something kept`);
  }
  for (const query of ["/search?q=", "/search?q=gallery&promo=SPRING", "/search?q=gallery&promo=WINTER25", "/search?q=louvre"]) {
    await shop.open(query);
    await settled(shop);
    await look(query);
  }
}

/** From the first name to the registered domain, and the pages of a customer. */
export async function walkAsCustomer(shop: Shop, look: Look): Promise<void> {
  const seen = async (name: string) => {
    await settled(shop);
    await look(name);
  };
  await shop.signIn(DEMO);
  await seen("/account");
  for (const address of ["/orders", "/domains", "/contacts", "/contacts/new", "/domains?sort=expiry"]) {
    await shop.open(address);
    await seen(address);
  }
  await shop.field("domains.select_shown").check();
  await shop.main.getByRole("link", { name: /\d+ (domains?|доменов|домена|домен)$/ }).click();
  await seen("/domains/renew");
  await openDomain(shop, "демо-галерея.art");
  await seen("/domains/:id");
  await shop.open("/");
  await shop.addToCart("walk through", "walkthrough.art");
  await shop.addToCart("прогулка", "прогулка.art");
  await seen("/search with names in the cart");
  for (const [at, service] of ["nft_minting", "domain_attachment"].entries()) {
    await shop.open(`/cart?add=walkthrough.art&type=${service}`);
    await expect(shop.cartLink).toContainText(String(at + 3));
  }
  await seen("/cart");
  const checkout = new Checkout(shop);
  await checkout.begin();
  await seen("/checkout: contact");
  await checkout.chooseContact(DEMO);
  await checkout.wallet("walkthrough.art").fill("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
  await shop.main.getByText("прогулка").click();
  await checkout.proceed();
  await seen("/checkout: details, with what is wrong");
  await shop.button("details.wallet_confirm").click();
  await shop.field("details.artwork_id").fill("ART-17");
  await checkout.proceed();
  await seen("/checkout: review");
  await shop.button("checkout.place").click();
  await seen("/checkout: review, with boxes to tick");
  await checkout.place();
  await seen("/orders/:id");
  const order = new OrderJob(shop);
  await order.change();
  await seen("/orders/:id?change=1");
  await order.otherContact("прогулка.art");
  await seen("/orders/:id?change=1: a contact");
  await shop.open("/orders?status=cancelled");
  await shop.main.getByRole("listitem").getByRole("link").first().click();
  await expect(shop.button("reorder.begin")).toBeVisible();
  await seen("/orders/:id, cancelled");
}

/** Waits until nothing on the page is on its way. */
async function settled(shop: Shop): Promise<void> {
  await expect(shop.main.locator("[aria-busy=true]")).toHaveCount(0);
  await expect(shop.page.getByRole("heading", { level: 1 }).first()).toBeAttached();
}
