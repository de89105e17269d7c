-- What waits for the system administrators belongs to the installation, not to a registry: its
-- claims and comments have no registry. Without one, only one works on it as well.
ALTER TABLE task_claim ALTER COLUMN registry DROP NOT NULL;
ALTER TABLE task_comment ALTER COLUMN registry DROP NOT NULL;
ALTER TABLE task_claim
  DROP CONSTRAINT j8011_one_works_on_it,
  ADD CONSTRAINT j8011_one_works_on_it EXCLUDE USING gist (
    coalesce(registry::text, '') WITH =, task WITH =, tstzrange(claimed_at, ends_at) WITH &&);
CREATE INDEX task_comment_installation ON task_comment (task, id) WHERE registry IS NULL;

-- J8011, the second lock, also for what is of no registry.
CREATE OR REPLACE FUNCTION nobody_else_works_on_it() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decided jsonb := to_jsonb(NEW);
BEGIN
  IF EXISTS (SELECT FROM task_claim c
             WHERE c.task = decided ->> TG_ARGV[0]
               AND c.registry::text IS NOT DISTINCT FROM decided ->> 'registry'
               AND c.ends_at > registry_now() AND c.claimed_at <= registry_now()
               AND c.claimed_by <> (decided ->> TG_ARGV[1])::bigint) THEN
    RAISE EXCEPTION 'somebody else works on %', decided ->> TG_ARGV[0]
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j8011_nobody_else_works_on_it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER nobody_else_works_on_it BEFORE UPDATE ON user_request FOR EACH ROW
  WHEN (NEW.decided_by IS NOT NULL AND OLD.decided_by IS NULL)
  EXECUTE FUNCTION nobody_else_works_on_it('id', 'decided_by');
