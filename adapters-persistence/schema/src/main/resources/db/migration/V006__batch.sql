-- Imported files: the raw rows as they stood, and beside them the typed observations, each with
-- the row it came from. "ordinal" is the order of import.
CREATE TABLE batch (
  brand            text COLLATE "C" NOT NULL REFERENCES brand (id),
  id               uuid NOT NULL UNIQUE,
  ordinal          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  file_name        text NOT NULL,
  sha256           text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  mapping          text COLLATE "C" NOT NULL,
  header           text[] NOT NULL,
  granularity      granularity NOT NULL,
  rows             bigint NOT NULL,
  observations     bigint NOT NULL,
  first_day        date NOT NULL,
  last_day         date NOT NULL,
  imported_at      timestamptz NOT NULL,
  imported_by      text NOT NULL,
  imported_by_kind actor_kind NOT NULL,
  PRIMARY KEY (brand, id)
);
-- a file is taken once for each way of reading it
CREATE UNIQUE INDEX batch_file_once ON batch (brand, sha256, md5(mapping));
CALL make_evidence('batch');

CREATE TABLE raw_row (
  brand  text COLLATE "C" NOT NULL,
  batch  uuid NOT NULL,
  number bigint NOT NULL CHECK (number >= 1),
  cells  text[] NOT NULL,
  PRIMARY KEY (brand, batch, number),
  FOREIGN KEY (brand, batch) REFERENCES batch (brand, id)
);
CALL make_evidence('raw_row');

CREATE TABLE observation (
  brand   text COLLATE "C" NOT NULL,
  batch   uuid NOT NULL,
  row     bigint NOT NULL,
  day     date NOT NULL,
  geo     text COLLATE "C" NOT NULL,
  kind    measure_kind NOT NULL,
  measure text COLLATE "C" NOT NULL,
  value   numeric NOT NULL,
  PRIMARY KEY (brand, batch, row, kind, measure),
  FOREIGN KEY (brand, batch, row) REFERENCES raw_row (brand, batch, number)
);
CALL make_evidence('observation');
