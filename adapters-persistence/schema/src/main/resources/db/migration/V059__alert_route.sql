-- Who is told when a rule fires, besides the pages; each row names the ledger entry that set it.
CREATE TABLE alert_route (
  brand           text COLLATE "C" NOT NULL REFERENCES brand (id),
  rule            text COLLATE "C" NOT NULL CHECK (rule IN (
    'BAND_BREACH', 'MARGINAL_RETURN', 'BUDGET_EFFICIENCY', 'FORECAST_ERROR', 'TEST_SIGNIFICANT',
    'EXTERNAL_FACTOR', 'DATA_GAP')),
  mail            text[] NOT NULL CHECK (cardinality(mail) <= 20),
  channel         text COLLATE "C",
  ledger_sequence bigint NOT NULL,
  PRIMARY KEY (brand, rule),
  UNIQUE (brand, ledger_sequence),
  FOREIGN KEY (brand, ledger_sequence) REFERENCES ledger_entry (brand, sequence)
);
