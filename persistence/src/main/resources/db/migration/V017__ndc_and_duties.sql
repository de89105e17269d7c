-- What corresponding adjustments are computed for: the periods of a Party's NDC with their method,
-- emissions as entered, and who closed a period. And when which report of the Party is due.

-- One row per version; a newer version ends the one before it and changes nothing else of it.
CREATE TABLE ndc_period (
  id           bigint PRIMARY KEY,
  registry     char(5) NOT NULL REFERENCES registry,
  party        char(3) NOT NULL REFERENCES party,
  metric       text NOT NULL CHECK (metric <> ''),
  first_year   smallint NOT NULL CHECK (first_year >= 2021),
  last_year    smallint NOT NULL,
  method       text NOT NULL CHECK (method IN ('TRAJECTORY', 'AVERAGING', 'MULTI_YEAR')),
  target       bigint, -- empty: the Party states no amount
  withdrawn    boolean NOT NULL,
  version      int NOT NULL CHECK (version >= 1),
  effective_at timestamptz NOT NULL,
  until_at     timestamptz,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id    bigint NOT NULL REFERENCES record_change,
  UNIQUE (registry, metric, first_year, version),
  CHECK (left(registry, 3) = party),
  CONSTRAINT j4204_years_in_order CHECK (last_year >= first_year),
  -- J4201
  CONSTRAINT j4201_periods_do_not_overlap EXCLUDE USING gist (
    party WITH =, metric WITH =, int4range(first_year, last_year, '[]') WITH &&)
    WHERE (until_at IS NULL AND NOT withdrawn)
);

-- Emissions covered by the NDC, or the indicator of another metric. A version without an amount
-- takes the figure back: the year is missing again, which is not zero.
CREATE TABLE ndc_emission (
  id           bigint PRIMARY KEY,
  registry     char(5) NOT NULL REFERENCES registry,
  party        char(3) NOT NULL REFERENCES party,
  metric       text NOT NULL CHECK (metric <> ''),
  year         smallint NOT NULL CHECK (year >= 2021),
  amount       bigint, -- a Party that absorbs more than it emits has one below zero
  source       text NOT NULL CHECK (source <> ''),
  version      int NOT NULL CHECK (version >= 1),
  effective_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id    bigint NOT NULL REFERENCES record_change,
  UNIQUE (registry, metric, year, version),
  CHECK (left(registry, 3) = party)
);

-- A closed period is final: its figures are those that were recorded when it was closed.
CREATE TABLE ndc_period_closing (
  registry     char(5) NOT NULL REFERENCES registry,
  metric       text NOT NULL,
  first_year   smallint NOT NULL,
  effective_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id    bigint NOT NULL REFERENCES record_change, -- says who proposed and who decided
  PRIMARY KEY (registry, metric, first_year)
);

-- Reports of a Party as recorded, in versions. Those that come every year or two are expected
-- without being recorded; a row here says that one was made, or when one of the others is due.
CREATE TABLE duty (
  id           bigint PRIMARY KEY,
  registry     char(5) NOT NULL REFERENCES registry,
  party        char(3) NOT NULL REFERENCES party,
  kind         text NOT NULL CHECK (kind IN
    ('AEF', 'BTR', 'INITIAL_REPORT', 'UPDATED_INITIAL_REPORT')),
  concerns     text NOT NULL CHECK (concerns <> ''),
  due_on       date NOT NULL,
  done_on      date,
  document     text,
  version      int NOT NULL CHECK (version >= 1),
  effective_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id    bigint NOT NULL REFERENCES record_change,
  UNIQUE (registry, kind, concerns, version),
  CHECK (left(registry, 3) = party),
  -- J4211
  CONSTRAINT j4211_done_with_document CHECK ((done_on IS NULL) = (coalesce(document, '') = ''))
);

