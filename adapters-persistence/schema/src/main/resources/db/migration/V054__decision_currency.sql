-- The one measure in which a brand decides: each line names the ledger entry that set it, the newest
-- counts.
CREATE TABLE decision_currency (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  ledger_sequence bigint NOT NULL,
  measure         text COLLATE "C" NOT NULL CHECK (measure IN ('MARGINAL_ROAS', 'MARGINAL_CAC')),
  payback_days    integer NOT NULL CHECK (payback_days >= 1),
  -- what one more customer brings within that time
  customer_cents  bigint CHECK (customer_cents > 0),
  PRIMARY KEY (brand, ledger_sequence),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);
CALL make_evidence('decision_currency');
