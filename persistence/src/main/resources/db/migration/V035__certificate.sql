-- Certificates: that units were retired, cancelled or used, and what an account held. What is
-- printed is written once; only a reversal withdraws one.

CREATE SEQUENCE certificate_sequence;

CREATE TABLE certificate (
  id             bigint PRIMARY KEY,
  registry       char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  number         text NOT NULL UNIQUE CHECK (number ~ '^C-[0-9]{4}-[0-9]{6,}$'),
  code           text NOT NULL UNIQUE CHECK (code ~ '^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$'),
  kind           text NOT NULL CHECK (kind IN
                   ('RETIREMENT', 'OIMP_USE', 'VOLUNTARY_CANCELLATION', 'OMGE_CANCELLATION',
                    'MANDATORY_CANCELLATION', 'ACCOUNT_INFORMATION')),
  transaction_id bigint UNIQUE
                   REFERENCES registry_transaction DEFERRABLE INITIALLY DEFERRED,
  account_id     bigint NOT NULL REFERENCES account DEFERRABLE INITIALLY DEFERRED,
  as_of          date,
  quantity       bigint NOT NULL CHECK (quantity >= 0),
  metric         text NOT NULL,
  languages      text NOT NULL CHECK (languages IN ('ja', 'en', 'ja,en')),
  holder_en      text NOT NULL,
  holder_ja      text NOT NULL,
  purpose        text,
  beneficiary    text,
  certified_at   timestamptz NOT NULL, -- when it was done, or the end of the day it is as of
  issued_at      timestamptz NOT NULL,
  issued_by      bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  withdrawn_at   timestamptz CHECK (withdrawn_at >= issued_at),
  CHECK ((kind = 'ACCOUNT_INFORMATION') = (transaction_id IS NULL)),
  CHECK ((kind = 'ACCOUNT_INFORMATION') = (as_of IS NOT NULL))
);
CREATE INDEX certificate_account ON certificate (account_id, id);

GRANT USAGE ON SEQUENCE certificate_sequence TO ${app_role};
GRANT SELECT, INSERT ON certificate TO ${app_role};
GRANT UPDATE (withdrawn_at) ON certificate TO ${app_role};
GRANT SELECT ON certificate TO ${reporting_role};
