-- What people choose of a brand's maturity, and what the brand has reached: each line names the
-- ledger entry that tells of it. Both only grow; of the choices the newest counts, of a milestone
-- there is one line, so that a tick stays whatever becomes of the fact behind it.
CREATE TABLE framework_choice (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  ledger_sequence bigint NOT NULL,
  framework       text COLLATE "C" NOT NULL
    CHECK (framework IN ('RIDGE', 'GEO_BAYES', 'CUSTOM_BAYES')),
  reason          text NOT NULL CHECK (reason ~ '\S'),
  -- what the rules advised then; null where no outcome was imported
  advised         text COLLATE "C" CHECK (advised IN ('RIDGE', 'GEO_BAYES', 'CUSTOM_BAYES')),
  PRIMARY KEY (brand, ledger_sequence),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);
CALL make_evidence('framework_choice');

CREATE TABLE milestone (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  milestone       text COLLATE "C" NOT NULL CHECK (milestone ~ '^[A-Z_]+$'),
  -- the entry of the fact that reached it, and what that is about: R-0001, C-0007
  fact_sequence   bigint NOT NULL,
  about           text COLLATE "C" NOT NULL,
  because         text NOT NULL CHECK (because ~ '\S'),
  ledger_sequence bigint NOT NULL,
  PRIMARY KEY (brand, milestone),
  UNIQUE (brand, ledger_sequence),
  CHECK (ledger_sequence > fact_sequence),
  FOREIGN KEY (brand, fact_sequence) REFERENCES ledger_entry (brand, sequence),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);
CALL make_evidence('milestone');
