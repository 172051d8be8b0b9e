-- Files handed in and not yet imported, in chunks of at most a mebibyte, so that any node can
-- import them.
CREATE TYPE granularity AS ENUM ('DAY', 'WEEK');
CREATE TYPE measure_kind AS ENUM ('SPEND', 'EXPOSURE', 'OUTCOME', 'CONTROL');

CREATE TABLE upload (
  brand       text COLLATE "C" NOT NULL REFERENCES brand (id),
  id          uuid NOT NULL UNIQUE,
  file_name   text NOT NULL,
  date_column text NOT NULL,
  granularity granularity NOT NULL,
  geo_column  text,
  PRIMARY KEY (brand, id)
);

CREATE TABLE upload_column (
  brand        text COLLATE "C" NOT NULL,
  upload       uuid NOT NULL,
  position     integer NOT NULL,
  kind         measure_kind NOT NULL,
  measure      text NOT NULL,
  column_name  text NOT NULL,
  PRIMARY KEY (brand, upload, position),
  FOREIGN KEY (brand, upload) REFERENCES upload (brand, id) ON DELETE CASCADE
);

CREATE TABLE upload_chunk (
  brand    text COLLATE "C" NOT NULL,
  upload   uuid NOT NULL,
  position integer NOT NULL,
  bytes    bytea NOT NULL CHECK (octet_length(bytes) <= 1048576),
  PRIMARY KEY (brand, upload, position),
  FOREIGN KEY (brand, upload) REFERENCES upload (brand, id) ON DELETE CASCADE
);
