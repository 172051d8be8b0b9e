-- Proposed versions of a brand's rules, and the decisions on them. The rules in force are those of
-- the decision APPROVED last; version 1, which every brand begins with, is in the code. The rules are
-- json, not jsonb: their text comes back as it was written.
CREATE TYPE rule_answer AS ENUM ('APPROVED', 'REJECTED', 'WITHDRAWN');

CREATE TABLE rule_change (
  brand            text COLLATE "C" NOT NULL REFERENCES brand (id),
  id               uuid NOT NULL UNIQUE,
  ordinal          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  replaces         integer NOT NULL CHECK (replaces >= 1),
  rules            json NOT NULL,
  sha256           text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  proposed_by      text NOT NULL,
  proposed_by_kind actor_kind NOT NULL CHECK (proposed_by_kind = 'HUMAN'),
  proposed_at      timestamptz NOT NULL,
  reason           text NOT NULL CHECK (reason ~ '\S'),
  PRIMARY KEY (brand, id),
  UNIQUE (brand, id, replaces, proposed_by)
);
CREATE INDEX rule_change_newest ON rule_change (brand, ordinal);
CALL make_evidence('rule_change');

-- The copies of what was proposed let the database hold to the four eyes, and to one version after
-- the other, as well.
CREATE TABLE rule_change_decision (
  brand           text COLLATE "C" NOT NULL,
  change          uuid NOT NULL,
  ordinal         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  answer          rule_answer NOT NULL,
  replaces        integer NOT NULL,
  proposed_by     text NOT NULL,
  decided_by      text NOT NULL,
  decided_by_kind actor_kind NOT NULL CHECK (decided_by_kind = 'HUMAN'),
  decided_at      timestamptz NOT NULL,
  note            text NOT NULL,
  PRIMARY KEY (brand, change),
  FOREIGN KEY (brand, change, replaces, proposed_by)
    REFERENCES rule_change (brand, id, replaces, proposed_by),
  CONSTRAINT four_eyes CHECK ((answer = 'WITHDRAWN') = (decided_by = proposed_by))
);
CREATE UNIQUE INDEX rule_change_one_of_a_version
  ON rule_change_decision (brand, replaces) WHERE answer = 'APPROVED';
CALL make_evidence('rule_change_decision');
