-- Representatives are confirmed from time to time by somebody else; who was not is left with reading.

ALTER TABLE representation
  ADD COLUMN confirmed_at timestamptz,
  ADD COLUMN confirmed_by bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  ADD COLUMN reminded_at timestamptz,
  ADD CONSTRAINT j7261_another_person_confirms CHECK (confirmed_by <> user_id);
UPDATE representation SET confirmed_at = since_at;
ALTER TABLE representation
  ALTER COLUMN confirmed_at SET NOT NULL,
  ALTER COLUMN confirmed_at SET DEFAULT registry_now();
GRANT UPDATE (confirmed_at, confirmed_by, reminded_at) ON representation TO ${app_role};

-- Until when a confirmation counts; empty where the registry asks for none.
CREATE FUNCTION confirmed_until(held representation) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT held.confirmed_at + make_interval(months => (
    SELECT nullif(s.value::int, 0) FROM account a
    JOIN registry_setting s ON s.registry = a.registry AND s.key = 'CONFIRMED_FOR_MONTHS'
      AND s.effective_at <= registry_now()
    WHERE a.id = held.account_id ORDER BY s.effective_at DESC LIMIT 1))
$$;

-- What somebody may do right now: the clock takes the rights, not a timer.
CREATE FUNCTION rights_now(held representation) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN held.rights <> 'READ' AND confirmed_until(held) <= registry_now()
    THEN 'READ' ELSE held.rights END
$$;

-- J7211, the second lock, with these settings beside all others.
DO $$
DECLARE
  before text;
BEGIN
  SELECT substr(pg_get_constraintdef(oid), 7) INTO before FROM pg_constraint
    WHERE conname = 'j7211_within_bounds' AND conrelid = 'registry_setting'::regclass;
  ALTER TABLE registry_setting DROP CONSTRAINT j7211_within_bounds;
  EXECUTE 'ALTER TABLE registry_setting ADD CONSTRAINT j7211_within_bounds CHECK (' || before
    || ' AND CASE key WHEN ''CONFIRMED_FOR_MONTHS'' THEN value::bigint BETWEEN 0 AND 60'
    || ' WHEN ''REGISTRY_LIMIT_A_DAY'' THEN value::bigint BETWEEN 0 AND 1000000000000'
    || ' WHEN ''TRANSFER_LIMIT_A_DAY'' THEN value::bigint BETWEEN 0 AND 1000000000000'
    || ' ELSE true END)';
END $$;
