-- Parties and registries are kept by two people as well. What came with the installation stays as
-- it was until a change; every change is a version that holds from a day, and its newest is what
-- the tables of both say.
CREATE TABLE party_version (
  id             bigint PRIMARY KEY,
  party          char(3) NOT NULL REFERENCES party DEFERRABLE INITIALLY DEFERRED,
  name_en        text NOT NULL CHECK (name_en <> ''),
  name_ja        text NOT NULL CHECK (name_ja <> ''),
  jcm_partner    boolean NOT NULL,
  signed_on      date,
  effective_from date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id      bigint NOT NULL UNIQUE REFERENCES record_change DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE registry_version (
  id             bigint PRIMARY KEY,
  registry       char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  name_en        text NOT NULL CHECK (name_en <> ''),
  name_ja        text NOT NULL CHECK (name_ja <> ''),
  effective_from date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id      bigint NOT NULL UNIQUE REFERENCES record_change DEFERRABLE INITIALLY DEFERRED
);

-- J4141: a Party keeps both its codes for ever, because serials and identifiers hold them.
GRANT SELECT, INSERT ON party_version, registry_version TO ${app_role};
GRANT SELECT ON party_version, registry_version TO ${reporting_role};
GRANT INSERT ON party TO ${app_role};
GRANT UPDATE (name_en, name_ja, jcm_partner, signed_on) ON party TO ${app_role};
GRANT UPDATE (name_en, name_ja) ON registry TO ${app_role};
