-- Documents that the registry asks for: of whom, which, why and until when, and what came.

-- J7211, the second lock, with these settings beside all others.
DO $$
DECLARE
  before text;
BEGIN
  SELECT substr(pg_get_constraintdef(oid), 7) INTO before FROM pg_constraint
    WHERE conname = 'j7211_within_bounds' AND conrelid = 'registry_setting'::regclass;
  ALTER TABLE registry_setting DROP CONSTRAINT j7211_within_bounds;
  EXECUTE 'ALTER TABLE registry_setting ADD CONSTRAINT j7211_within_bounds CHECK (' || before
    || ' AND CASE key WHEN ''DOCUMENTS_DUE_AFTER_WORKING_DAYS'' THEN value::bigint BETWEEN 1 AND 60'
    || ' WHEN ''DOCUMENTS_REMINDED_DAYS_BEFORE'' THEN value::bigint BETWEEN 0 AND 30'
    || ' ELSE true END)';
END $$;

CREATE SEQUENCE document_request_sequence;

CREATE TABLE document_request (
  id              bigint PRIMARY KEY,
  registry        char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  number          text NOT NULL UNIQUE CHECK (number ~ '^D-[0-9]{4}-[0-9]{6,}$'),
  application_id  bigint REFERENCES application DEFERRABLE INITIALLY DEFERRED,
  account_id      bigint REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  user_id         bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  documents       text NOT NULL, -- their names, one a line
  reason          text NOT NULL,
  status          text NOT NULL CHECK (status IN ('OPEN', 'ANSWERED', 'ACCEPTED', 'WITHDRAWN')),
  asked_by        bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  asked_at        timestamptz NOT NULL, -- for the last time
  due_at          timestamptz NOT NULL,
  answered_by     bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED, -- empty: an applicant
  answered_at     timestamptz,
  closed_by       bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  closed_at       timestamptz,
  reminded_at     timestamptz,
  overdue_told_at timestamptz,
  version         int NOT NULL,
  CONSTRAINT j6141_one_is_asked CHECK (num_nonnulls(application_id, account_id, user_id) = 1),
  CONSTRAINT j6142_deadline_is_to_come CHECK (due_at > asked_at),
  CONSTRAINT j6143_documents_are_named CHECK (
    documents !~ '(^|\n)\s*(\n|$)' AND cardinality(string_to_array(documents, E'\n')) <= 10),
  CONSTRAINT j6144_reason_given CHECK (reason ~ '\S'),
  CONSTRAINT closed_after_its_answer CHECK (
    (status IN ('ACCEPTED', 'WITHDRAWN')) = (closed_by IS NOT NULL AND closed_at IS NOT NULL)
    AND (status NOT IN ('ANSWERED', 'ACCEPTED') OR answered_at IS NOT NULL))
);
CREATE INDEX document_request_list ON document_request (registry, status, due_at, id);
CREATE INDEX document_request_open ON document_request (due_at, id) WHERE status = 'OPEN';
CREATE INDEX document_request_application ON document_request (application_id, id)
  WHERE application_id IS NOT NULL;
CREATE INDEX document_request_account ON document_request (account_id, id)
  WHERE account_id IS NOT NULL;
CREATE INDEX document_request_user ON document_request (user_id, id) WHERE user_id IS NOT NULL;

-- What was asked, answered, asked again, accepted or withdrawn.
CREATE TABLE document_request_step (
  id         bigint PRIMARY KEY,
  request_id bigint NOT NULL REFERENCES document_request DEFERRABLE INITIALLY DEFERRED,
  status     text NOT NULL,
  at         timestamptz NOT NULL,
  by_user    bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED, -- empty: an applicant
  reason     text,
  due_at     timestamptz
);
CREATE INDEX document_request_step_list ON document_request_step (request_id, id);

