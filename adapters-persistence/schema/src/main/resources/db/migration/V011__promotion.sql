-- Requests that runs become champion, and the decisions on them. A brand's champion is the run of
-- the decision APPROVED last, so there is at most one. That nobody approves their own request, and
-- nobody takes back another's, is a promise of the use case; the decision's copy of who asked lets
-- the database hold to it as well.
CREATE TYPE promotion_answer AS ENUM ('APPROVED', 'REJECTED', 'WITHDRAWN');

CREATE TABLE promotion (
  brand             text COLLATE "C" NOT NULL REFERENCES brand (id),
  id                uuid NOT NULL UNIQUE,
  ordinal           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  run               uuid NOT NULL,
  champion          uuid,
  author            text NOT NULL,
  author_kind       actor_kind NOT NULL,
  requested_by      text NOT NULL,
  requested_by_kind actor_kind NOT NULL CHECK (requested_by_kind = 'HUMAN'),
  requested_at      timestamptz NOT NULL,
  reason            text NOT NULL CHECK (reason ~ '\S'),
  comparison        text NOT NULL,
  PRIMARY KEY (brand, id),
  UNIQUE (brand, id, author, requested_by),
  FOREIGN KEY (brand, run) REFERENCES model_run (brand, id),
  FOREIGN KEY (brand, champion) REFERENCES model_run (brand, id)
);
CREATE INDEX promotion_newest ON promotion (brand, ordinal);
CALL make_evidence('promotion');

CREATE TABLE promotion_waiver (
  brand     text COLLATE "C" NOT NULL,
  promotion uuid NOT NULL,
  rule      text COLLATE "C" NOT NULL,
  reason    text NOT NULL CHECK (reason ~ '\S'),
  PRIMARY KEY (brand, promotion, rule),
  FOREIGN KEY (brand, promotion) REFERENCES promotion (brand, id)
);
CALL make_evidence('promotion_waiver');

CREATE TABLE promotion_decision (
  brand           text COLLATE "C" NOT NULL,
  promotion       uuid NOT NULL,
  ordinal         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  answer          promotion_answer NOT NULL,
  author          text NOT NULL,
  requested_by    text NOT NULL,
  decided_by      text NOT NULL,
  decided_by_kind actor_kind NOT NULL CHECK (decided_by_kind = 'HUMAN'),
  decided_at      timestamptz NOT NULL,
  note            text NOT NULL,
  PRIMARY KEY (brand, promotion),
  FOREIGN KEY (brand, promotion, author, requested_by)
    REFERENCES promotion (brand, id, author, requested_by),
  CONSTRAINT four_eyes CHECK (
    CASE answer
      WHEN 'WITHDRAWN' THEN decided_by = requested_by
      ELSE decided_by NOT IN (requested_by, author)
    END)
);
CREATE INDEX promotion_champion ON promotion_decision (brand, ordinal) WHERE answer = 'APPROVED';
CALL make_evidence('promotion_decision');
