-- A succession is applied for on form 6, with its evidence. Before the first release it was a record
-- that staff entered; nothing but demonstrations did, and these go.
DELETE FROM succession;
DELETE FROM record_document WHERE change_id IN
  (SELECT id FROM record_change WHERE kind = 'SUCCESSION');
DELETE FROM record_change_value WHERE change_id IN
  (SELECT id FROM record_change WHERE kind = 'SUCCESSION');
DELETE FROM record_change WHERE kind = 'SUCCESSION';
-- What these leave to be checked is checked now, before the tables change.
SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE application
  DROP CONSTRAINT application_form_check,
  ADD CONSTRAINT application_form_check CHECK (form IN
    ('ACCOUNT_OPENING', 'ACCOUNT_CHANGE', 'ACCOUNT_CERTIFICATE', 'ACCOUNT_CLOSING',
     'LOGIN_REISSUE', 'SUCCESSION')),
  DROP CONSTRAINT j6112_form_is_for_them,
  ADD CONSTRAINT j6112_form_is_for_them CHECK (
    channel = 'PAPER'
    OR channel = 'PUBLIC' AND form IN ('ACCOUNT_OPENING', 'LOGIN_REISSUE', 'SUCCESSION')
    OR channel = 'HOLDER' AND form <> 'ACCOUNT_OPENING');

ALTER TABLE succession
  DROP COLUMN change_id,
  ADD COLUMN application_id bigint NOT NULL UNIQUE
    REFERENCES application DEFERRABLE INITIALLY DEFERRED;

-- J8035 and J8037, the second lock; and none without an application that proves it.
CREATE OR REPLACE FUNCTION succession_is_proved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM application a JOIN application_document d ON d.application_id = a.id
                 WHERE a.id = NEW.application_id AND a.form = 'SUCCESSION'
                   AND a.decided_by IS NOT NULL AND d.removed_at IS NULL) THEN
    RAISE EXCEPTION 'no document proves the succession' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'succession_is_proved';
  END IF;
  IF EXISTS (SELECT FROM registry_transaction t JOIN account a ON a.id = t.from_account
             WHERE a.holder_id = NEW.holder_id AND t.status IN ('PROPOSED', 'APPROVED', 'DELAYED'))
     OR EXISTS (SELECT FROM application p JOIN account a ON a.id = p.account_id
                WHERE a.holder_id = NEW.holder_id
                  AND p.status IN ('RECEIVED', 'CHECKING', 'APPROVED', 'HINDERED'))
  THEN
    RAISE EXCEPTION 'something of the holder is open' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j8035_nothing_is_open';
  END IF;
  IF EXISTS (SELECT FROM account_holder_version v
             WHERE v.holder_id = NEW.holder_id AND v.effective_at > NEW.effective_at) THEN
    RAISE EXCEPTION 'the holder changes later' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j8037_nothing_later_is_recorded';
  END IF;
  RETURN NEW;
END $$;
