-- What customers have and order. Contacts and artworks are kept as the JSON of the wire.

CREATE TABLE contacts (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL REFERENCES accounts (id),
    status TEXT NOT NULL DEFAULT 'unverified',
    email TEXT NOT NULL COLLATE NOCASE,
    details TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX contacts_by_client ON contacts (client);

CREATE TABLE orders (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL REFERENCES accounts (id),
    invoice TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL DEFAULT 'unpaid',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    -- Set by the payment page.
    campaign TEXT,
    paid_at INTEGER,
    tax INTEGER,
    credit INTEGER,
    -- When the worker takes the next step (milliseconds); NULL when there is none.
    next_step_at_ms INTEGER
) STRICT;

CREATE INDEX orders_by_client ON orders (client);
CREATE INDEX orders_by_next_step ON orders (next_step_at_ms) WHERE next_step_at_ms IS NOT NULL;

CREATE TABLE order_items (
    order_id TEXT NOT NULL REFERENCES orders (id),
    position INTEGER NOT NULL,
    service_type TEXT NOT NULL,
    domain TEXT NOT NULL,
    promo TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    period INTEGER NOT NULL,
    contact TEXT NOT NULL,
    artwork TEXT NOT NULL,
    price INTEGER NOT NULL,
    discounted INTEGER NOT NULL,
    PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX order_items_by_domain ON order_items (domain);

CREATE TABLE domains (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    client TEXT NOT NULL REFERENCES accounts (id),
    idn TEXT NOT NULL,
    name TEXT NOT NULL,
    registered INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    expired_at INTEGER NOT NULL,
    max_renew INTEGER NOT NULL,
    nameservers TEXT NOT NULL,
    contact TEXT NOT NULL,
    artwork TEXT NOT NULL
) STRICT;

CREATE INDEX domains_by_client ON domains (client);
CREATE UNIQUE INDEX registered_domains_by_name ON domains (name) WHERE registered = 1;

-- The status of a domain follows from the clock.
CREATE VIEW domain_rows AS
SELECT
    *,
    CASE
        WHEN registered = 0 THEN 'unregistered'
        WHEN expired_at <= unixepoch() THEN 'expired'
        ELSE 'active'
    END AS status
FROM domains;
