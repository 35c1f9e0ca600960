// Who buys: the customers of the sandbox's seeds, and new ones.

/** What a customer signs in with. */
export interface Customer {
  email: string;
  password: string;
  firstname: string;
  lastname: string;
}

/** The test account of the seeds, with contacts, domains and orders (docs/SANDBOX.md). */
export const DEMO: Customer = {
  email: "demo@example.art",
  password: "demo-demo-demo",
  firstname: "Max",
  lastname: "Pryakhin",
};

/** The other account of the seeds. */
export const OTHER: Customer = {
  email: "other@example.art",
  password: "demo-demo-demo",
  firstname: "Ada",
  lastname: "Other",
};

/** Somebody without an account. */
export const NEWCOMER: Customer = {
  email: "vera@example.art",
  password: "four-words-are-fine",
  firstname: "Vera",
  lastname: "Müller",
};

/** Somebody of the seeds who has no domains, contacts and orders. */
export const EMPTY: Customer = {
  email: "admin@example.art",
  password: "demo-demo-demo",
  firstname: "",
  lastname: "",
};
