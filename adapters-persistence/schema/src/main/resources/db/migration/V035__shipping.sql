-- How budgets are set outside, and the orders on their way there.

-- Routes only grow: the newest of a channel, or of one of its line items, is the one that counts.
CREATE TABLE budget_route (
  brand       text COLLATE "C" NOT NULL REFERENCES brand (id),
  ordinal     bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  channel     text COLLATE "C" NOT NULL CHECK (channel ~ '\S'),
  item        text COLLATE "C" CHECK (item ~ '\S'),
  gateway     text COLLATE "C" NOT NULL
    CHECK (gateway IN ('SHEET', 'WEBHOOK', 'GOOGLE_ADS', 'META')),
  -- Google Ads: the customer; nobody else has one
  account     text COLLATE "C",
  -- Google Ads: the campaign budget; Meta: the campaign or ad set; a webhook: its name
  object      text COLLATE "C",
  set_by      text NOT NULL,
  set_by_kind actor_kind NOT NULL CHECK (set_by_kind = 'HUMAN'),
  set_at      timestamptz NOT NULL,
  PRIMARY KEY (brand, ordinal),
  CHECK ((object IS NULL) = (gateway = 'SHEET')),
  CHECK ((account IS NOT NULL) = (gateway = 'GOOGLE_ADS'))
);
CALL make_evidence('budget_route');

-- An order and how far it is. What was ordered stays; the legs move on, and each of their moves
-- that counts is an entry of the ledger.
CREATE TABLE dispatch (
  brand     text COLLATE "C" NOT NULL REFERENCES brand (id),
  order_key uuid NOT NULL,
  ordinal   bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  request   text COLLATE "C" NOT NULL CHECK (request ~ '\S'),
  step      integer NOT NULL CHECK (step >= 1),
  purpose   text COLLATE "C" NOT NULL CHECK (purpose IN ('SHIP', 'ROLL_BACK')),
  -- json, not jsonb: its text comes back as it was written
  ordered   json NOT NULL,
  opened_at timestamptz NOT NULL,
  legs      json NOT NULL,
  state     text COLLATE "C" NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'UNDONE')),
  -- who works on it has this number; who had it before stores nothing any more
  attempt   bigint NOT NULL DEFAULT 0,
  -- when a node may take it; nobody does where it is null
  due_at    timestamptz,
  PRIMARY KEY (brand, order_key),
  CHECK (state = 'RUNNING' OR due_at IS NULL)
);
-- a step is shipped once and rolled back once, unless that came to nothing
CREATE UNIQUE INDEX dispatch_once ON dispatch (brand, request, step, purpose)
  WHERE state <> 'UNDONE';
CREATE INDEX dispatch_due ON dispatch (due_at) WHERE due_at IS NOT NULL;
