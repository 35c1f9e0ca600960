-- Accounts, what proves who someone is, and the mails they get.
-- Times are seconds since 1970-01-01T00:00:00Z, money is in minor units of USD.

CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password_hash TEXT NOT NULL,
    firstname TEXT NOT NULL,
    lastname TEXT NOT NULL,
    verified INTEGER NOT NULL DEFAULT 0,
    credit INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- The code that proves an e-mail address; a new one replaces the old one.
CREATE TABLE account_codes (
    account TEXT PRIMARY KEY REFERENCES accounts (id),
    code TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE one_time_passwords (
    account TEXT PRIMARY KEY REFERENCES accounts (id),
    password_hash TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

-- Everything that was refreshed from one sign-in; `account` is empty for a guest.
CREATE TABLE token_families (
    id TEXT PRIMARY KEY,
    account TEXT REFERENCES accounts (id),
    revoked INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;

-- Tokens are kept as digests only.
CREATE TABLE access_tokens (
    digest TEXT PRIMARY KEY,
    family TEXT NOT NULL REFERENCES token_families (id),
    expires_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE refresh_tokens (
    digest TEXT PRIMARY KEY,
    family TEXT NOT NULL REFERENCES token_families (id),
    used INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE mails (
    id INTEGER PRIMARY KEY,
    recipient TEXT NOT NULL COLLATE NOCASE,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    sent_at INTEGER NOT NULL
) STRICT;

CREATE INDEX mails_by_recipient ON mails (recipient);
