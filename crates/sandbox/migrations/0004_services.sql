-- The services on a domain, reservations, and money in other currencies than USD.

-- Amounts of an item are in minor units of its currency (ISO 4217).
ALTER TABLE order_items ADD COLUMN currency TEXT NOT NULL DEFAULT 'USD';
-- Of a minting only.
ALTER TABLE order_items ADD COLUMN wallet TEXT NOT NULL DEFAULT '';
-- Of an attachment only: the artwork's identifier.
ALTER TABLE order_items ADD COLUMN attachment TEXT NOT NULL DEFAULT '';

-- Tax follows from the items.
ALTER TABLE orders DROP COLUMN tax;

-- A row of `domains` that is not registered is a reservation, in force until `expired_at`.
CREATE INDEX domains_by_name ON domains (name);
ALTER TABLE domains ADD COLUMN auto_renewal INTEGER NOT NULL DEFAULT 0;
-- Where the domain was minted to last, and what was attached last.
ALTER TABLE domains ADD COLUMN wallet TEXT;
ALTER TABLE domains ADD COLUMN attachment TEXT;

-- The first price of a name is a first price per service: asking for the minting of a name
-- must not make its registration dearer.
DROP TABLE quoted_names;
CREATE TABLE quoted_names (
    service_type TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (service_type, name)
) STRICT, WITHOUT ROWID;

-- Names that were already shown with the code that lapses.
CREATE TABLE lapsed_names (
    name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
