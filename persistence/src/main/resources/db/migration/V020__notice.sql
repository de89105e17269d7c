-- Public notices, and the windows of maintenance that some of them announce. In a window the
-- registry is closed: no transaction reaches any status, and time to decide stands still.

CREATE SEQUENCE notice_sequence;

-- One row per version; a newer version ends the one before it and changes nothing else of it.
CREATE TABLE notice_version (
  id           bigint PRIMARY KEY,
  registry     char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  number       text NOT NULL CHECK (number ~ '^N-[0-9]{4}-[0-9]{6,}$'),
  version      int NOT NULL CHECK (version >= 1),
  category     text NOT NULL CHECK (category IN ('MAINTENANCE', 'SYSTEM', 'PROCEDURE')),
  title_en     text NOT NULL CHECK (length(title_en) BETWEEN 1 AND 200),
  title_ja     text NOT NULL CHECK (length(title_ja) BETWEEN 1 AND 200),
  body_en      text NOT NULL CHECK (length(body_en) BETWEEN 1 AND 20000),
  body_ja      text NOT NULL CHECK (length(body_ja) BETWEEN 1 AND 20000),
  valid_from   date NOT NULL,
  valid_until  date, -- the last day on which it is current; empty: for as long as it stands
  pinned       boolean NOT NULL,
  window_from  timestamptz,
  window_until timestamptz,
  withdrawn    boolean NOT NULL,
  effective_at timestamptz NOT NULL,
  until_at     timestamptz,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id    bigint NOT NULL REFERENCES record_change DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (registry, number, version),
  CONSTRAINT j9101_both_languages CHECK (
    title_en ~ '[A-Za-z]' AND body_en ~ '[A-Za-z]'
    AND title_ja ~ '[ぁ-ゖァ-ヺ一-鿿]' AND body_ja ~ '[ぁ-ゖァ-ヺ一-鿿]'),
  CONSTRAINT j9102_maintenance_carries_window CHECK (
    (category = 'MAINTENANCE') = (window_from IS NOT NULL)
    AND (window_from IS NULL) = (window_until IS NULL)),
  CONSTRAINT j9103_window_in_order CHECK (
    window_until > window_from AND window_until <= window_from + interval '7 days'),
  CONSTRAINT j9105_days_in_order CHECK (valid_until >= valid_from),
  CONSTRAINT j9106_windows_do_not_overlap EXCLUDE USING gist (
    registry WITH =, tstzrange(window_from, window_until) WITH &&)
    WHERE (until_at IS NULL AND NOT withdrawn AND window_from IS NOT NULL)
);
CREATE UNIQUE INDEX notice_version_in_force ON notice_version (registry, number)
  WHERE until_at IS NULL;
CREATE INDEX notice_version_list ON notice_version (registry, valid_from DESC, number DESC)
  WHERE until_at IS NULL;
CREATE INDEX notice_version_window ON notice_version (registry, window_until)
  WHERE until_at IS NULL AND NOT withdrawn AND window_from IS NOT NULL;

-- Until when the registry is closed at an instant; nothing while it is open.
CREATE FUNCTION registry_closed_until(of_registry bpchar, at timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT max(window_until) FROM notice_version
  WHERE registry = of_registry AND until_at IS NULL AND NOT withdrawn AND window_from IS NOT NULL
    AND window_from <= at AND window_until > at
$$;

-- The end of a time to act: time in which the registry is closed does not count.
CREATE FUNCTION extended_by_maintenance(of_registry bpchar, since timestamptz, ends timestamptz)
RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
  extended timestamptz := ends; w record;
BEGIN
  FOR w IN SELECT greatest(window_from, since) AS begins, window_until FROM notice_version
           WHERE registry = of_registry AND until_at IS NULL AND NOT withdrawn
             AND window_from IS NOT NULL AND window_until > since
           ORDER BY window_from LOOP
    EXIT WHEN w.begins >= extended;
    extended := extended + (w.window_until - w.begins);
  END LOOP;
  RETURN extended;
END $$;

-- J9001: every status a transaction reaches is a row of its history with its instant.
CREATE FUNCTION nothing_moves_while_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF registry_closed_until(
       (SELECT registry FROM registry_transaction WHERE id = NEW.transaction_id), NEW.at)
     IS NOT NULL THEN
    RAISE EXCEPTION 'transaction % reaches % while the registry is closed',
      NEW.transaction_id, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j9001_open';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER nothing_moves_while_closed AFTER INSERT ON transaction_status_change
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION nothing_moves_while_closed();

GRANT USAGE ON SEQUENCE notice_sequence TO ${app_role};
GRANT SELECT, INSERT ON notice_version TO ${app_role};
GRANT UPDATE (until_at) ON notice_version TO ${app_role};
GRANT SELECT ON notice_version TO ${reporting_role};
