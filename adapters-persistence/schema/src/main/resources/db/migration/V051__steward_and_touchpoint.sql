-- Who answers for a brand's model, and what its channels are for: each as it stands now, with the
-- ledger entry that tells of it, so that none can be stored without one. What was is in the ledger.
CREATE TABLE steward (
  brand           text COLLATE "C" PRIMARY KEY REFERENCES brand (id),
  person          text COLLATE "C" NOT NULL REFERENCES app_user (name),
  ledger_sequence bigint NOT NULL,
  UNIQUE (brand, ledger_sequence),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);

CREATE TABLE touchpoint (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  channel         text COLLATE "C" NOT NULL CHECK (channel ~ '\S'),
  stage           text COLLATE "C" NOT NULL
    CHECK (stage IN ('AWARENESS', 'CONSIDERATION', 'CONVERSION', 'RETENTION')),
  outcome         text NOT NULL CHECK (outcome ~ '\S'),
  ledger_sequence bigint NOT NULL,
  PRIMARY KEY (brand, channel),
  UNIQUE (brand, ledger_sequence),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);
