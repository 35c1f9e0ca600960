// Somebody without an account buys domains, from the first letter typed to the list of their domains.
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { NEWCOMER } from "./jobs/customers";
import { PaymentPage } from "./jobs/payment_page";

const VIEWPORTS = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

for (const locale of ["en-US", "ru-RU"]) {
  for (const viewport of VIEWPORTS) {
    test.describe(`${locale}, ${viewport.width} px`, () => {
      test.use({ locale, viewport });

      test("a purchase", async ({ shop, page, texts, mailbox, sandbox, complaints }) => {
        test.setTimeout(120_000);
        complaints.allowStatus(422);

        // Two names, one in Cyrillic letters, and one whose price will rise.
        await shop.open("/");
        await shop.type("пример");
        const example = page.getByRole("article").filter({ hasText: "пример.art" });
        await expect(example).toContainText("xn--e1afmkfd.art");
        await expect(example).toContainText(texts("search.available"));
        await shop.usePromo("SPRING");
        await expect(example).toContainText("SPRING");
        await shop.addToCart("пример", "пример.art");
        await shop.addToCart("my gallery", "mygallery.art");
        await shop.addToCart("price-rises-here", "price-rises-here.art");
        await expect(shop.cartLink).toContainText("3");

        await shop.goToCart();
        for (const name of ["пример.art", "xn--e1afmkfd.art", "mygallery.art", "price-rises-here.art"]) {
          await expect(shop.main.getByText(name).first()).toBeVisible();
        }

        // The account, with the mailed code.
        const checkout = new Checkout(shop);
        await checkout.begin();
        await checkout.signUp(NEWCOMER, mailbox);

        // The contact: a wrong phone is refused, then corrected.
        await expect(shop.field("contacts.firstname")).toHaveValue(NEWCOMER.firstname);
        await checkout.fillContact({
          country: "DE",
          city: "Berlin",
          zip: "10117",
          line1: "Unter den Linden 1",
          phone: "030 12",
        });
        // A message that came up as the field was left once moved the button away from the click.
        await shop.button("contacts.save").click();
        const phone = shop.field("contacts.phone");
        await expect(phone).toHaveAttribute("aria-invalid", "true");
        await expect(phone).toHaveAccessibleDescription(new RegExp(texts("contacts.phone_short")));
        await expect(phone).toBeFocused();
        await phone.fill("030 12345678");
        await shop.button("contacts.save").click();

        // The review: one price has risen, and has to be accepted before anything is ordered.
        await expect(shop.main).toContainText("+49.3012345678");
        const risen = checkout.line("price-rises-here.art");
        await expect(risen.getByText(texts("checkout.dearer"))).toBeVisible();
        await expect(checkout.placeButton).toBeDisabled();
        await expect(shop.main).toContainText(texts("checkout.accept_first"));
        await risen.getByRole("button", { name: texts("checkout.accept") }).click();
        await checkout.place();
        await checkout.expectPlaced("mygallery.art");

        // Paying, on the billing system's page.
        await shop.main.getByRole("link", { name: texts("orders.pay") }).click();
        const payment = new PaymentPage(page, locale);
        await payment.expectInvoice("пример.art", "mygallery.art", "price-rises-here.art");
        await payment.pay();

        // The order is followed until it is complete.
        await expect(page).toHaveURL(/\/orders\/[^/]+$/);
        await expect(shop.main.getByText(texts("orders.done_hint"))).toBeVisible();
        await expect(shop.main).toContainText("SPRING");
        await shop.main.getByRole("link", { name: texts("orders.to_domains") }).click();
        for (const name of ["пример.art", "mygallery.art", "price-rises-here.art"]) {
          const domain = shop.main.getByRole("listitem").filter({ hasText: name });
          await expect(domain).toContainText(texts("domains.active"));
        }
        await expect(shop.cartLink).not.toContainText("3");
        expect(await sandbox.requestsOf("POST", "/store/orders")).toHaveLength(1);
      });
    });
  }
}
