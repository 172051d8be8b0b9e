-- Reports as they were published, each with the ledger entry that says so; an edition of a period is
-- published once, whoever is first.
CREATE TABLE report (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  number          integer NOT NULL CHECK (number >= 1),
  kind            text COLLATE "C" NOT NULL CHECK (kind IN ('WEEKLY', 'MONTHLY')),
  first_day       date NOT NULL,
  last_day        date NOT NULL CHECK (last_day >= first_day),
  edition         integer NOT NULL CHECK (edition >= 1),
  as_of           timestamptz NOT NULL,
  published_by    text COLLATE "C" NOT NULL,
  published_kind  actor_kind NOT NULL CHECK (published_kind <> 'AGENT'),
  published_at    timestamptz NOT NULL,
  -- the facts, in the one form the entry's hash is of
  sheet           text NOT NULL CHECK (sheet ~ '\S'),
  ledger_sequence bigint NOT NULL,
  PRIMARY KEY (brand, number),
  UNIQUE (brand, kind, first_day, last_day, edition),
  UNIQUE (brand, ledger_sequence),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);
CALL make_evidence('report');
