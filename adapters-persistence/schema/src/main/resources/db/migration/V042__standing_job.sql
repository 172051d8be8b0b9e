-- What each job at set times did last: one row a job, its newest run.
CREATE TABLE standing_job_run (
  job        text COLLATE "C" PRIMARY KEY CHECK (job ~ '\S'),
  started_at timestamptz NOT NULL,
  ended_at   timestamptz NOT NULL,
  outcome    text NOT NULL,
  failure    text,
  -- how many runs failed in a row, this one included
  failures   integer NOT NULL,
  node       text NOT NULL,
  CHECK (ended_at >= started_at),
  CHECK (CASE WHEN failure IS NULL THEN failures = 0 ELSE failures >= 1 END)
);
