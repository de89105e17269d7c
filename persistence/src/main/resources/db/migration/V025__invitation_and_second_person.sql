-- How people come in for the first time, and acts on users that need a second person.

CREATE TABLE invitation (
  id          bigint PRIMARY KEY,
  user_id     bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  code_hash   bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  made_by     bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  made_at     timestamptz NOT NULL,
  valid_until timestamptz NOT NULL CHECK (valid_until > made_at),
  ended_at    timestamptz CHECK (ended_at >= made_at)
);
CREATE UNIQUE INDEX invitation_current ON invitation (user_id) WHERE ended_at IS NULL;

-- Granting a role, and taking a factor away: asked for by one system administrator, decided by
-- another. Alone is who has no other beside them, on the first day of an installation.
CREATE TABLE user_request (
  id         bigint PRIMARY KEY,
  user_id    bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  kind       text NOT NULL CHECK (kind IN ('GRANT_ROLE', 'RESET_FACTOR')),
  role       text CHECK (role IN ('OPERATOR', 'APPROVER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR')),
  reason     text NOT NULL CHECK (reason <> ''),
  asked_by   bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  asked_at   timestamptz NOT NULL,
  status     text NOT NULL CHECK (status IN ('WAITING', 'DONE', 'REFUSED')),
  decided_by bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  decided_at timestamptz,
  alone      boolean NOT NULL DEFAULT false,
  CHECK ((kind = 'GRANT_ROLE') = (role IS NOT NULL)),
  CHECK ((status = 'WAITING') = (decided_by IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CONSTRAINT j7401_second_person CHECK (decided_by <> asked_by OR alone OR status = 'REFUSED')
);
CREATE UNIQUE INDEX j7403_asked_once ON user_request (user_id, kind, coalesce(role, ''))
  WHERE status = 'WAITING';

CREATE FUNCTION user_request_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'WAITING' THEN
    RAISE EXCEPTION 'request % is decided', OLD.id USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j7402_still_waits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER user_request_is_decided_once BEFORE UPDATE ON user_request
  FOR EACH ROW EXECUTE FUNCTION user_request_is_decided_once();

GRANT SELECT, INSERT ON invitation, user_request TO ${app_role};
GRANT UPDATE (ended_at) ON invitation TO ${app_role};
GRANT UPDATE (status, decided_by, decided_at, alone) ON user_request TO ${app_role};
