-- What the forms cost, in yen, as two people set it; what was never set costs nothing.

CREATE TABLE application_fee (
  registry     char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  form         text NOT NULL,
  amount       bigint NOT NULL,
  effective_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id    bigint NOT NULL REFERENCES record_change DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT j6133_fee_is_not_negative CHECK (amount >= 0),
  CONSTRAINT j6134_one_fee_a_day PRIMARY KEY (registry, form, effective_at)
);

GRANT SELECT, INSERT ON application_fee TO ${app_role};
GRANT SELECT ON application_fee TO ${reporting_role};
