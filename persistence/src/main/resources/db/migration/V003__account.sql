-- Accounts, who holds them, who acts for them.

CREATE TABLE account_holder (
  id       bigint PRIMARY KEY,
  registry char(5) NOT NULL REFERENCES registry,
  kind     text NOT NULL CHECK (kind IN ('GOVERNMENT', 'ENTITY', 'REGISTRY')),
  UNIQUE (id, registry)
);

-- Names and addresses as they were on any day: never edited, a new version follows.
CREATE TABLE account_holder_version (
  id             bigint PRIMARY KEY,
  holder_id      bigint NOT NULL REFERENCES account_holder,
  name_en        text NOT NULL CHECK (name_en <> ''),
  name_ja        text NOT NULL CHECK (name_ja <> ''),
  head_office_en text NOT NULL,
  head_office_ja text NOT NULL,
  effective_at   timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    bigint REFERENCES registry_user,
  UNIQUE (holder_id, effective_at)
);

CREATE TABLE account (
  id          bigint PRIMARY KEY,
  registry    char(5) NOT NULL REFERENCES registry,
  number      text NOT NULL UNIQUE CHECK (number ~ '^[A-Z]{3}-[0-9]{3}-[0-9]{7}-[0-9]{2}$'),
  kind        text NOT NULL CHECK (kind IN
                ('ENTITY_HOLDING', 'GOVERNMENT_HOLDING', 'RETIREMENT', 'OIMP_USE',
                 'MANDATORY_CANCELLATION', 'OMGE_CANCELLATION', 'VOLUNTARY_CANCELLATION',
                 'ISSUED', 'OUTSIDE')),
  holder_id   bigint NOT NULL,
  counterpart text, -- OUTSIDE only: the other registry
  status      text NOT NULL CHECK (status IN
                ('OPEN', 'SOME_TRANSACTIONS_RESTRICTED', 'ALL_TRANSACTIONS_RESTRICTED',
                 'SUSPENDED_PARTIALLY', 'SUSPENDED', 'TRANSFER_PENDING', 'CLOSURE_PENDING',
                 'CLOSED')),
  opened_at   timestamptz NOT NULL,
  UNIQUE (id, kind),
  UNIQUE (id, registry),
  FOREIGN KEY (holder_id, registry) REFERENCES account_holder (id, registry),
  CHECK ((kind = 'OUTSIDE') = (counterpart IS NOT NULL)),
  CHECK (left(number, 3) = left(registry, 3))
);
CREATE INDEX account_registry_kind ON account (registry, kind, number);
CREATE UNIQUE INDEX account_one_issued ON account (registry) WHERE kind = 'ISSUED';
CREATE UNIQUE INDEX account_one_outside ON account (registry, counterpart) WHERE kind = 'OUTSIDE';

CREATE SEQUENCE account_sequence;

CREATE TABLE account_status_change (
  id           bigint PRIMARY KEY,
  account_id   bigint NOT NULL REFERENCES account,
  status       text NOT NULL,
  effective_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by  bigint REFERENCES registry_user,
  reason       text
);
CREATE INDEX account_status_change_account ON account_status_change (account_id, effective_at);

CREATE TABLE representation (
  id         bigint PRIMARY KEY,
  user_id    bigint NOT NULL,
  capacity   text NOT NULL DEFAULT 'REPRESENTATIVE' CHECK (capacity = 'REPRESENTATIVE'),
  account_id bigint NOT NULL REFERENCES account,
  rights     text NOT NULL CHECK (rights IN
               ('READ', 'INITIATE', 'APPROVE', 'INITIATE_AND_APPROVE')),
  state      text NOT NULL CHECK (state IN ('REQUESTED', 'ACTIVE', 'SUSPENDED', 'REMOVED')),
  since_at   timestamptz NOT NULL,
  until_at   timestamptz CHECK (until_at >= since_at),
  FOREIGN KEY (user_id, capacity) REFERENCES registry_user (id, capacity)
);
CREATE UNIQUE INDEX representation_current ON representation (user_id, account_id)
  WHERE until_at IS NULL;
CREATE INDEX representation_account ON representation (account_id) WHERE until_at IS NULL;

GRANT USAGE ON SEQUENCE account_sequence TO ${app_role};
GRANT SELECT, INSERT ON account_holder, account_holder_version, account, account_status_change,
  representation TO ${app_role};
GRANT SELECT ON account_holder, account_holder_version, account, account_status_change
  TO ${reporting_role};
GRANT UPDATE (status) ON account TO ${app_role};
GRANT UPDATE (rights, state, until_at) ON representation TO ${app_role};
