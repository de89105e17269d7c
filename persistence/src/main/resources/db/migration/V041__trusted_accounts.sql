-- Accounts that the people of an account trust: two of them say so, and it holds after some days.

CREATE TABLE trusted_account (
  id           bigint PRIMARY KEY,
  account_id   bigint NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  trusted_id   bigint NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  proposed_by  bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  proposed_at  timestamptz NOT NULL,
  approved_by  bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  approved_at  timestamptz,
  trusted_from timestamptz,
  ended_by     bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  ended_at     timestamptz,
  version      int NOT NULL,
  CONSTRAINT j2011_two_accounts CHECK (account_id <> trusted_id),
  CONSTRAINT j2014_another_person_approves CHECK (approved_by <> proposed_by),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK ((approved_at IS NULL) = (trusted_from IS NULL)),
  CHECK (trusted_from >= approved_at),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);

-- J2012
CREATE UNIQUE INDEX j2012_listed_once ON trusted_account (account_id, trusted_id)
  WHERE ended_at IS NULL;

GRANT SELECT, INSERT ON trusted_account TO ${app_role};
GRANT UPDATE (approved_by, approved_at, trusted_from, ended_by, ended_at, version)
  ON trusted_account TO ${app_role};
GRANT SELECT ON trusted_account TO ${reporting_role};