-- Each reminder is sent once, whichever node sends it.
CREATE TABLE duty_reminder (
  registry    char(5) NOT NULL REFERENCES registry,
  kind        text NOT NULL,
  concerns    text NOT NULL,
  due_on      date NOT NULL,
  stage       text NOT NULL,
  reminded_at timestamptz NOT NULL,
  PRIMARY KEY (registry, kind, concerns, due_on, stage)
);

-- Whether a report about a year of the period was made: from then on its method stays. A biennial
-- transparency report covers the years up to the second before the one it is due in. The table of
-- AEF submissions belongs to another migration and is asked only where it is there.
CREATE FUNCTION ndc_period_reported(of_registry text, first_year int, last_year int)
RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  filed boolean := false;
BEGIN
  IF to_regclass('aef_submission') IS NOT NULL THEN
    EXECUTE 'SELECT EXISTS (SELECT FROM (SELECT to_jsonb(s) AS j FROM aef_submission s
               WHERE s.registry = $1) x
             WHERE coalesce(j ->> ''reported_year'', j ->> ''year'')::int BETWEEN $2 AND $3
               AND coalesce(j ->> ''filed_at'', j ->> ''filed_on'') IS NOT NULL)'
      INTO filed USING of_registry, first_year, last_year;
  END IF;
  RETURN filed OR EXISTS (
    SELECT FROM (SELECT DISTINCT ON (d.kind, d.concerns) d.* FROM duty d
                 WHERE d.registry = of_registry AND d.kind IN ('AEF', 'BTR')
                 ORDER BY d.kind, d.concerns, d.version DESC) d
    WHERE d.done_on IS NOT NULL
      AND CASE d.kind WHEN 'AEF' THEN d.concerns::int BETWEEN first_year AND last_year
                      ELSE d.concerns::int - 2 >= first_year END);
END $$;

-- J4202 and J4203, the second locks.
CREATE FUNCTION ndc_period_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before ndc_period;
BEGIN
  IF EXISTS (SELECT FROM ndc_period_closing c WHERE c.registry = NEW.registry
             AND c.metric = NEW.metric AND c.first_year = NEW.first_year) THEN
    RAISE EXCEPTION 'the period is closed' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j4203_period_is_open';
  END IF;
  SELECT * INTO before FROM ndc_period p
    WHERE p.registry = NEW.registry AND p.metric = NEW.metric
      AND p.first_year = NEW.first_year AND p.version = NEW.version - 1;
  IF NOT before.withdrawn AND (before.method <> NEW.method OR NEW.withdrawn)
     AND ndc_period_reported(NEW.registry, before.first_year, before.last_year) THEN
    RAISE EXCEPTION 'the method has been reported' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j4202_method_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ndc_period_stays BEFORE INSERT ON ndc_period
  FOR EACH ROW EXECUTE FUNCTION ndc_period_stays();

CREATE FUNCTION ndc_emission_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM ndc_period_closing c
             JOIN ndc_period p USING (registry, metric, first_year)
             WHERE c.registry = NEW.registry AND c.metric = NEW.metric AND p.until_at IS NULL
               AND NEW.year BETWEEN p.first_year AND p.last_year) THEN
    RAISE EXCEPTION 'the period is closed' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j4203_period_is_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ndc_emission_stays BEFORE INSERT ON ndc_emission
  FOR EACH ROW EXECUTE FUNCTION ndc_emission_stays();

GRANT SELECT, INSERT ON ndc_period, ndc_emission, ndc_period_closing, duty, duty_reminder
  TO ${app_role};
GRANT UPDATE (until_at) ON ndc_period TO ${app_role};
GRANT SELECT ON ndc_period, ndc_emission, ndc_period_closing, duty TO ${reporting_role};

-- Asked by registry, party and booked year.
CREATE INDEX itmo_action_figure ON itmo_action (registry, type, use_year);

DO $$
DECLARE
  reference record;
BEGIN
  FOR reference IN
    SELECT conrelid::regclass AS of_table, conname FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND NOT condeferrable
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED',
                   reference.of_table, reference.conname);
  END LOOP;
END $$;
