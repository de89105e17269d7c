-- J4151, the second lock: what a transaction was in another registry here stays once that registry
-- has filed the year.
CREATE FUNCTION j4151_not_behind_another_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM itmo_action a JOIN aef_submission s ON s.registry = a.registry
      AND s.reported_year = extract(year FROM a.effective_at AT TIME ZONE 'UTC')
    WHERE a.transaction_id = NEW.id AND a.registry <> NEW.registry) THEN
    RAISE EXCEPTION 'another registry has reported what % was in it', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j4151_not_behind_another_report';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER j4151_not_behind_another_report BEFORE UPDATE OF status ON registry_transaction
  FOR EACH ROW WHEN (NEW.status = 'REVERSED' AND OLD.status <> 'REVERSED')
  EXECUTE FUNCTION j4151_not_behind_another_report();
