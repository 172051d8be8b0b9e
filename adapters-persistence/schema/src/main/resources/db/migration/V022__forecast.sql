-- What was promised of the outcome of coming periods; only grows. The promise is json, not jsonb:
-- its text comes back as it was written.
CREATE TABLE forecast (
  brand        text COLLATE "C" NOT NULL REFERENCES brand (id),
  id           uuid NOT NULL UNIQUE,
  number       integer NOT NULL CHECK (number >= 1),
  run          uuid NOT NULL,
  at           timestamptz NOT NULL,
  made_by      text NOT NULL,
  made_by_kind actor_kind NOT NULL,
  promise      json NOT NULL,
  PRIMARY KEY (brand, id),
  UNIQUE (brand, number),
  FOREIGN KEY (brand, run) REFERENCES model_run (brand, id)
);
CALL make_evidence('forecast');
