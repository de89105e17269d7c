-- Higher limits that wait for another person are a task like others, by the number of the account.

-- J8011, the second lock: what somebody works on, nobody else approves.
CREATE FUNCTION nobody_else_works_on_the_limits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM task_claim c JOIN account a ON a.id = NEW.account_id
             WHERE c.task = a.number AND c.registry = a.registry
               AND c.ends_at > registry_now() AND c.claimed_at <= registry_now()
               AND c.claimed_by <> NEW.approved_by) THEN
    RAISE EXCEPTION 'somebody else works on the limits %', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j8011_nobody_else_works_on_it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER nobody_else_works_on_it BEFORE UPDATE ON account_limit FOR EACH ROW
  WHEN (NEW.approved_by IS NOT NULL AND OLD.approved_by IS NULL)
  EXECUTE FUNCTION nobody_else_works_on_the_limits();
