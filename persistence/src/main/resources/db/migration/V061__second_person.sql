-- Acts on users that need a second person: nobody decides about themselves, nobody makes themselves
-- alone to decide alone, and what was carried out names the request that two people answer for.

ALTER TABLE user_request
  ADD CONSTRAINT j7409_not_about_oneself CHECK (decided_by <> user_id OR status = 'REFUSED');

CREATE FUNCTION nobody_else_administers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM user_role r JOIN registry_user u ON u.id = r.user_id
             WHERE r.role = 'SYSTEM_ADMINISTRATOR' AND r.user_id <> NEW.decided_by
               AND (r.until_at IS NULL AND u.status = 'ACTIVE'
                    OR r.until_at > registry_now() - interval '7 days')) THEN
    RAISE EXCEPTION 'request % could be decided by another', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j7410_alone_for_a_week';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER nobody_else_administers BEFORE UPDATE ON user_request
  FOR EACH ROW WHEN (NEW.alone) EXECUTE FUNCTION nobody_else_administers();

-- A role that somebody granted, and a factor that somebody else took away, were asked for and
-- decided at that instant. Looked at when everything of the act is written.
CREATE FUNCTION decided_by_two() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  act jsonb := to_jsonb(NEW);
BEGIN
  IF NOT EXISTS (SELECT FROM user_request q
                 WHERE q.user_id = NEW.user_id AND q.kind = TG_ARGV[0] AND q.status = 'DONE'
                   AND q.role IS NOT DISTINCT FROM act ->> 'role'
                   AND q.decided_by = (act ->> TG_ARGV[1])::bigint
                   AND q.decided_at = (act ->> TG_ARGV[2])::timestamptz) THEN
    RAISE EXCEPTION 'nobody asked for this about user %', NEW.user_id
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_ARGV[3];
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER role_granted_by_two AFTER INSERT ON user_role
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.granted_by IS NOT NULL)
  EXECUTE FUNCTION decided_by_two('GRANT_ROLE', 'granted_by', 'since_at', 'role_granted_by_two');
CREATE CONSTRAINT TRIGGER factor_taken_by_two AFTER UPDATE OF ended_at ON second_factor
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.ended_by <> NEW.user_id)
  EXECUTE FUNCTION decided_by_two('RESET_FACTOR', 'ended_by', 'ended_at', 'factor_taken_by_two');
