-- Parties, the registries on this installation, their settings, and the one clock.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- One sequence for all rows: identifiers are drawn a hundred at a time, not one round trip each.
CREATE SEQUENCE entity_id START WITH 100 INCREMENT BY 100;

CREATE TABLE party (
  code        char(3) PRIMARY KEY CHECK (code ~ '^[A-Z]{3}$'),
  code2       char(2) NOT NULL UNIQUE CHECK (code2 ~ '^[A-Z]{2}$'),
  name_en     text NOT NULL,
  name_ja     text NOT NULL,
  jcm_partner boolean NOT NULL,
  signed_on   date
);

CREATE TABLE registry (
  code    char(5) PRIMARY KEY CHECK (code ~ '^[A-Z]{3}[0-9]{2}$'),
  party   char(3) NOT NULL REFERENCES party,
  name_en text NOT NULL,
  name_ja text NOT NULL,
  zone    text NOT NULL,
  CHECK (left(code, 3) = party)
);

-- A setting is never edited: a new row holds from its effective instant on.
CREATE TABLE registry_setting (
  registry     char(5) NOT NULL REFERENCES registry,
  key          text NOT NULL,
  value        text NOT NULL,
  effective_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by  bigint,
  approved_by  bigint,
  PRIMARY KEY (registry, key, effective_at),
  CHECK (approved_by <> recorded_by)
);

-- Empty in production. A row moves the registry's clock; only the owner of the schema may write
-- it, and the program does so for demonstrations and tests alone.
CREATE TABLE clock_setting (
  one    boolean PRIMARY KEY DEFAULT true CHECK (one),
  shown  timestamptz NOT NULL,
  set_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The wall clock, not the transaction's start: whoever waited for a lock must not be stamped
-- earlier than the one it waited for.
CREATE FUNCTION registry_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
$$ SELECT coalesce((SELECT shown + (clock_timestamp() - set_at) FROM clock_setting),
                   clock_timestamp()) $$;

-- How far the demonstration data is; empty on a real registry.
CREATE TABLE demonstration_step (
  position  int PRIMARY KEY,
  name      text NOT NULL,
  of_steps  int NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

GRANT USAGE ON SEQUENCE entity_id TO ${app_role};
GRANT SELECT ON party, registry, clock_setting TO ${app_role}, ${reporting_role};
GRANT SELECT ON registry_setting, demonstration_step TO ${reporting_role};
GRANT SELECT, INSERT ON registry_setting, demonstration_step TO ${app_role};
