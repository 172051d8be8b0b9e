-- What is still to be measured, as it stands now; each item names the ledger entry that tells of it.
CREATE TABLE backlog_item (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  id              uuid NOT NULL UNIQUE,
  title           text NOT NULL CHECK (title ~ '\S'),
  why             text NOT NULL CHECK (why ~ '\S'),
  state           text COLLATE "C" NOT NULL CHECK (state IN ('OPEN', 'DOING', 'DONE', 'DROPPED')),
  owner           text COLLATE "C" REFERENCES app_user (name),
  links           text[] NOT NULL,
  source          text COLLATE "C" NOT NULL CHECK (source IN ('PERSON', 'MODEL_CHECK', 'TEST_QUEUE')),
  about           text NOT NULL CHECK ((source = 'PERSON') = (about = '')),
  ledger_sequence bigint NOT NULL,
  PRIMARY KEY (brand, id),
  UNIQUE (brand, ledger_sequence),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);
