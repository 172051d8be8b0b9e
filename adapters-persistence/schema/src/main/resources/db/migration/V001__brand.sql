-- A brand: every record of media, models, jobs and the ledger belongs to one.
-- Isolation is by composite keys: a child names (brand, id) of its parent, so no row can hang on
-- another brand's record; every query of the adapters names the brand or starts from such a key.
CREATE TABLE brand (
  id       text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 60),
  name     text COLLATE "C" NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$')
);
