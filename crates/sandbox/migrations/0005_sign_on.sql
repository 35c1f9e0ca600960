-- What administrators may grant, and codes of the single sign-on page.

CREATE TABLE account_scopes (
    account TEXT NOT NULL REFERENCES accounts (id),
    scope TEXT NOT NULL,
    PRIMARY KEY (account, scope)
) STRICT, WITHOUT ROWID;

-- Codes are kept as digests only; `family` is what a used one was exchanged for.
CREATE TABLE authorization_codes (
    digest TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    client_id TEXT NOT NULL,
    challenge TEXT,
    expires_at_ms INTEGER NOT NULL,
    used INTEGER NOT NULL DEFAULT 0,
    family TEXT REFERENCES token_families (id)
) STRICT, WITHOUT ROWID;
