-- A closed day stays closed: an entry that came into one afterwards would be missing in every total
-- that starts from its roll-up.
CREATE FUNCTION closed_days_stay_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM account a JOIN registry g ON g.code = a.registry
               JOIN closed_day c ON c.registry = a.registry
             WHERE a.id = NEW.account_id
               AND c.day >= (NEW.effective_at AT TIME ZONE g.zone)::date) THEN
    RAISE EXCEPTION 'an entry of % would change a closed day', NEW.effective_at
      USING ERRCODE = 'check_violation', CONSTRAINT = 'closed_days_stay_closed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_days_stay_closed BEFORE INSERT ON account_entry
  FOR EACH ROW EXECUTE FUNCTION closed_days_stay_closed();

-- J5101: a project's number is written as its series will write it, so 002 has no twin 0002.
ALTER TABLE project ADD CONSTRAINT project_reference_numbers_as_series
  CHECK (reference ~ '^[A-Z]{2}((?!000)[0-9]{3}|[1-9][0-9]{3,5})$');
