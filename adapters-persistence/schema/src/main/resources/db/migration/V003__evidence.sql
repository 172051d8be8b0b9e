-- What makes a table evidence: no row of it is ever changed or removed, whoever asks.
-- The application's role lacks the privilege (R__grants.sql); these triggers refuse the owner too.
CREATE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql AS
$$
BEGIN
  RAISE EXCEPTION '% of % is refused: it is evidence and only ever grows', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation',
          HINT = 'Write a correcting entry instead.';
END
$$;

CREATE PROCEDURE make_evidence(evidence regclass)
  LANGUAGE plpgsql AS
$$
BEGIN
  EXECUTE format('CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON %s '
                 'FOR EACH ROW EXECUTE FUNCTION refuse_change()', evidence);
  EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %s '
                 'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', evidence);
  -- ALWAYS: they fire in a replication session as well
  EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER no_change', evidence);
  EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER no_truncate', evidence);
END
$$;
