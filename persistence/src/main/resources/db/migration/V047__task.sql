-- Who works on what waits, and what people say to each other about it.

-- J7211, the second lock, with the settings of this table beside all others.
DO $$
DECLARE
  before text;
BEGIN
  SELECT substr(pg_get_constraintdef(oid), 7) INTO before FROM pg_constraint
    WHERE conname = 'j7211_within_bounds' AND conrelid = 'registry_setting'::regclass;
  ALTER TABLE registry_setting DROP CONSTRAINT j7211_within_bounds;
  EXECUTE 'ALTER TABLE registry_setting ADD CONSTRAINT j7211_within_bounds CHECK (' || before
    || ' AND CASE key WHEN ''TASK_CLAIM_MINUTES'' THEN value::bigint BETWEEN 5 AND 1440'
    || ' WHEN ''TASK_DUE_AFTER_DAYS'' THEN value::bigint BETWEEN 1 AND 90 ELSE true END)';
END $$;

-- A claim ends by itself: it is a span of time, cut short where somebody gives it back.
CREATE TABLE task_claim (
  id         bigint PRIMARY KEY,
  registry   char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  task       text NOT NULL CHECK (task <> ''), -- the number people know it by
  claimed_by bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  given_by   bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  claimed_at timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL CHECK (ends_at >= claimed_at),
  CONSTRAINT j8011_one_works_on_it EXCLUDE USING gist (
    registry WITH =, task WITH =, tstzrange(claimed_at, ends_at) WITH &&)
);
CREATE INDEX task_claim_task ON task_claim (task, ends_at);

CREATE TABLE task_comment (
  id       bigint PRIMARY KEY,
  registry char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  task     text NOT NULL CHECK (task <> ''),
  by_user  bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  at       timestamptz NOT NULL,
  text     text NOT NULL,
  CONSTRAINT j8015_something_is_said CHECK (text ~ '\S')
);
CREATE INDEX task_comment_task ON task_comment (registry, task, id);

-- J8011, the second lock: what somebody works on, nobody else decides. The arguments are the
-- columns of the number and of the person.
CREATE FUNCTION nobody_else_works_on_it() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decided jsonb := to_jsonb(NEW);
BEGIN
  IF EXISTS (SELECT FROM task_claim c
             WHERE c.task = decided ->> TG_ARGV[0] AND c.registry = NEW.registry
               AND c.ends_at > registry_now() AND c.claimed_at <= registry_now()
               AND c.claimed_by <> (decided ->> TG_ARGV[1])::bigint) THEN
    RAISE EXCEPTION 'somebody else works on %', decided ->> TG_ARGV[0]
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j8011_nobody_else_works_on_it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER nobody_else_works_on_it BEFORE UPDATE ON registry_transaction FOR EACH ROW
  WHEN (NEW.decided_by IS NOT NULL AND OLD.decided_by IS NULL)
  EXECUTE FUNCTION nobody_else_works_on_it('number', 'decided_by');
CREATE TRIGGER nobody_else_works_on_it BEFORE UPDATE ON record_change FOR EACH ROW
  WHEN (NEW.decided_by IS NOT NULL AND OLD.decided_by IS NULL)
  EXECUTE FUNCTION nobody_else_works_on_it('number', 'decided_by');
CREATE TRIGGER nobody_else_works_on_it BEFORE UPDATE ON project FOR EACH ROW
  WHEN (NEW.decided_by IS NOT NULL AND OLD.decided_by IS NULL)
  EXECUTE FUNCTION nobody_else_works_on_it('reference', 'decided_by');
CREATE TRIGGER nobody_else_works_on_it BEFORE UPDATE ON application FOR EACH ROW
  WHEN (NEW.decided_by IS NOT NULL AND OLD.decided_by IS NULL)
  EXECUTE FUNCTION nobody_else_works_on_it('number', 'decided_by');
CREATE TRIGGER nobody_else_compares_it BEFORE UPDATE ON application FOR EACH ROW
  WHEN (NEW.checked_by IS NOT NULL AND OLD.checked_by IS NULL)
  EXECUTE FUNCTION nobody_else_works_on_it('number', 'checked_by');
CREATE TRIGGER nobody_else_works_on_it BEFORE UPDATE ON registry_freeze FOR EACH ROW
  WHEN (NEW.until_by IS NOT NULL AND OLD.until_by IS NULL)
  EXECUTE FUNCTION nobody_else_works_on_it('number', 'until_by');

-- What waits is found without looking at what is over.
CREATE INDEX project_waiting ON project (registry, id) WHERE status = 'PROPOSED';
CREATE INDEX freeze_release_waiting ON registry_freeze (registry, id)
  WHERE release_by IS NOT NULL AND until_at IS NULL;

GRANT SELECT, INSERT ON task_claim, task_comment TO ${app_role};
GRANT UPDATE (ends_at) ON task_claim TO ${app_role};
