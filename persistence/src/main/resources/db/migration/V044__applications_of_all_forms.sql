-- Forms 2 to 5, applications on paper, what expires, what is carried out on a day to come, and what
-- is recorded of a holder beside its names.

ALTER TABLE application
  ALTER COLUMN secret_hash DROP NOT NULL, -- only who is not signed in needs one
  ADD COLUMN channel      text NOT NULL DEFAULT 'PUBLIC'
                            CHECK (channel IN ('PUBLIC', 'HOLDER', 'PAPER')),
  ADD COLUMN applicant_id bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  ADD COLUMN entered_by   bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  ADD COLUMN received_on  date,
  ADD COLUMN signed_by    text,
  ADD COLUMN expires_at   timestamptz, -- to be sent until then; empty once it was
  ADD COLUMN due_at       timestamptz, -- approved, and carried out then; empty for all others
  ADD COLUMN result       text,        -- what it led to
  ADD COLUMN fee          bigint NOT NULL DEFAULT 0,
  ADD COLUMN paid_on      date,
  DROP CONSTRAINT application_status_check,
  ADD CONSTRAINT application_status_check CHECK (status IN
    ('DRAFT', 'RECEIVED', 'CHECKING', 'RETURNED', 'APPROVED', 'DONE', 'REJECTED', 'EXPIRED')),
  DROP CONSTRAINT submitted_at_an_instant,
  ADD CONSTRAINT submitted_at_an_instant CHECK (
    CASE WHEN status = 'DRAFT' THEN submitted_at IS NULL
         WHEN status = 'EXPIRED' THEN true
         ELSE submitted_at IS NOT NULL END),
  DROP CONSTRAINT j7803_another_person_decides,
  ADD CONSTRAINT j7803_another_person_decides CHECK (
    decided_by <> checked_by AND decided_by IS DISTINCT FROM entered_by
    OR decided_by IS NULL),
  ADD CONSTRAINT j6112_form_is_for_them CHECK (
    channel = 'PAPER'
    OR channel = 'PUBLIC' AND form IN ('ACCOUNT_OPENING', 'LOGIN_REISSUE')
    OR channel = 'HOLDER' AND form <> 'ACCOUNT_OPENING'),
  ADD CONSTRAINT opened_by_whom_it_belongs_to CHECK (
    (channel = 'PUBLIC') = (secret_hash IS NOT NULL)
    AND (channel = 'HOLDER') = (applicant_id IS NOT NULL)
    AND (channel = 'PAPER') = (entered_by IS NOT NULL)),
  ADD CONSTRAINT j6129_paper_says_when_and_who CHECK (
    (channel = 'PAPER') = (received_on IS NOT NULL)
    AND (channel = 'PAPER') = (coalesce(signed_by, '') <> '')),
  ADD CONSTRAINT j6131_fee_is_paid CHECK (fee = 0 OR paid_on IS NOT NULL OR checked_by IS NULL),
  ADD CONSTRAINT j6132_paid_where_it_costs CHECK (fee >= 0 AND (paid_on IS NULL OR fee > 0)),
  ADD CONSTRAINT due_once_approved CHECK (due_at IS NULL OR status = 'APPROVED'),
  ADD CONSTRAINT expires_while_open CHECK (
    (expires_at IS NOT NULL) <= (status IN ('DRAFT', 'RETURNED')));

UPDATE application SET expires_at = registry_now() + interval '30 days'
  WHERE status IN ('DRAFT', 'RETURNED');

