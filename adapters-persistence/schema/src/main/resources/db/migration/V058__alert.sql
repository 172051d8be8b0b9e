-- What people are told of, as it stands now; each row names the ledger entry that tells of its last
-- step. What its condition says may be told anew without one: nothing was done about it.
CREATE TABLE alert (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  id              uuid NOT NULL UNIQUE,
  number          integer NOT NULL CHECK (number >= 1),
  rule            text COLLATE "C" NOT NULL CHECK (rule IN (
    'BAND_BREACH', 'MARGINAL_RETURN', 'BUDGET_EFFICIENCY', 'FORECAST_ERROR', 'TEST_SIGNIFICANT',
    'EXTERNAL_FACTOR', 'DATA_GAP')),
  subject         text COLLATE "C" NOT NULL CHECK (subject ~ '\S'),
  title           text NOT NULL CHECK (title ~ '\S'),
  detail          text NOT NULL CHECK (detail ~ '\S'),
  value           double precision NOT NULL CHECK (value <> 'NaN'),
  unit            text COLLATE "C" NOT NULL,
  lower_end       double precision,
  upper_end       double precision,
  basis           text NOT NULL CHECK (basis ~ '\S'),
  period          text NOT NULL CHECK (period ~ '\S'),
  cause_page      text COLLATE "C" NOT NULL,
  cause_about     text NOT NULL,
  next_words      text NOT NULL CHECK (next_words ~ '\S'),
  next_page       text COLLATE "C" NOT NULL,
  next_about      text NOT NULL,
  raised_at       timestamptz NOT NULL,
  standing        text COLLATE "C" NOT NULL CHECK (standing IN ('OPEN', 'ACKNOWLEDGED', 'SNOOZED', 'CLEARED')),
  answered_by     text COLLATE "C",
  answered_kind   text COLLATE "C" CHECK (answered_kind IN ('HUMAN', 'AGENT', 'SYSTEM')),
  answered_at     timestamptz,
  note            text,
  until           date,
  ledger_sequence bigint NOT NULL,
  PRIMARY KEY (brand, number),
  UNIQUE (brand, ledger_sequence),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence),
  CHECK ((lower_end IS NULL) = (upper_end IS NULL) AND (lower_end IS NULL OR lower_end <= upper_end)),
  CHECK ((standing = 'OPEN') = (answered_at IS NULL)),
  CHECK ((standing IN ('ACKNOWLEDGED', 'SNOOZED')) = (answered_by IS NOT NULL)),
  CHECK ((answered_by IS NULL) = (answered_kind IS NULL)),
  CHECK ((standing = 'ACKNOWLEDGED') = (note IS NOT NULL)),
  CHECK ((standing = 'SNOOZED') = (until IS NOT NULL))
);
-- one condition, one alert, until it has ended
CREATE UNIQUE INDEX alert_one_standing ON alert (brand, rule, subject) WHERE standing <> 'CLEARED';
CREATE INDEX alert_cleared ON alert (brand, answered_at) WHERE standing = 'CLEARED';
