-- What people are told, what they were in the middle of, and who did what when.

-- Personal notifications: the Information list. Deleting hides one from its reader; it stays.
CREATE TABLE notification (
  id             bigint PRIMARY KEY,
  user_id        bigint NOT NULL REFERENCES registry_user,
  kind           text NOT NULL,
  transaction_id bigint REFERENCES registry_transaction,
  detail         text NOT NULL DEFAULT '',
  notified_at    timestamptz NOT NULL,
  deleted_at     timestamptz
);
CREATE INDEX notification_list ON notification (user_id, id) WHERE deleted_at IS NULL;

-- A step of a journey not yet sent: kept on the server, the client's own; leaves no history.
CREATE TABLE journey_draft (
  id         uuid PRIMARY KEY,
  user_id    bigint NOT NULL REFERENCES registry_user,
  journey    text NOT NULL,
  content    text NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX journey_draft_user ON journey_draft (user_id);

CREATE TABLE access_entry (
  id         bigint PRIMARY KEY,
  registry   char(5) REFERENCES registry,
  user_id    bigint REFERENCES registry_user,
  login_id   text NOT NULL,
  kind       text NOT NULL CHECK (kind IN
               ('SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT', 'LOCKED', 'VIEW', 'EXPORT')),
  subject    text NOT NULL DEFAULT '',
  address    text NOT NULL DEFAULT '',
  device     text NOT NULL DEFAULT '',
  at         timestamptz NOT NULL
);
CREATE INDEX access_entry_user ON access_entry (user_id, id);
CREATE INDEX access_entry_registry ON access_entry (registry, id);

CREATE TABLE audit_entry (
  id       bigint PRIMARY KEY,
  registry char(5) REFERENCES registry,
  user_id  bigint REFERENCES registry_user, -- empty: the registry itself
  act      text NOT NULL,
  subject  text NOT NULL,
  detail   text NOT NULL DEFAULT '',
  at       timestamptz NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, id);
CREATE INDEX audit_entry_registry ON audit_entry (registry, id);

GRANT SELECT, INSERT ON notification, access_entry, audit_entry TO ${app_role};
GRANT UPDATE (deleted_at) ON notification TO ${app_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON journey_draft TO ${app_role};
