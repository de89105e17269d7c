-- What the registry does by itself every minute, and how each kind of it went the last time: one
-- row for each kind, kept as it is now, for a job that fails is known by its present state.

CREATE TABLE due_job (
  name          text PRIMARY KEY CHECK (name IN
                  ('TRANSACTIONS', 'DAYS', 'APPLICATIONS', 'DUTIES', 'CONFIRMATIONS', 'MAINTENANCE',
                   'DOCUMENTS', 'MAIL')),
  ran_at        timestamptz NOT NULL, -- the database's own time, which no demonstration moves
  failing_since timestamptz CHECK (failing_since <= ran_at), -- empty where the last run succeeded
  failure       text CHECK (length(failure) <= 500),
  CHECK ((failing_since IS NULL) = (failure IS NULL))
);
GRANT SELECT, INSERT, UPDATE (ran_at, failing_since, failure) ON due_job TO ${app_role};
