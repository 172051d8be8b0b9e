-- Backtests that were asked for, and what they found; both only grow.
CREATE TYPE backtest_purpose AS ENUM ('ASKED_FOR', 'WATCH');

CREATE TABLE backtest_request (
  brand            text COLLATE "C" NOT NULL REFERENCES brand (id),
  id               uuid NOT NULL UNIQUE,
  run              uuid NOT NULL,
  family           text NOT NULL,
  chains           integer NOT NULL,
  warmup           integer NOT NULL,
  draws            integer NOT NULL,
  seed             bigint NOT NULL,
  minimum_training integer NOT NULL,
  step             integer NOT NULL,
  origins          integer NOT NULL,
  horizons         integer[] NOT NULL,
  purpose          backtest_purpose NOT NULL,
  up_to            date,
  PRIMARY KEY (brand, id),
  FOREIGN KEY (brand, run) REFERENCES model_run (brand, id)
);

-- The result is json, not jsonb: its text comes back as it was written.
CREATE TABLE backtest (
  brand             text COLLATE "C" NOT NULL REFERENCES brand (id),
  id                uuid NOT NULL UNIQUE,
  ordinal           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  run               uuid NOT NULL,
  at                timestamptz NOT NULL,
  requested_by      text NOT NULL,
  requested_by_kind actor_kind NOT NULL,
  purpose           backtest_purpose NOT NULL,
  up_to             date,
  code_version      text NOT NULL,
  code_commit       text,
  result            json NOT NULL,
  PRIMARY KEY (brand, id),
  FOREIGN KEY (brand, run) REFERENCES model_run (brand, id)
);
CREATE INDEX backtest_of_run ON backtest (brand, run, ordinal);
CALL make_evidence('backtest');
