-- The mapper writes the rows of one JTA transaction in batches by table, in an order of its own:
-- references are checked when it commits, like conservation. A later migration that adds a
-- reference between tables of the ledger declares it so itself.
DO $$
DECLARE
  reference record;
BEGIN
  FOR reference IN
    SELECT conrelid::regclass AS of_table, conname FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED',
                   reference.of_table, reference.conname);
  END LOOP;
END $$;
