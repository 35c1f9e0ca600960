-- Promo codes and the memory of the price scenarios.

CREATE TABLE promos (
    code TEXT PRIMARY KEY COLLATE NOCASE,
    -- Exactly one of the two: per cent, or minor units of USD.
    percent INTEGER,
    amount INTEGER,
    -- Service types, separated by spaces.
    services TEXT NOT NULL,
    minimum_period INTEGER NOT NULL DEFAULT 0,
    premium_too INTEGER NOT NULL DEFAULT 0,
    starts_at INTEGER,
    ends_at INTEGER,
    -- Orders that may use the code; NULL: any number.
    uses INTEGER,
    once_per_customer INTEGER NOT NULL DEFAULT 0,
    description_en TEXT NOT NULL,
    description_ru TEXT NOT NULL,
    CHECK ((percent IS NULL) <> (amount IS NULL))
) STRICT;

-- One row per order that used a code.
CREATE TABLE promo_uses (
    code TEXT NOT NULL COLLATE NOCASE REFERENCES promos (code),
    client TEXT NOT NULL REFERENCES accounts (id),
    order_id TEXT NOT NULL REFERENCES orders (id),
    PRIMARY KEY (code, order_id)
) STRICT, WITHOUT ROWID;

-- Names of the scenario `price-rises` that were already shown to somebody at their first price.
CREATE TABLE quoted_names (
    name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Orders whose answer was already lost once (scenario `answer-lost`).
CREATE TABLE lost_answers (
    name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
