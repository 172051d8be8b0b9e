-- Background work and how far it is.
CREATE TYPE job_kind AS ENUM ('IMPORT', 'FIT');
CREATE TYPE job_state AS ENUM ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED');
CREATE TYPE severity AS ENUM ('ERROR', 'WARNING', 'NOTE');

CREATE TABLE job (
  brand             text COLLATE "C" NOT NULL REFERENCES brand (id),
  id                uuid NOT NULL UNIQUE,
  ordinal           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind              job_kind NOT NULL,
  subject           uuid NOT NULL,
  title             text NOT NULL,
  requested_by      text NOT NULL,
  requested_by_kind actor_kind NOT NULL,
  requested_at      timestamptz NOT NULL,
  state             job_state NOT NULL,
  cancel_requested  boolean NOT NULL,
  attempt           integer NOT NULL,
  done              double precision NOT NULL CHECK (done BETWEEN 0 AND 1),
  doing             text NOT NULL,
  started_at        timestamptz,
  finished_at       timestamptz,
  summary           text NOT NULL,
  PRIMARY KEY (brand, id)
);
CREATE INDEX job_newest ON job (brand, ordinal);

CREATE TABLE job_finding (
  brand    text COLLATE "C" NOT NULL,
  job      uuid NOT NULL,
  position integer NOT NULL,
  severity severity NOT NULL,
  rule     text NOT NULL,
  file     text,
  row      bigint,
  col      text,
  problem  text NOT NULL,
  accepted text NOT NULL,
  PRIMARY KEY (brand, job, position),
  FOREIGN KEY (brand, job) REFERENCES job (brand, id)
);
