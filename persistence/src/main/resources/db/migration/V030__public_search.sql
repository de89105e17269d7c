-- What Credit Search asks of a million blocks: when units were issued without looking through the
-- lines of transactions, and where units were on a past day in the order in which a list shows them.

-- Which issuance units came from: one row for each issuance and series, for it draws one run there.
CREATE TABLE issued_run (
  id             bigint PRIMARY KEY,
  series_id      bigint NOT NULL REFERENCES credit_series DEFERRABLE INITIALLY DEFERRED,
  serial_first   bigint NOT NULL CHECK (serial_first >= 1),
  serial_last    bigint NOT NULL,
  serials        int8range NOT NULL GENERATED ALWAYS AS
                   (int8range(serial_first, serial_last, '[]')) STORED,
  transaction_id bigint NOT NULL REFERENCES registry_transaction DEFERRABLE INITIALLY DEFERRED,
  effective_at   timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (serial_last >= serial_first),
  CONSTRAINT issued_once EXCLUDE USING gist (series_id WITH =, serials WITH &&)
);

INSERT INTO issued_run (id, series_id, serial_first, serial_last, transaction_id, effective_at,
                        recorded_at)
  SELECT nextval('entity_id'), l.series_id, min(l.serial_first), max(l.serial_last),
         t.id, t.effective_at, t.recorded_at
  FROM transaction_line l JOIN registry_transaction t ON t.id = l.transaction_id
  WHERE l.from_kind = 'ISSUED' GROUP BY l.series_id, t.id;

-- A list as of a past day reads the blocks that have ended since, in its own order; the other two
-- branches of the search have their indexes since V006.
CREATE INDEX credit_block_past
  ON credit_block (account_kind, series_id, serial_first, until_at, since_at)
  WHERE until_at IS NOT NULL;

GRANT SELECT, INSERT ON issued_run TO ${app_role};
GRANT SELECT ON issued_run TO ${reporting_role};
