-- What Article 6.2 adds: records that two people change, authorizations and who they name, the
-- identifiers of units with their authorization, and the actions that the AEF reports.

-- A change of a record: entered by one person, decided by another, kept for ever as it was entered.
CREATE SEQUENCE record_change_sequence;
CREATE TABLE record_change (
  id          bigint PRIMARY KEY,
  registry    char(5) NOT NULL REFERENCES registry,
  number      text NOT NULL UNIQUE,
  kind        text NOT NULL,
  subject     text NOT NULL,
  status      text NOT NULL CHECK (status IN ('PROPOSED', 'CARRIED_OUT', 'REJECTED', 'WITHDRAWN')),
  proposed_by bigint NOT NULL REFERENCES registry_user,
  proposed_at timestamptz NOT NULL,
  decided_by  bigint REFERENCES registry_user,
  decided_at  timestamptz,
  reason      text,
  version     int NOT NULL,
  -- J7201
  CONSTRAINT j7201_another_person_decides CHECK (decided_by <> proposed_by),
  CHECK ((status IN ('CARRIED_OUT', 'REJECTED')) = (decided_by IS NOT NULL)),
  CHECK (status <> 'REJECTED' OR coalesce(reason, '') <> '')
);
CREATE INDEX record_change_list ON record_change (registry, id);
CREATE INDEX record_change_subject ON record_change (registry, kind, subject, id);
-- One change of one record waits at a time.
CREATE UNIQUE INDEX j7204_one_change_waits ON record_change (registry, kind, subject)
  WHERE status = 'PROPOSED';
CREATE TABLE record_change_value (
  change_id bigint NOT NULL REFERENCES record_change,
  field     text NOT NULL,
  value     text NOT NULL,
  PRIMARY KEY (change_id, field)
);

-- Which Parties take part in a cooperative approach.
CREATE TABLE approach_version (
  id           bigint PRIMARY KEY,
  approach     char(6) NOT NULL REFERENCES cooperative_approach,
  name_en      text NOT NULL CHECK (name_en <> ''),
  name_ja      text NOT NULL CHECK (name_ja <> ''),
  parties      text NOT NULL CHECK (parties ~ '^[A-Z]{3}(,[A-Z]{3})+$'),
  effective_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id    bigint NOT NULL REFERENCES record_change,
  UNIQUE (approach, effective_at)
);

-- Authorizations keep every version: a change is a new one, a revocation is one too.
CREATE TABLE authorization_version (
  id                        bigint PRIMARY KEY,
  authorization_id          bigint NOT NULL REFERENCES authorization_to_use,
  version                   int NOT NULL CHECK (version >= 1),
  authorized_on             date NOT NULL,
  purpose                   text NOT NULL CHECK (purpose IN
    ('NDC', 'OIMP', 'IMP', 'OP', 'NDC_AND_OIMP', 'NDC_AND_IMP', 'NDC_AND_OP')),
  metric                    text NOT NULL DEFAULT 'GHG', -- GHG in t CO2 eq, or a named other one
  gwp                       text,
  quantity_max              bigint CHECK (quantity_max > 0),
  sectors                   text NOT NULL CHECK (sectors <> ''),
  activity_types            text NOT NULL DEFAULT '',
  parties                   text NOT NULL DEFAULT '', -- alpha-3 codes; empty: any Party
  entities                  text NOT NULL DEFAULT '', -- identification numbers; empty: any entity
  oimp                      text,
  occurred_from             smallint CHECK (occurred_from >= 2021),
  occurred_to               smallint CHECK (occurred_to >= occurred_from),
  used_from                 date,
  used_to                   date CHECK (used_to >= used_from),
  terms                     text,
  first_transfer_definition text CHECK (first_transfer_definition IN
    ('AUTHORIZATION', 'ISSUANCE', 'USE_OR_CANCELLATION')),
  explanation               text,
  document                  text,
  revoked                   boolean NOT NULL,
  effective_at              timestamptz NOT NULL,
  recorded_at               timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id                 bigint NOT NULL REFERENCES record_change,
  UNIQUE (authorization_id, version),
  CHECK ((purpose = 'NDC') = (first_transfer_definition IS NULL)),
  CHECK ((purpose = 'NDC') = (oimp IS NULL))
);

-- Entities authorized under an approach, with their versions.
CREATE TABLE authorized_entity (
  id                    bigint PRIMARY KEY,
  registry              char(5) NOT NULL REFERENCES registry,
  approach              char(6) NOT NULL REFERENCES cooperative_approach,
  identification_number text NOT NULL CHECK (identification_number <> ''),
  version               int NOT NULL CHECK (version >= 1),
  authorized_on         date NOT NULL,
  name                  text NOT NULL CHECK (name <> ''),
  country               char(3) NOT NULL CHECK (country ~ '^[A-Z]{3}$'),
  conditions            text,
  change_conditions     text,
  explanation           text,
  revoked               boolean NOT NULL,
  effective_at          timestamptz NOT NULL,
  recorded_at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id             bigint NOT NULL REFERENCES record_change,
  UNIQUE (registry, approach, identification_number, version)
);

