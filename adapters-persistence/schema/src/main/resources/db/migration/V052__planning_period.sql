-- Planning periods as they stand now. Of each brand no two share a day: the constraint needs the
-- brand as a range too, since GiST has no equality of texts without an extension.
CREATE TYPE brand_range AS RANGE (subtype = text, collation = "C");

CREATE TABLE planning_period (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  id              uuid NOT NULL UNIQUE,
  name            text NOT NULL CHECK (name ~ '\S'),
  first_day       date NOT NULL,
  last_day        date NOT NULL CHECK (last_day >= first_day),
  -- by what it is judged: kinds, targets and units side by side
  metric_kinds    text[] NOT NULL CHECK (cardinality(metric_kinds) >= 1),
  metric_targets  numeric[] NOT NULL CHECK (cardinality(metric_targets) = cardinality(metric_kinds)),
  metric_units    text[] NOT NULL CHECK (cardinality(metric_units) = cardinality(metric_kinds)),
  budget_cents    bigint NOT NULL CHECK (budget_cents > 0),
  floor_cents     bigint CHECK (floor_cents BETWEEN 0 AND budget_cents),
  ceiling_cents   bigint CHECK (ceiling_cents >= budget_cents),
  ledger_sequence bigint NOT NULL,
  PRIMARY KEY (brand, id),
  UNIQUE (brand, ledger_sequence),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence),
  CONSTRAINT planning_periods_share_no_day EXCLUDE USING gist (
    brand_range(brand, brand, '[]') WITH &&, daterange(first_day, last_day, '[]') WITH &&)
);
