-- What a notification is about in particular, and the mail that goes with it.

ALTER TABLE notification
  ADD COLUMN action_required boolean NOT NULL DEFAULT false,
  ADD COLUMN event           text,   -- the kind of the transaction
  ADD COLUMN account         text,   -- the number of the reader's account it concerns
  ADD COLUMN quantity        bigint CHECK (quantity > 0),
  ADD COLUMN metric          text,
  ADD COLUMN units           text,   -- the first serial runs, one a line
  ADD COLUMN more_units      boolean NOT NULL DEFAULT false;

-- The outbox. A row waits until its letter has left; what was written is then kept with it.
CREATE TABLE mail (
  id              bigint PRIMARY KEY,
  registry        char(5) REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  user_id         bigint REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED, -- empty: no login ID
  address         text NOT NULL,
  language        char(2) NOT NULL CHECK (language IN ('ja', 'en')),
  kind            text NOT NULL,
  notification_id bigint UNIQUE REFERENCES notification DEFERRABLE INITIALLY DEFERRED,
  detail          text NOT NULL DEFAULT '',
  created_at      timestamptz NOT NULL,
  tries           int NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_try_at     timestamptz, -- empty: it has left, or nobody tries any more
  failure         text,
  sent_at         timestamptz,
  subject         text,
  body            text,
  CONSTRAINT mail_sent_as_written CHECK (
    (sent_at IS NULL) = (body IS NULL) AND (sent_at IS NULL) = (subject IS NULL)),
  CONSTRAINT mail_sent_once CHECK (sent_at IS NULL OR next_try_at IS NULL)
);
CREATE INDEX mail_due ON mail (next_try_at, id) WHERE next_try_at IS NOT NULL;
CREATE INDEX mail_kind ON mail (registry, kind, id);
CREATE INDEX mail_last ON mail (registry, kind, sent_at) WHERE sent_at IS NOT NULL;

GRANT SELECT, INSERT ON mail TO ${app_role};
GRANT UPDATE (tries, next_try_at, failure, sent_at, subject, body, detail) ON mail TO ${app_role};
