-- What is true about units beyond where they are: range tables of their own, so that a split
-- inherits everything because nothing is copied.

CREATE TABLE cooperative_approach (
  code    char(6) PRIMARY KEY CHECK (code ~ '^CA[0-9]{4}$' AND code <> 'CA0001'),
  name_en text NOT NULL,
  name_ja text NOT NULL
);

CREATE TABLE authorization_to_use (
  id               bigint PRIMARY KEY,
  registry         char(5) NOT NULL REFERENCES registry,
  authorization_id text NOT NULL CHECK (authorization_id ~ '^[A-Za-z0-9 /.-]+$'),
  approach         char(6) NOT NULL REFERENCES cooperative_approach,
  UNIQUE (registry, authorization_id)
);

CREATE TABLE itmo_series (
  id                       bigint PRIMARY KEY,
  approach                 char(6) NOT NULL REFERENCES cooperative_approach,
  originating_registry     char(5) NOT NULL CHECK (originating_registry ~ '^[A-Z]{3}[0-9]{2}$'),
  first_transferring_party char(3) NOT NULL REFERENCES party,
  vintage                  smallint NOT NULL CHECK (vintage >= 2021),
  UNIQUE (approach, originating_registry, first_transferring_party, vintage)
);

-- The ITMO identifiers of a run of units: a constant offset between the two numberings.
CREATE TABLE itmo_run (
  id               bigint PRIMARY KEY,
  series_id        bigint NOT NULL REFERENCES credit_series,
  serial_first     bigint NOT NULL CHECK (serial_first >= 1),
  serial_last      bigint NOT NULL,
  serials          int8range NOT NULL GENERATED ALWAYS AS
                     (int8range(serial_first, serial_last, '[]')) STORED,
  itmo_series_id   bigint NOT NULL REFERENCES itmo_series,
  itmo_offset      bigint NOT NULL,
  itmo_serials     int8range NOT NULL GENERATED ALWAYS AS
                     (int8range(serial_first + itmo_offset, serial_last + itmo_offset, '[]')) STORED,
  authorization_id bigint NOT NULL REFERENCES authorization_to_use,
  effective_at     timestamptz NOT NULL,
  recorded_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (serial_last >= serial_first),
  CHECK (serial_first + itmo_offset >= 1),
  CONSTRAINT one_unit_one_identifier EXCLUDE USING gist (series_id WITH =, serials WITH &&),
  CONSTRAINT one_identifier_one_unit EXCLUDE USING gist (
    itmo_series_id WITH =, itmo_serials WITH &&)
);

CREATE TABLE first_transfer (
  id             bigint PRIMARY KEY,
  series_id      bigint NOT NULL REFERENCES credit_series,
  serial_first   bigint NOT NULL CHECK (serial_first >= 1),
  serial_last    bigint NOT NULL,
  serials        int8range NOT NULL GENERATED ALWAYS AS
                   (int8range(serial_first, serial_last, '[]')) STORED,
  transaction_id bigint REFERENCES registry_transaction,
  effective_at   timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (serial_last >= serial_first),
  CONSTRAINT first_transferred_once EXCLUDE USING gist (series_id WITH =, serials WITH &&)
);

CREATE TABLE restriction (
  id           bigint PRIMARY KEY,
  registry     char(5) NOT NULL REFERENCES registry,
  series_id    bigint NOT NULL REFERENCES credit_series,
  serial_first bigint NOT NULL CHECK (serial_first >= 1),
  serial_last  bigint NOT NULL,
  serials      int8range NOT NULL GENERATED ALWAYS AS
                 (int8range(serial_first, serial_last, '[]')) STORED,
  kind         text NOT NULL CHECK (kind IN ('FREEZE', 'COURT_ATTACHMENT', 'TRUST')),
  reason       text NOT NULL,
  from_at      timestamptz NOT NULL,
  from_by      bigint NOT NULL REFERENCES registry_user,
  until_at     timestamptz CHECK (until_at >= from_at),
  until_by     bigint REFERENCES registry_user,
  CHECK (serial_last >= serial_first),
  CHECK (until_by <> from_by),
  CHECK ((until_at IS NULL) = (until_by IS NULL)),
  CONSTRAINT restricted_once_per_kind EXCLUDE USING gist (
    series_id WITH =, kind WITH =, serials WITH &&) WHERE (until_at IS NULL)
);
CREATE INDEX restriction_current ON restriction USING gist (series_id, serials)
  WHERE until_at IS NULL;

-- J6001, the second lock: restricted units are not promised, and what was promised before does
-- not leave. A trust mark alone does not stop its units here.
CREATE FUNCTION restricted_units_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM restriction r
             WHERE r.series_id = NEW.series_id AND r.serials && NEW.serials
               AND r.until_at IS NULL AND r.kind <> 'TRUST') THEN
    RAISE EXCEPTION 'restricted units' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6001_not_restricted';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER restricted_units_stay BEFORE INSERT ON reservation
  FOR EACH ROW EXECUTE FUNCTION restricted_units_stay();
CREATE TRIGGER restricted_units_stay BEFORE INSERT ON transaction_line
  FOR EACH ROW EXECUTE FUNCTION restricted_units_stay();

GRANT SELECT, INSERT ON cooperative_approach, authorization_to_use, itmo_series, itmo_run,
  first_transfer, restriction TO ${app_role};
GRANT SELECT ON cooperative_approach, authorization_to_use, itmo_series, itmo_run,
  first_transfer, restriction TO ${reporting_role};
GRANT UPDATE (until_at, until_by) ON restriction TO ${app_role};
