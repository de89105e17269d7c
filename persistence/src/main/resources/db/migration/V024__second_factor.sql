-- What somebody has besides a password: an app that shows a new code every half minute.

CREATE TABLE second_factor (
  id          bigint PRIMARY KEY,
  user_id     bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  secret      bytea NOT NULL CHECK (octet_length(secret) = 20),
  enrolled_at timestamptz NOT NULL,
  ended_at    timestamptz CHECK (ended_at >= enrolled_at),
  ended_by    bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  CHECK (ended_by IS NULL OR ended_at IS NOT NULL)
);
CREATE UNIQUE INDEX second_factor_current ON second_factor (user_id) WHERE ended_at IS NULL;
CREATE INDEX second_factor_user ON second_factor (user_id);

-- A code is the number of its half minute; what it was given for stays as evidence.
CREATE TABLE used_code (
  factor_id bigint NOT NULL REFERENCES second_factor DEFERRABLE INITIALLY DEFERRED,
  step      bigint NOT NULL,
  act       text NOT NULL CHECK (act <> ''),
  used_at   timestamptz NOT NULL,
  CONSTRAINT j7302_each_code_once PRIMARY KEY (factor_id, step)
);

-- For the day the app is lost; 80 random bits need no slow hash.
CREATE TABLE recovery_code (
  id        bigint PRIMARY KEY,
  factor_id bigint NOT NULL REFERENCES second_factor DEFERRABLE INITIALLY DEFERRED,
  code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  used_at   timestamptz,
  UNIQUE (factor_id, code_hash)
);

CREATE FUNCTION recovery_code_is_used_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL THEN
    RAISE EXCEPTION 'recovery code % was used', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recovery_code_is_used_once BEFORE UPDATE ON recovery_code
  FOR EACH ROW EXECUTE FUNCTION recovery_code_is_used_once();

GRANT SELECT, INSERT ON second_factor, used_code, recovery_code TO ${app_role};
GRANT UPDATE (ended_at, ended_by) ON second_factor TO ${app_role};
GRANT UPDATE (used_at) ON recovery_code TO ${app_role};

-- Wrong codes are entries of the access log of their own.
ALTER TABLE access_entry
  DROP CONSTRAINT access_entry_kind_check,
  ADD CONSTRAINT access_entry_kind_check CHECK (kind IN
    ('SIGN_IN', 'SIGN_IN_FAILED', 'CODE_FAILED', 'SIGN_OUT', 'LOCKED', 'VIEW', 'EXPORT'));
