-- Incrementality tests: each is the list of its steps, and nothing else. A step names the ledger
-- entry that tells of it, so that none can be stored without one; two who add the same step collide
-- on its number, and one of them is too late.
CREATE TABLE experiment (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  id              uuid NOT NULL UNIQUE,
  number          integer NOT NULL CHECK (number >= 1),
  drafted_by      text NOT NULL,
  drafted_by_kind actor_kind NOT NULL,
  drafted_at      timestamptz NOT NULL,
  -- what it was drafted for by itself: one test for each
  occasion        text COLLATE "C" CHECK (occasion ~ '\S'),
  PRIMARY KEY (brand, id),
  UNIQUE (brand, number),
  UNIQUE (brand, occasion)
);
CALL make_evidence('experiment');

CREATE TABLE experiment_step (
  brand           text COLLATE "C" NOT NULL,
  experiment      uuid NOT NULL,
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
  PRIMARY KEY (brand, experiment, step),
  UNIQUE (brand, ledger_sequence),
  FOREIGN KEY (brand, experiment) REFERENCES experiment (brand, id),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);
CALL make_evidence('experiment_step');
