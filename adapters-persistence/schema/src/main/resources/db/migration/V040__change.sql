-- Change requests: each is the list of its steps, and nothing else. A step names the ledger entry
-- that tells of it, so that none can be stored without one; two who add the same step collide on its
-- number, and one of them is too late.
CREATE TABLE change_request (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  id              uuid NOT NULL UNIQUE,
  number          integer NOT NULL CHECK (number >= 1),
  drafted_by      text NOT NULL,
  drafted_by_kind actor_kind NOT NULL,
  drafted_at      timestamptz NOT NULL,
  -- what the recommender saw: one request for each
  opportunity     text COLLATE "C" CHECK (opportunity ~ '\S'),
  follows         text COLLATE "C",
  PRIMARY KEY (brand, id),
  UNIQUE (brand, number),
  UNIQUE (brand, opportunity)
);
CALL make_evidence('change_request');

CREATE TABLE change_step (
  brand           text COLLATE "C" NOT NULL,
  request         uuid NOT NULL,
  step            integer NOT NULL CHECK (step >= 1),
  event           text COLLATE "C" NOT NULL,
  -- json, not jsonb: its text comes back as it was written
  body            json NOT NULL,
  by_name         text NOT NULL,
  by_kind         actor_kind NOT NULL,
  at              timestamptz NOT NULL,
  -- the state it leads to
  state           text COLLATE "C" NOT NULL,
  ledger_sequence bigint NOT NULL,
  PRIMARY KEY (brand, request, step),
  UNIQUE (brand, ledger_sequence),
  FOREIGN KEY (brand, request) REFERENCES change_request (brand, id),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);
CALL make_evidence('change_step');

-- What each line item is set to spend a week: every statement names all of them, and the newest
-- counts.
CREATE TABLE standing_budget (
  brand           text COLLATE "C" NOT NULL,
  ledger_sequence bigint NOT NULL,
  channel         text COLLATE "C" NOT NULL CHECK (channel ~ '\S'),
  item            text COLLATE "C" NOT NULL CHECK (item ~ '\S'),
  cents           bigint NOT NULL CHECK (cents >= 0),
  at              timestamptz NOT NULL,
  PRIMARY KEY (brand, ledger_sequence, channel, item),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);
CALL make_evidence('standing_budget');
