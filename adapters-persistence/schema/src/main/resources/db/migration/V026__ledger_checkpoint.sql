-- Signed checkpoints of the ledgers; published outside the database as well, so that neither these
-- rows nor the entries they cover can be lost or rewritten unseen.
CREATE TABLE ledger_checkpoint (
  brand     text COLLATE "C" NOT NULL REFERENCES brand (id),
  sequence  bigint NOT NULL CHECK (sequence >= 1),
  head      text COLLATE "C" NOT NULL CHECK (head ~ '^[0-9a-f]{64}$'),
  root      text COLLATE "C" NOT NULL CHECK (root ~ '^[0-9a-f]{64}$'),
  at        timestamptz NOT NULL,
  key       text COLLATE "C" NOT NULL CHECK (key ~ '^[0-9a-f]{16}$'),
  signature text COLLATE "C" NOT NULL CHECK (signature ~ '^[0-9a-f]{128}$'),
  PRIMARY KEY (brand, sequence)
);
CALL make_evidence('ledger_checkpoint');

-- finding by kind and by subject
CREATE INDEX ledger_entry_kind ON ledger_entry (brand, kind, sequence);
CREATE INDEX ledger_entry_subject ON ledger_entry (brand, subject, sequence);