CREATE INDEX application_expires ON application (expires_at, id) WHERE expires_at IS NOT NULL;
CREATE INDEX application_due ON application (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX application_account ON application (account_id, id) WHERE account_id IS NOT NULL;
CREATE INDEX application_applicant ON application (applicant_id, id)
  WHERE applicant_id IS NOT NULL;

-- From where applications were begun by people who are not signed in; forgotten after a day.
CREATE TABLE application_begun (
  application_id bigint PRIMARY KEY REFERENCES application DEFERRABLE INITIALLY DEFERRED,
  address        text NOT NULL,
  at             timestamptz NOT NULL
);
CREATE INDEX application_begun_from ON application_begun (address, at);

-- What was never sent is forgotten once its time is over; everything else stays.
CREATE FUNCTION forget_draft(draft bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public AS $$
BEGIN
  PERFORM FROM application
    WHERE id = draft AND status = 'DRAFT' AND expires_at <= registry_now();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'application % is no draft whose time is over', draft
      USING ERRCODE = 'check_violation', CONSTRAINT = 'only_expired_drafts_are_forgotten';
  END IF;
  DELETE FROM application_answer WHERE application_id = draft;
  DELETE FROM application_document WHERE application_id = draft;
END $$;
REVOKE ALL ON FUNCTION forget_draft FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_draft TO ${app_role};

-- J6121, J6122, the second lock: a closed account holds nothing and has promised nothing.
CREATE FUNCTION closed_account_is_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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
CREATE CONSTRAINT TRIGGER closed_account_is_empty AFTER UPDATE OF status ON account
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'CLOSED')
  EXECUTE FUNCTION closed_account_is_empty();

-- By the names of the forms' questions; an empty value takes the one before back.
CREATE TABLE account_holder_contact (
  holder_id    bigint NOT NULL REFERENCES account_holder DEFERRABLE INITIALLY DEFERRED,
  name         text NOT NULL,
  value        text CHECK (value <> ''),
  effective_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by  bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (holder_id, name, effective_at)
);

GRANT SELECT, INSERT ON account_holder_contact TO ${app_role};
GRANT SELECT, INSERT, DELETE ON application_begun TO ${app_role};
GRANT UPDATE (expires_at, due_at, result, fee, paid_on) ON application TO ${app_role};

-- J7211, the second lock, with the settings of applications.
ALTER TABLE registry_setting DROP CONSTRAINT j7211_within_bounds;
ALTER TABLE registry_setting ADD CONSTRAINT j7211_within_bounds CHECK (
  CASE key
    WHEN 'PROPOSAL_EXPIRES_AFTER_WORKING_DAYS' THEN value::bigint BETWEEN 1 AND 60
    WHEN 'TRANSFER_LIMIT' THEN value::bigint BETWEEN 1 AND 1000000000000
    WHEN 'TRANSFER_DELAY_MINUTES' THEN value::bigint BETWEEN 0 AND 43200
    WHEN 'TRANSFER_DELAY_WORKING_DAYS' THEN value::bigint BETWEEN 0 AND 30
    WHEN 'TRANSFER_OPENS' THEN value::bigint BETWEEN 0 AND 1439
    WHEN 'TRANSFER_CLOSES' THEN value::bigint BETWEEN 0 AND 1439
    WHEN 'TRUSTED_AFTER_WORKING_DAYS' THEN value::bigint BETWEEN 0 AND 30
    WHEN 'REVERSAL_DAYS' THEN value::bigint BETWEEN 0 AND 365
    WHEN 'APPLICATION_KEPT_DAYS' THEN value::bigint BETWEEN 1 AND 365
    WHEN 'APPLICATIONS_AN_HOUR' THEN value::bigint BETWEEN 1 AND 1000
    WHEN 'REPRESENTATIVES_MIN' THEN value::bigint BETWEEN 1 AND 8
    WHEN 'REPRESENTATIVES_MAX' THEN value::bigint BETWEEN 1 AND 100
    WHEN 'SIGN_IN_FAILURES_MAX' THEN value::bigint BETWEEN 3 AND 20
    WHEN 'SIGN_IN_LOCK_MINUTES' THEN value::bigint BETWEEN 1 AND 1440
    WHEN 'AEF_PROFILE' THEN value::bigint BETWEEN 0 AND 2
    WHEN 'AEF_ROWS_AT_ONCE' THEN value::bigint BETWEEN 0 AND 1000000
    WHEN 'INTERNATIONAL_TRANSFERS' THEN value::bigint BETWEEN 0 AND 1
    ELSE true
  END);