CREATE TABLE requested_document (
  id         bigint PRIMARY KEY,
  request_id bigint NOT NULL REFERENCES document_request DEFERRABLE INITIALLY DEFERRED,
  document   text NOT NULL, -- as the request names it
  name       text NOT NULL,
  media_type text NOT NULL,
  content    bytea NOT NULL,
  sha256     bytea NOT NULL CHECK (octet_length(sha256) = 32),
  added_by   bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED, -- empty: an applicant
  added_at   timestamptz NOT NULL,
  removed_at timestamptz,
  CONSTRAINT j6147_can_be_kept CHECK (
    name <> '' AND length(name) <= 200
    AND media_type IN ('application/pdf', 'image/png', 'image/jpeg')
    AND octet_length(content) BETWEEN 1 AND 10485760)
);
CREATE INDEX requested_document_list ON requested_document (request_id, id);

-- J6145, the second lock: what was answered or withdrawn takes no documents any more.
CREATE FUNCTION document_request_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM document_request WHERE id = NEW.request_id AND status = 'OPEN') THEN
    RAISE EXCEPTION 'the request is not open' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6145_request_is_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_request_is_open BEFORE INSERT OR UPDATE ON requested_document
  FOR EACH ROW EXECUTE FUNCTION document_request_is_open();

-- J6146, the second lock: each document that was asked for is there once it is answered.
CREATE FUNCTION each_document_is_there() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(string_to_array(NEW.documents, E'\n')) asked
             WHERE NOT EXISTS (SELECT FROM requested_document d WHERE d.request_id = NEW.id
                               AND d.document = asked AND d.removed_at IS NULL)) THEN
    RAISE EXCEPTION 'a document of % is missing', NEW.number USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6146_each_document_is_there';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER each_document_is_there BEFORE UPDATE ON document_request FOR EACH ROW
  WHEN (NEW.status = 'ANSWERED') EXECUTE FUNCTION each_document_is_there();

-- J6148, the second lock: staff of the registry that asked close it, after its answer or before.
CREATE FUNCTION closed_by_its_staff() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_by IS NOT NULL
     OR (NEW.status = 'ACCEPTED') <> (OLD.status = 'ANSWERED')
     OR NOT EXISTS (SELECT FROM registry_user u WHERE u.id = NEW.closed_by
                    AND u.registry = NEW.registry AND u.capacity = 'STAFF') THEN
    RAISE EXCEPTION '% is not to be closed by this person now', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j6148_closed_by_its_staff';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_by_its_staff BEFORE UPDATE ON document_request FOR EACH ROW
  WHEN (NEW.closed_by IS NOT NULL) EXECUTE FUNCTION closed_by_its_staff();

-- J6149, the second lock: who is asked answers, and nobody else.
CREATE FUNCTION who_is_asked_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.user_id IS NOT NULL AND NEW.user_id IS DISTINCT FROM NEW.answered_by
     OR NEW.account_id IS NOT NULL AND NOT EXISTS (
       SELECT FROM representation r WHERE r.user_id = NEW.answered_by
         AND r.account_id = NEW.account_id AND r.until_at IS NULL AND r.state = 'ACTIVE'
         AND rights_now(r) <> 'READ') THEN
    RAISE EXCEPTION '% is answered by somebody who was not asked', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j6149_who_is_asked_answers';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER who_is_asked_answers BEFORE UPDATE ON document_request FOR EACH ROW
  WHEN (NEW.status = 'ANSWERED') EXECUTE FUNCTION who_is_asked_answers();

-- J8011, the second lock, as for everything else that waits for the staff.
CREATE TRIGGER nobody_else_works_on_it BEFORE UPDATE ON document_request FOR EACH ROW
  WHEN (OLD.status = 'ANSWERED' AND NEW.status = 'ACCEPTED')
  EXECUTE FUNCTION nobody_else_works_on_it('number', 'closed_by');
CREATE TRIGGER nobody_else_asks_again BEFORE UPDATE ON document_request FOR EACH ROW
  WHEN (OLD.status = 'ANSWERED' AND NEW.status = 'OPEN')
  EXECUTE FUNCTION nobody_else_works_on_it('number', 'asked_by');

GRANT USAGE ON SEQUENCE document_request_sequence TO ${app_role};
GRANT SELECT, INSERT ON document_request, document_request_step, requested_document TO ${app_role};
GRANT UPDATE (reason, status, asked_by, asked_at, due_at, answered_by, answered_at, closed_by,
              closed_at, reminded_at, overdue_told_at, version) ON document_request TO ${app_role};
GRANT UPDATE (removed_at) ON requested_document TO ${app_role};
