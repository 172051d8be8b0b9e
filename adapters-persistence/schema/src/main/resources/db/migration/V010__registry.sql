-- What the registry lists of a run, so that a page of runs need not read their reports. All but the
-- code come out of the report itself (its field names are a public contract), so that they cannot
-- disagree with it and are there for older runs too.
ALTER TABLE model_run
  ADD COLUMN code_version text NOT NULL DEFAULT 'unknown',
  ADD COLUMN code_commit text,
  ADD COLUMN name text GENERATED ALWAYS AS (report ->> 'name') STORED,
  ADD COLUMN family text GENERATED ALWAYS AS (report ->> 'family') STORED,
  ADD COLUMN seed bigint GENERATED ALWAYS AS ((report ->> 'seed')::bigint) STORED,
  ADD COLUMN periods integer GENERATED ALWAYS AS ((report #>> '{data,periods}')::integer) STORED,
  ADD COLUMN geos integer GENERATED ALWAYS AS ((report #>> '{data,geos}')::integer) STORED,
  -- ISO days as they stand: reading a text as a date depends on a session's settings
  ADD COLUMN first_day text GENERATED ALWAYS AS (report #>> '{data,first}') STORED,
  ADD COLUMN last_day text GENERATED ALWAYS AS (report #>> '{data,last}') STORED,
  ADD COLUMN data_sha256 text GENERATED ALWAYS AS (report #>> '{data,sha256}') STORED,
  ADD COLUMN verdict text GENERATED ALWAYS AS (report #>> '{diagnostics,verdict}') STORED,
  ADD COLUMN max_rhat double precision
    GENERATED ALWAYS AS ((report #>> '{diagnostics,max_rhat}')::double precision) STORED,
  ADD COLUMN r2 double precision
    GENERATED ALWAYS AS ((report #>> '{accuracy,r2}')::double precision) STORED,
  ADD COLUMN held_out_periods integer
    GENERATED ALWAYS AS ((report #>> '{accuracy,holdout,periods}')::integer) STORED,
  ADD COLUMN held_out_wmape double precision
    GENERATED ALWAYS AS ((report #>> '{accuracy,holdout,wmape}')::double precision) STORED,
  ADD COLUMN held_out_mape double precision
    GENERATED ALWAYS AS ((report #>> '{accuracy,holdout,mape}')::double precision) STORED,
  ADD COLUMN held_out_coverage90 double precision
    GENERATED ALWAYS AS ((report #>> '{accuracy,holdout,coverage90}')::double precision) STORED;
ALTER TABLE model_run ALTER COLUMN code_version DROP DEFAULT;
