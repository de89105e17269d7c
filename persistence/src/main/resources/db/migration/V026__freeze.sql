-- What is stopped at once, by one person, and released by two: a person, the accounts of a holder,
-- one account, units, or every transaction of a registry.

CREATE SEQUENCE freeze_sequence;

CREATE TABLE registry_freeze (
  id               bigint PRIMARY KEY,
  registry         char(5) REFERENCES registry DEFERRABLE INITIALLY DEFERRED, -- empty: the installation
  number           text NOT NULL UNIQUE CHECK (number ~ '^F-[0-9]{4}-[0-9]{6}$'),
  target           text NOT NULL CHECK (target IN ('USER', 'HOLDER', 'ACCOUNT', 'UNITS', 'REGISTRY')),
  subject          text NOT NULL CHECK (subject <> ''),
  kind             text NOT NULL CHECK (kind IN ('FREEZE', 'COURT_ATTACHMENT', 'TRUST')),
  account_status   text CHECK (account_status IN
                     ('ALL_TRANSACTIONS_RESTRICTED', 'SUSPENDED_PARTIALLY', 'SUSPENDED')),
  reason           text NOT NULL,
  published        boolean NOT NULL,
  from_at          timestamptz NOT NULL,
  from_by          bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  release_by       bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  release_asked_at timestamptz,
  release_reason   text,
  until_at         timestamptz CHECK (until_at >= from_at),
  until_by         bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT j6102_reason_given CHECK (reason <> ''),
  CONSTRAINT j6104_another_person_releases CHECK (until_by <> release_by AND until_by <> from_by),
  CHECK ((until_at IS NULL) = (until_by IS NULL)),
  CHECK ((release_by IS NULL) = (release_asked_at IS NULL)),
  CHECK (until_by IS NULL OR release_by IS NOT NULL),
  CHECK ((account_status IS NOT NULL) = (target IN ('HOLDER', 'ACCOUNT'))),
  CHECK (target = 'UNITS' OR (kind = 'FREEZE' AND NOT published)),
  CHECK (target = 'USER' OR registry IS NOT NULL)
);
CREATE INDEX freeze_list ON registry_freeze (registry, id);
CREATE UNIQUE INDEX j6103_not_frozen_already ON registry_freeze (target, subject)
  WHERE until_at IS NULL AND target <> 'UNITS';

-- The accounts a freeze holds, so that a release gives back only what no other freeze holds.
CREATE TABLE freeze_account (
  freeze_id  bigint NOT NULL REFERENCES registry_freeze DEFERRABLE INITIALLY DEFERRED,
  account_id bigint NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (freeze_id, account_id)
);
CREATE INDEX freeze_account_account ON freeze_account (account_id);

ALTER TABLE restriction
  ADD COLUMN freeze_id bigint REFERENCES registry_freeze DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX restriction_freeze ON restriction (freeze_id);

CREATE FUNCTION freeze_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.until_at IS NOT NULL THEN
    RAISE EXCEPTION 'freeze % has ended', OLD.number USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6105_still_holds';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER freeze_ends_once BEFORE UPDATE ON registry_freeze
  FOR EACH ROW EXECUTE FUNCTION freeze_ends_once();

-- J6002, the second lock: while a registry's transactions are stopped none begins and no unit moves.
CREATE FUNCTION registry_is_not_stopped() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM registry_freeze f WHERE f.target = 'REGISTRY' AND f.until_at IS NULL
             AND f.registry = NEW.registry) THEN
    RAISE EXCEPTION 'transactions of % are stopped', NEW.registry
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j6002_registry_is_not_stopped';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registry_is_not_stopped BEFORE INSERT ON registry_transaction
  FOR EACH ROW EXECUTE FUNCTION registry_is_not_stopped();
CREATE TRIGGER registry_is_not_stopped_completing BEFORE UPDATE ON registry_transaction
  FOR EACH ROW WHEN (NEW.status = 'COMPLETED' AND OLD.status <> 'COMPLETED')
  EXECUTE FUNCTION registry_is_not_stopped();

GRANT USAGE ON SEQUENCE freeze_sequence TO ${app_role};
GRANT SELECT, INSERT ON registry_freeze, freeze_account TO ${app_role};
GRANT SELECT ON registry_freeze, freeze_account TO ${reporting_role};
GRANT UPDATE (release_by, release_asked_at, release_reason, until_at, until_by)
  ON registry_freeze TO ${app_role};
