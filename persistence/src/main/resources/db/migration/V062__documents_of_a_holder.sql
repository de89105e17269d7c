-- Documents are asked of an account holder as well: of the people of all of its accounts.
ALTER TABLE document_request
  ADD COLUMN holder_id bigint REFERENCES account_holder DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX document_request_holder ON document_request (holder_id, id)
  WHERE holder_id IS NOT NULL;

-- J6141, the second lock.
ALTER TABLE document_request
  DROP CONSTRAINT j6141_one_is_asked,
  ADD CONSTRAINT j6141_one_is_asked
    CHECK (num_nonnulls(application_id, account_id, user_id, holder_id) = 1);

-- J6149, the second lock: who is asked answers, and nobody else.
CREATE OR REPLACE FUNCTION who_is_asked_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.user_id IS NOT NULL AND NEW.user_id IS DISTINCT FROM NEW.answered_by
     OR num_nonnulls(NEW.account_id, NEW.holder_id) > 0 AND NOT EXISTS (
       SELECT FROM representation r JOIN account a ON a.id = r.account_id
         WHERE r.user_id = NEW.answered_by
         AND (a.id = NEW.account_id OR a.holder_id = NEW.holder_id)
         AND r.until_at IS NULL AND r.state = 'ACTIVE' AND rights_now(r) <> 'READ') THEN
    RAISE EXCEPTION '% is answered by somebody who was not asked', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j6149_who_is_asked_answers';
  END IF;
  RETURN NEW;
END $$;
