-- The intervention ledger: one hash chain a brand. The hash is computed over these very columns by
-- io.plumbline.domain.ledger.LedgerChain, never over a rendering of PostgreSQL's.
CREATE TYPE actor_kind AS ENUM ('HUMAN', 'AGENT', 'SYSTEM');

CREATE TABLE ledger_entry (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  sequence        bigint NOT NULL CHECK (sequence >= 1),
  at              timestamptz NOT NULL,
  actor_name      text NOT NULL,
  actor_kind      text NOT NULL,
  origin          text NOT NULL,
  kind            text NOT NULL,
  subject         text NOT NULL,
  summary         text NOT NULL,
  detail_names    text[] NOT NULL,
  detail_values   text[] NOT NULL,
  idempotency_key uuid NOT NULL,
  previous        text COLLATE "C" NOT NULL CHECK (previous ~ '^[0-9a-f]{64}$'),
  hash            text COLLATE "C" NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (brand, sequence),
  UNIQUE (brand, idempotency_key),
  CHECK (cardinality(detail_names) = cardinality(detail_values)),
  CHECK (array_position(detail_names, NULL) IS NULL AND array_position(detail_values, NULL) IS NULL)
);
CALL make_evidence('ledger_entry');
