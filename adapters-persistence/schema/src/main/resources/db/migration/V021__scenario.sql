-- Scenarios that were asked of runs, and the decisions on them; both only grow. A scenario is
-- decided at most once (the lines' key), and of a decision's scenarios at most one is chosen.
CREATE TABLE scenario (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  id              uuid NOT NULL UNIQUE,
  number          integer NOT NULL CHECK (number >= 1),
  run             uuid NOT NULL,
  name            text NOT NULL CHECK (name ~ '\S'),
  asks            text NOT NULL,
  trigger_below   double precision,
  trigger_periods integer CHECK (trigger_periods >= 1),
  -- json, not jsonb: its text comes back as it was written
  answer          json NOT NULL,
  code_version    text NOT NULL,
  code_commit     text,
  stored_by       text NOT NULL,
  stored_by_kind  actor_kind NOT NULL CHECK (stored_by_kind <> 'AGENT'),
  stored_at       timestamptz NOT NULL,
  PRIMARY KEY (brand, id),
  UNIQUE (brand, number),
  FOREIGN KEY (brand, run) REFERENCES model_run (brand, id),
  CHECK ((trigger_below IS NULL) = (trigger_periods IS NULL))
);
CALL make_evidence('scenario');

CREATE TABLE scenario_decision (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  id              uuid NOT NULL UNIQUE,
  reason          text NOT NULL CHECK (reason ~ '\S'),
  decided_by      text NOT NULL,
  decided_by_kind actor_kind NOT NULL CHECK (decided_by_kind = 'HUMAN'),
  decided_at      timestamptz NOT NULL,
  PRIMARY KEY (brand, id)
);
CALL make_evidence('scenario_decision');

CREATE TABLE scenario_decision_line (
  brand    text COLLATE "C" NOT NULL,
  scenario uuid NOT NULL,
  decision uuid NOT NULL,
  -- the place in the decision; the chosen one stands first
  place    integer NOT NULL CHECK (place >= 0),
  chosen   boolean NOT NULL,
  PRIMARY KEY (brand, scenario),
  UNIQUE (brand, decision, place),
  FOREIGN KEY (brand, scenario) REFERENCES scenario (brand, id),
  FOREIGN KEY (brand, decision) REFERENCES scenario_decision (brand, id)
);
CREATE UNIQUE INDEX scenario_decision_chooses_one
  ON scenario_decision_line (brand, decision) WHERE chosen;
CALL make_evidence('scenario_decision_line');