-- Identifiers are given when units are authorized; inbound ones carry the partner's authorization.
ALTER TABLE itmo_run
  ADD partner_authorization text,
  ADD change_id bigint REFERENCES record_change DEFERRABLE INITIALLY DEFERRED;

-- The version that was in force when a unit was first transferred stays its version. When the
-- transaction that did it is reversed, the first transfer has not happened.
ALTER TABLE first_transfer
  ADD authorization_version_id bigint REFERENCES authorization_version
    DEFERRABLE INITIALLY DEFERRED,
  ADD void_at timestamptz,
  DROP CONSTRAINT first_transferred_once,
  ADD CONSTRAINT first_transferred_once EXCLUDE USING gist (
    series_id WITH =, serials WITH &&) WHERE (void_at IS NULL);
GRANT UPDATE (void_at) ON first_transfer TO ${app_role};

-- What a movement under Article 6.2 names.
ALTER TABLE registry_transaction
  ADD using_party char(3) REFERENCES party DEFERRABLE INITIALLY DEFERRED,
  ADD oimp_purpose text CHECK (oimp_purpose IN ('IMP', 'OP')),
  ADD using_entity text,
  ADD acquiring_registry char(5) CHECK (acquiring_registry ~ '^[A-Z]{3}[0-9]{2}$');

-- The actions of the AEF, each written once per unit when it happens, in the registry that tracks
-- it. Those of a transaction that was reversed are left out by whoever reads.
CREATE TABLE itmo_action (
  id                       bigint PRIMARY KEY,
  registry                 char(5) NOT NULL REFERENCES registry,
  effective_at             timestamptz NOT NULL,
  recorded_at              timestamptz NOT NULL DEFAULT clock_timestamp(),
  type                     text NOT NULL CHECK (type IN
    ('AUTHORIZATION', 'FIRST_TRANSFER', 'TRANSFER', 'ACQUISITION', 'USE', 'CANCELLATION',
     'VOLUNTARY_CANCELLATION')),
  subtype                  text CHECK (subtype IN
    ('TO_ANOTHER_PARTY', 'AUTHORIZATION', 'ISSUANCE', 'USE_OR_CANCELLATION', 'VOLUNTARY_OMGE',
     'OTHER_CANCELLATIONS')),
  series_id                bigint NOT NULL REFERENCES credit_series,
  serial_first             bigint NOT NULL CHECK (serial_first >= 1),
  serial_last              bigint NOT NULL,
  serials                  int8range NOT NULL GENERATED ALWAYS AS
                             (int8range(serial_first, serial_last, '[]')) STORED,
  itmo_series_id           bigint NOT NULL REFERENCES itmo_series,
  itmo_offset              bigint NOT NULL,
  authorization_version_id bigint NOT NULL REFERENCES authorization_version,
  transferring_party       char(3) REFERENCES party,
  acquiring_party          char(3) REFERENCES party,
  purpose                  text,
  using_party              char(3) REFERENCES party,
  using_entity             text,
  use_year                 smallint,
  transaction_id           bigint REFERENCES registry_transaction,
  change_id                bigint REFERENCES record_change,
  CHECK (serial_last >= serial_first),
  CHECK ((transaction_id IS NULL) <> (change_id IS NULL)),
  CHECK ((type = 'ACQUISITION') = (transferring_party IS NOT NULL)),
  CHECK (type IN ('FIRST_TRANSFER', 'TRANSFER') OR acquiring_party IS NULL),
  CHECK (type = 'USE' OR use_year IS NULL),
  -- A unit has one action of a type at an instant.
  CONSTRAINT one_action_once EXCLUDE USING gist (
    registry WITH =, series_id WITH =, serials WITH &&, type WITH =, effective_at WITH =)
);
CREATE INDEX itmo_action_year ON itmo_action (registry, effective_at, id);
CREATE INDEX itmo_action_transaction ON itmo_action (transaction_id);
CREATE INDEX itmo_action_units ON itmo_action USING gist (series_id, serials);

GRANT USAGE ON SEQUENCE record_change_sequence TO ${app_role};
GRANT SELECT, INSERT ON record_change, record_change_value, approach_version,
  authorization_version, authorized_entity, itmo_action TO ${app_role};
GRANT SELECT ON record_change, record_change_value, approach_version, authorization_version,
  authorized_entity, itmo_action TO ${reporting_role};
GRANT UPDATE (status, decided_by, decided_at, reason, version) ON record_change TO ${app_role};

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

-- TransactionKind.routes(): what came with Article 6
INSERT INTO transaction_route (kind, from_kind, to_kind)
  SELECT k, f, k2 FROM unnest(ARRAY['ENTITY_HOLDING', 'GOVERNMENT_HOLDING']) f,
       (VALUES ('OIMP_USE', 'OIMP_USE'), ('OMGE_CANCELLATION', 'OMGE_CANCELLATION')) v(k, k2);
INSERT INTO transaction_route (kind, from_kind, to_kind)
  SELECT 'REVERSAL', to_kind, from_kind FROM transaction_route
  WHERE kind IN ('OIMP_USE', 'OMGE_CANCELLATION');
