-- Where units are, what is promised, and what is true about them.

CREATE TABLE credit_block (
  id                bigint PRIMARY KEY,
  series_id         bigint NOT NULL,
  vintage           smallint NOT NULL,
  serial_first      bigint NOT NULL CHECK (serial_first >= 1),
  serial_last       bigint NOT NULL,
  serials           int8range NOT NULL GENERATED ALWAYS AS
                      (int8range(serial_first, serial_last, '[]')) STORED,
  account_id        bigint NOT NULL,
  account_kind      text NOT NULL CHECK (account_kind <> 'ISSUED'),
  since_transaction bigint NOT NULL REFERENCES registry_transaction,
  since_at          timestamptz NOT NULL,
  until_transaction bigint REFERENCES registry_transaction,
  until_at          timestamptz,
  FOREIGN KEY (series_id, vintage) REFERENCES credit_series (id, vintage),
  FOREIGN KEY (account_id, account_kind) REFERENCES account (id, kind),
  CHECK (serial_last >= serial_first),
  CHECK (until_at >= since_at),
  CHECK ((until_at IS NULL) = (until_transaction IS NULL)),
  -- A unit is in exactly one account.
  CONSTRAINT one_unit_one_account EXCLUDE USING gist (
    series_id WITH =, serials WITH &&) WHERE (until_at IS NULL)
);
-- Candidates in the order in which the registry chooses: oldest vintage, then lowest serial.
CREATE INDEX credit_block_candidates
  ON credit_block (account_id, vintage, series_id, serial_first) WHERE until_at IS NULL;
-- Credit Search pages by series and serial; the second index serves a chosen state.
CREATE INDEX credit_block_search ON credit_block (series_id, serial_first)
  WHERE until_at IS NULL;
CREATE INDEX credit_block_state ON credit_block (account_kind, series_id, serial_first)
  WHERE until_at IS NULL;
CREATE INDEX credit_block_history ON credit_block (account_id, since_at);
CREATE INDEX credit_block_serials ON credit_block USING gist (series_id, serials)
  WHERE until_at IS NOT NULL;

-- Nothing in a block ever changes but its end, and an end is final.
CREATE FUNCTION block_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.until_at IS NOT NULL THEN
    RAISE EXCEPTION 'block % has ended', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER block_ends_once BEFORE UPDATE ON credit_block
  FOR EACH ROW EXECUTE FUNCTION block_ends_once();

CREATE TABLE reservation (
  id             bigint PRIMARY KEY,
  transaction_id bigint NOT NULL REFERENCES registry_transaction,
  account_id     bigint NOT NULL REFERENCES account,
  series_id      bigint NOT NULL REFERENCES credit_series,
  serial_first   bigint NOT NULL CHECK (serial_first >= 1),
  serial_last    bigint NOT NULL,
  serials        int8range NOT NULL GENERATED ALWAYS AS
                   (int8range(serial_first, serial_last, '[]')) STORED,
  open           boolean NOT NULL,
  CHECK (serial_last >= serial_first),
  -- J3007: a unit is promised once
  CONSTRAINT j3007_promised_once EXCLUDE USING gist (
    series_id WITH =, serials WITH &&) WHERE (open)
);
CREATE INDEX reservation_transaction ON reservation (transaction_id);
CREATE INDEX reservation_account ON reservation (account_id) INCLUDE (serial_first, serial_last)
  WHERE open;

CREATE FUNCTION reservation_closes_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT OLD.open THEN
    RAISE EXCEPTION 'reservation % is closed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reservation_closes_once BEFORE UPDATE ON reservation
  FOR EACH ROW EXECUTE FUNCTION reservation_closes_once();

GRANT SELECT, INSERT ON credit_block, reservation TO ${app_role};
GRANT SELECT ON credit_block, reservation TO ${reporting_role};
GRANT UPDATE (until_transaction, until_at) ON credit_block TO ${app_role};
GRANT UPDATE (open) ON reservation TO ${app_role};
