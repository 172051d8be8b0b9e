-- Specifications, asked-for fits, and fitted models with their draws; all of them only grow.
CREATE TABLE mix_model_spec (
  brand         text COLLATE "C" NOT NULL REFERENCES brand (id),
  ordinal       bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  text          text NOT NULL,
  saved_by      text NOT NULL,
  saved_by_kind actor_kind NOT NULL,
  saved_at      timestamptz NOT NULL,
  PRIMARY KEY (brand, ordinal)
);
CALL make_evidence('mix_model_spec');

CREATE TABLE fit_request (
  brand  text COLLATE "C" NOT NULL REFERENCES brand (id),
  id     uuid NOT NULL UNIQUE,
  spec   text NOT NULL,
  chains integer NOT NULL,
  warmup integer NOT NULL,
  draws  integer NOT NULL,
  seed   bigint NOT NULL,
  PRIMARY KEY (brand, id)
);

-- The report is json, not jsonb: its text comes back as it was written.
CREATE TABLE model_run (
  brand             text COLLATE "C" NOT NULL REFERENCES brand (id),
  id                uuid NOT NULL UNIQUE,
  number            integer NOT NULL CHECK (number >= 1),
  at                timestamptz NOT NULL,
  requested_by      text NOT NULL,
  requested_by_kind actor_kind NOT NULL,
  spec              text NOT NULL,
  report            json NOT NULL,
  parameters        text[] NOT NULL,
  draws             integer NOT NULL,
  PRIMARY KEY (brand, id),
  UNIQUE (brand, number)
);
CALL make_evidence('model_run');

-- A chain's draws, draw by draw, parameter by parameter: little-endian doubles.
CREATE TABLE model_run_chain (
  brand         text COLLATE "C" NOT NULL,
  run           uuid NOT NULL,
  chain         integer NOT NULL CHECK (chain >= 0),
  draws         bytea NOT NULL,
  log_densities bytea NOT NULL,
  PRIMARY KEY (brand, run, chain),
  FOREIGN KEY (brand, run) REFERENCES model_run (brand, id)
);
ALTER TABLE model_run_chain ALTER COLUMN draws SET STORAGE EXTERNAL;
ALTER TABLE model_run_chain ALTER COLUMN log_densities SET STORAGE EXTERNAL;
CALL make_evidence('model_run_chain');
