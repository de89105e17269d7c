-- A system administrator who freezes the others is as little alone for it as one who ends their
-- roles: it counts from the freeze on, so that somebody notices first.
CREATE OR REPLACE FUNCTION nobody_else_administers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM user_role r JOIN registry_user u ON u.id = r.user_id
             WHERE r.role = 'SYSTEM_ADMINISTRATOR' AND r.user_id <> NEW.decided_by
               AND (r.until_at IS NULL AND u.status = 'ACTIVE'
                    OR r.until_at > registry_now() - interval '7 days'
                    OR r.until_at IS NULL
                       AND EXISTS (SELECT FROM registry_freeze f
                                   WHERE f.target = 'USER' AND f.subject = u.login_id
                                     AND f.until_at IS NULL
                                     AND f.from_at > registry_now() - interval '7 days'))) THEN
    RAISE EXCEPTION 'request % could be decided by another', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j7410_alone_for_a_week';
  END IF;
  RETURN NEW;
END $$;
