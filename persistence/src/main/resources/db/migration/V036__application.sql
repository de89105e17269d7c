-- Applications: what somebody asks of the registry on forms 1 to 5, with answers, documents, the
-- administrator's check list and every step.

CREATE SEQUENCE application_sequence;

CREATE TABLE application (
  id           bigint PRIMARY KEY,
  registry     char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  number       text NOT NULL UNIQUE CHECK (number ~ '^A-[0-9]{4}-[0-9]{6,}$'),
  form         text NOT NULL CHECK (form IN
                 ('ACCOUNT_OPENING', 'ACCOUNT_CHANGE', 'ACCOUNT_CERTIFICATE', 'ACCOUNT_CLOSING',
                  'LOGIN_REISSUE')),
  status       text NOT NULL CHECK (status IN
                 ('DRAFT', 'RECEIVED', 'CHECKING', 'RETURNED', 'APPROVED', 'DONE', 'REJECTED')),
  secret_hash  bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
  email        text NOT NULL CHECK (email LIKE '%_@_%'),
  language     char(2) NOT NULL CHECK (language IN ('ja', 'en')),
  begun_at     timestamptz NOT NULL,
  submitted_at timestamptz,
  checked_by   bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  checked_at   timestamptz,
  decided_by   bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  decided_at   timestamptz,
  account_id   bigint REFERENCES account DEFERRABLE INITIALLY DEFERRED, -- what it led to
  version      int NOT NULL,
  CONSTRAINT j7803_another_person_decides CHECK (decided_by <> checked_by),
  CONSTRAINT approved_after_the_check CHECK (
    status NOT IN ('APPROVED', 'DONE') OR (checked_by IS NOT NULL AND decided_by IS NOT NULL)),
  CONSTRAINT submitted_at_an_instant CHECK ((status = 'DRAFT') <= (submitted_at IS NULL))
);
CREATE INDEX application_list ON application (registry, status, id);

CREATE TABLE application_answer (
  application_id bigint NOT NULL REFERENCES application DEFERRABLE INITIALLY DEFERRED,
  name           text NOT NULL,
  value          text NOT NULL CHECK (value <> ''),
  PRIMARY KEY (application_id, name)
);

-- J7802, the second lock: what was submitted changes only after it was returned.
CREATE FUNCTION application_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM application
                 WHERE id = coalesce(NEW.application_id, OLD.application_id)
                   AND status IN ('DRAFT', 'RETURNED')) THEN
    RAISE EXCEPTION 'application is not open' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j7802_application_is_open';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER application_is_open BEFORE INSERT OR UPDATE OR DELETE ON application_answer
  FOR EACH ROW EXECUTE FUNCTION application_is_open();

CREATE TABLE application_document (
  id             bigint PRIMARY KEY,
  application_id bigint NOT NULL REFERENCES application DEFERRABLE INITIALLY DEFERRED,
  kind           text NOT NULL,
  name           text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  media_type     text NOT NULL CHECK (media_type IN
                   ('application/pdf', 'image/png', 'image/jpeg')),
  content        bytea NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 10485760),
  sha256         bytea NOT NULL CHECK (octet_length(sha256) = 32),
  added_at       timestamptz NOT NULL,
  removed_at     timestamptz
);
CREATE INDEX application_document_list ON application_document (application_id);
CREATE TRIGGER application_is_open BEFORE INSERT OR UPDATE ON application_document
  FOR EACH ROW EXECUTE FUNCTION application_is_open();

CREATE TABLE application_step (
  id             bigint PRIMARY KEY,
  application_id bigint NOT NULL REFERENCES application DEFERRABLE INITIALLY DEFERRED,
  status         text NOT NULL,
  at             timestamptz NOT NULL,
  by_user        bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED, -- empty: the applicant
  reason         text,
  CONSTRAINT j7805_reason_given CHECK (status NOT IN ('RETURNED', 'REJECTED') OR reason <> '')
);
CREATE INDEX application_step_list ON application_step (application_id, id);

CREATE TABLE application_check (
  application_id bigint NOT NULL REFERENCES application DEFERRABLE INITIALLY DEFERRED,
  item           text NOT NULL,
  checked_by     bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  checked_at     timestamptz NOT NULL,
  PRIMARY KEY (application_id, item)
);

GRANT USAGE ON SEQUENCE application_sequence TO ${app_role};
GRANT SELECT, INSERT ON application, application_answer, application_document, application_step,
  application_check TO ${app_role};
GRANT UPDATE (status, submitted_at, checked_by, checked_at, decided_by, decided_at, account_id,
              version) ON application TO ${app_role};
GRANT UPDATE, DELETE ON application_answer TO ${app_role};
GRANT UPDATE (removed_at) ON application_document TO ${app_role};
GRANT DELETE ON application_check TO ${app_role};
