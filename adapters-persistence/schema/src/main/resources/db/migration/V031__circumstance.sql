-- What people stated of a brand's days, and what of it they withdrew. Each kind has the columns it
-- needs: a launch its name, channels (none means all) and days; a learning phase its channel and
-- days; stock its product's name and figure in days; a frequency its channel, item and figure; reach
-- its channel and figure in people; a running test its id as name, channel, item and days.
CREATE TABLE circumstance (
  brand          text COLLATE "C" NOT NULL REFERENCES brand (id),
  id             uuid NOT NULL UNIQUE,
  ordinal        bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind           text COLLATE "C" NOT NULL,
  name           text,
  channel        text,
  item           text,
  channels       text[] NOT NULL DEFAULT '{}',
  first_day      date,
  last_day       date,
  figure         double precision,
  stated_by      text NOT NULL,
  stated_by_kind actor_kind NOT NULL,
  stated_at      timestamptz NOT NULL,
  note           text NOT NULL,
  PRIMARY KEY (brand, id),
  CONSTRAINT circumstance_is_whole CHECK (
    CASE kind
      WHEN 'LAUNCH' THEN num_nulls(name, first_day, last_day) = 0
      WHEN 'LEARNING_PHASE' THEN num_nulls(channel, first_day) = 0
      WHEN 'STOCK' THEN num_nulls(name, figure) = 0
      WHEN 'FREQUENCY' THEN num_nulls(channel, item, figure) = 0
      WHEN 'REACH' THEN num_nulls(channel, figure) = 0
      WHEN 'RUNNING_TEST' THEN num_nulls(name, channel, first_day, last_day) = 0
      ELSE false
    END)
);
CREATE INDEX circumstance_newest ON circumstance (brand, ordinal);
CALL make_evidence('circumstance');

CREATE TABLE circumstance_withdrawal (
  brand             text COLLATE "C" NOT NULL,
  circumstance      uuid NOT NULL,
  withdrawn_by      text NOT NULL,
  withdrawn_by_kind actor_kind NOT NULL,
  withdrawn_at      timestamptz NOT NULL,
  reason            text NOT NULL CHECK (reason ~ '\S'),
  PRIMARY KEY (brand, circumstance),
  FOREIGN KEY (brand, circumstance) REFERENCES circumstance (brand, id)
);
CALL make_evidence('circumstance_withdrawal');
