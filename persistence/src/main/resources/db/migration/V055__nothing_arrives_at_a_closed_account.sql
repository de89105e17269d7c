-- A closing and an arrival at the same instant: neither sees the other's rows before it commits. Both
-- look once more at their end, and the locks make the later one wait: whoever closes takes the row
-- whole, whoever brings units shares its key with other arrivals.

CREATE OR REPLACE FUNCTION closed_account_is_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM account WHERE id = NEW.id FOR UPDATE;
  IF EXISTS (SELECT FROM credit_block WHERE account_id = NEW.id AND until_at IS NULL) THEN
    RAISE EXCEPTION 'account % holds units', NEW.number USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6121_account_is_empty';
  END IF;
  IF EXISTS (SELECT FROM reservation WHERE account_id = NEW.id AND open) THEN
    RAISE EXCEPTION 'account % has promised units', NEW.number USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6122_no_transaction_waits';
  END IF;
  RETURN NULL;
END $$;

-- A state that says "try again": the rule then refuses by its number, with its sentence.
CREATE FUNCTION nothing_arrives_at_a_closed_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT status FROM account WHERE id = NEW.account_id FOR KEY SHARE) = 'CLOSED' THEN
    RAISE EXCEPTION 'account % is closed', NEW.account_id USING ERRCODE = 'serialization_failure',
      CONSTRAINT = 'j2002_nothing_arrives_at_a_closed_account';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER nothing_arrives_at_a_closed_account AFTER INSERT ON credit_block
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.until_at IS NULL)
  EXECUTE FUNCTION nothing_arrives_at_a_closed_account();
