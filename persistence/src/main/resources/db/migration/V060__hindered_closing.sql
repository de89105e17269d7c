-- What was approved for a day and cannot be carried out on it comes back to the staff.

ALTER TABLE application
  ADD COLUMN hindered_at timestamptz, -- since when something stands against carrying it out
  DROP CONSTRAINT application_status_check,
  ADD CONSTRAINT application_status_check CHECK (status IN
    ('DRAFT', 'RECEIVED', 'CHECKING', 'RETURNED', 'APPROVED', 'HINDERED', 'DONE', 'REJECTED',
     'EXPIRED')),
  DROP CONSTRAINT approved_after_the_check,
  ADD CONSTRAINT approved_after_the_check CHECK (
    status NOT IN ('APPROVED', 'HINDERED', 'DONE')
    OR (checked_by IS NOT NULL AND decided_by IS NOT NULL)),
  DROP CONSTRAINT due_once_approved,
  ADD CONSTRAINT due_once_approved CHECK (due_at IS NULL OR status IN ('APPROVED', 'HINDERED')),
  ADD CONSTRAINT j6135_hindered_after_its_day CHECK (
    (status = 'HINDERED') = (hindered_at IS NOT NULL)
    AND (status <> 'HINDERED' OR coalesce(due_at <= hindered_at, false)));
GRANT UPDATE (hindered_at) ON application TO ${app_role};

-- J6124, the second lock: what is frozen is not closed. A status set otherwise holds at an instant.
CREATE FUNCTION frozen_account_is_not_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM freeze_account a JOIN registry_freeze f ON f.id = a.freeze_id
             WHERE a.account_id = NEW.id AND f.until_at IS NULL) THEN
    RAISE EXCEPTION 'account % is frozen', NEW.number USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6124_account_is_not_frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen_account_is_not_closed BEFORE UPDATE OF status ON account
  FOR EACH ROW WHEN (NEW.status = 'CLOSED') EXECUTE FUNCTION frozen_account_is_not_closed();
