-- What two people set: values within bounds, and days that the law's calendar does not know.

-- J7211, the second lock: least and most of each setting (Setting).
ALTER TABLE registry_setting ADD CONSTRAINT j7211_within_bounds CHECK (
  CASE key
    WHEN 'PROPOSAL_EXPIRES_AFTER_WORKING_DAYS' THEN value::bigint BETWEEN 1 AND 60
    WHEN 'TRANSFER_LIMIT' THEN value::bigint BETWEEN 1 AND 1000000000000
    WHEN 'TRANSFER_DELAY_MINUTES' THEN value::bigint BETWEEN 0 AND 43200
    WHEN 'TRANSFER_DELAY_WORKING_DAYS' THEN value::bigint BETWEEN 0 AND 30
    WHEN 'TRANSFER_OPENS' THEN value::bigint BETWEEN 0 AND 1439
    WHEN 'TRANSFER_CLOSES' THEN value::bigint BETWEEN 0 AND 1439
    WHEN 'TRUSTED_AFTER_WORKING_DAYS' THEN value::bigint BETWEEN 0 AND 30
    WHEN 'REVERSAL_DAYS' THEN value::bigint BETWEEN 0 AND 365
    WHEN 'REPRESENTATIVES_MIN' THEN value::bigint BETWEEN 1 AND 8
    WHEN 'REPRESENTATIVES_MAX' THEN value::bigint BETWEEN 1 AND 100
    WHEN 'SIGN_IN_FAILURES_MAX' THEN value::bigint BETWEEN 3 AND 20
    WHEN 'SIGN_IN_LOCK_MINUTES' THEN value::bigint BETWEEN 1 AND 1440
    WHEN 'AEF_PROFILE' THEN value::bigint BETWEEN 0 AND 2
    WHEN 'AEF_ROWS_AT_ONCE' THEN value::bigint BETWEEN 0 AND 1000000
    WHEN 'INTERNATIONAL_TRANSFERS' THEN value::bigint BETWEEN 0 AND 1
    ELSE true
  END);

CREATE TABLE working_day (
  registry     char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  day          date NOT NULL,
  says         text NOT NULL CHECK (says IN ('WORKED', 'FREE', 'AS_BY_LAW')),
  reason       text NOT NULL CHECK (reason <> ''),
  version      int NOT NULL CHECK (version >= 1),
  effective_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id    bigint NOT NULL REFERENCES record_change DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (registry, day, version)
);

GRANT SELECT, INSERT ON working_day TO ${app_role};
GRANT SELECT ON working_day TO ${reporting_role};
