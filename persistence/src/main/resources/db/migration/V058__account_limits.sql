-- Limits that the people of an account set for its transfers. Zero: no limit of their own.
-- Lower ones hold at once; higher ones another person approves, and they hold after some days.

CREATE TABLE account_limit (
  id           bigint PRIMARY KEY,
  account_id   bigint NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  per_transfer bigint NOT NULL CHECK (per_transfer BETWEEN 0 AND 1000000000000000),
  per_day      bigint NOT NULL CHECK (per_day BETWEEN 0 AND 1000000000000000),
  raises       boolean NOT NULL,
  entered_by   bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  entered_at   timestamptz NOT NULL,
  approved_by  bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  approved_at  timestamptz,
  holds_from   timestamptz,
  ended_by     bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  ended_at     timestamptz,
  version      int NOT NULL,
  CONSTRAINT j2018_another_person_approves CHECK (approved_by <> entered_by),
  CONSTRAINT a_raise_holds_once_approved CHECK
    ((holds_from IS NOT NULL) = (NOT raises OR approved_at IS NOT NULL)),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK (holds_from >= coalesce(approved_at, entered_at)),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  CONSTRAINT what_has_held_stays CHECK (ended_at <= holds_from)
);

CREATE INDEX account_limit_account ON account_limit (account_id, holds_from);
CREATE UNIQUE INDEX one_raise_waits ON account_limit (account_id)
  WHERE ended_at IS NULL AND holds_from IS NULL;

GRANT SELECT, INSERT ON account_limit TO ${app_role};
GRANT UPDATE (approved_by, approved_at, holds_from, ended_by, ended_at, version)
  ON account_limit TO ${app_role};
GRANT SELECT ON account_limit TO ${reporting_role};
