-- What happened: transactions, the arrows of their life, their lines and the entries of accounts.

-- Copies of the table of kinds and of the status graph; a test compares them with the program.
CREATE TABLE transaction_route (
  kind      text NOT NULL,
  from_kind text NOT NULL,
  to_kind   text NOT NULL,
  PRIMARY KEY (kind, from_kind, to_kind)
);
CREATE TABLE transaction_arrow (
  from_status text NOT NULL,
  to_status   text NOT NULL,
  PRIMARY KEY (from_status, to_status)
);

CREATE SEQUENCE transaction_sequence;

CREATE TABLE registry_transaction (
  id                   bigint PRIMARY KEY,
  request              uuid NOT NULL UNIQUE, -- made by the client: the same request is one transaction
  request_digest       bytea NOT NULL,       -- J9003: the same request with other content is an error
  number               text NOT NULL UNIQUE,
  registry             char(5) NOT NULL REFERENCES registry,
  kind                 text NOT NULL,
  status               text NOT NULL,
  from_account         bigint,
  to_account           bigint,
  metric               text NOT NULL DEFAULT 'GHG',
  quantity             bigint NOT NULL CHECK (quantity > 0),
  decision_id          bigint REFERENCES joint_committee_decision,
  reverses             bigint REFERENCES registry_transaction,
  order_reference      text, -- the holder's recorded order or signed paper an operator acts on
  reference            text,
  purpose              text,
  beneficiary          text,
  certificate_language text,
  use_year             smallint,
  proposed_by          bigint NOT NULL REFERENCES registry_user,
  proposed_at          timestamptz NOT NULL,
  expires_at           timestamptz NOT NULL,
  decided_by           bigint REFERENCES registry_user,
  decided_at           timestamptz,
  due_at               timestamptz,
  effective_at         timestamptz,
  recorded_at          timestamptz,
  reason               text,
  failed_rule          text,
  version              int NOT NULL,
  UNIQUE (id, kind),
  FOREIGN KEY (from_account, registry) REFERENCES account (id, registry),
  -- J7001: nobody approves what they started
  CONSTRAINT j7001_another_person_approves CHECK (
    status IN ('PROPOSED', 'WITHDRAWN', 'EXPIRED', 'REJECTED') OR decided_by <> proposed_by),
  CONSTRAINT approved_by_somebody CHECK (
    status NOT IN ('APPROVED', 'DELAYED', 'COMPLETED', 'REVERSED') OR decided_by IS NOT NULL),
  CONSTRAINT completed_at_an_instant CHECK (
    (status IN ('COMPLETED', 'REVERSED')) = (effective_at IS NOT NULL)),
  CONSTRAINT rejected_with_reason CHECK (status <> 'REJECTED' OR reason <> ''),
  CHECK ((kind = 'REVERSAL') = (reverses IS NOT NULL)),
  CHECK ((kind = 'ISSUANCE') = (decision_id IS NOT NULL)),
  CHECK (expires_at > proposed_at),
  -- J2008
  CONSTRAINT j2008_two_accounts CHECK (from_account <> to_account)
);
-- J8002: reversed once
CREATE UNIQUE INDEX j8002_reversed_once ON registry_transaction (reverses)
  WHERE status IN ('PROPOSED', 'APPROVED', 'DELAYED', 'COMPLETED');
CREATE INDEX registry_transaction_waiting ON registry_transaction (expires_at)
  WHERE status = 'PROPOSED';
CREATE INDEX registry_transaction_due ON registry_transaction (due_at) WHERE status = 'DELAYED';
CREATE INDEX registry_transaction_decision ON registry_transaction (decision_id)
  WHERE decision_id IS NOT NULL;
CREATE INDEX registry_transaction_list ON registry_transaction (registry, id);
CREATE INDEX registry_transaction_effective
  ON registry_transaction (registry, kind, effective_at) INCLUDE (quantity)
  WHERE effective_at IS NOT NULL;
CREATE INDEX registry_transaction_from ON registry_transaction (from_account, id);
CREATE INDEX registry_transaction_to ON registry_transaction (to_account, id);

CREATE FUNCTION transaction_moves_along_arrows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> OLD.status AND NOT EXISTS (
       SELECT FROM transaction_arrow
       WHERE from_status = OLD.status AND to_status = NEW.status) THEN
    RAISE EXCEPTION 'transaction % may not go from % to %', OLD.number, OLD.status, NEW.status
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j7004_status_arrow';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER transaction_moves_along_arrows BEFORE UPDATE OF status ON registry_transaction
  FOR EACH ROW EXECUTE FUNCTION transaction_moves_along_arrows();

CREATE TABLE transaction_status_change (
  transaction_id bigint NOT NULL REFERENCES registry_transaction,
  status         text NOT NULL,
  at             timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  by_user        bigint REFERENCES registry_user, -- empty: the registry itself
  reason         text,
  PRIMARY KEY (transaction_id, status)
);

-- The table of years and accounts of an issuance.
CREATE TABLE issuance_allocation (
  transaction_id bigint NOT NULL REFERENCES registry_transaction,
  vintage        smallint NOT NULL CHECK (vintage BETWEEN 2013 AND 2100),
  account_id     bigint NOT NULL REFERENCES account,
  quantity       bigint NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (transaction_id, vintage, account_id)
);

-- J5002 and J5004: what is open or done under a notification never exceeds it, and a table of
-- years and accounts adds up to its transaction.
CREATE FUNCTION issuance_within_notification() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  notified bigint; issued bigint; allocated bigint;
BEGIN
  SELECT quantity_notified INTO notified FROM joint_committee_decision WHERE id = NEW.decision_id;
  SELECT coalesce(sum(quantity), 0) INTO issued FROM registry_transaction
    WHERE decision_id = NEW.decision_id
      AND status IN ('PROPOSED', 'APPROVED', 'DELAYED', 'COMPLETED');
  IF issued > notified THEN
    RAISE EXCEPTION 'issuance % exceeds its notification', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j5002_within_notification';
  END IF;
  SELECT coalesce(sum(quantity), 0) INTO allocated FROM issuance_allocation
    WHERE transaction_id = NEW.id;
  IF allocated <> NEW.quantity THEN
    RAISE EXCEPTION 'issuance % does not add up', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'j5004_adds_up';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER issuance_within_notification
  AFTER INSERT OR UPDATE OF status ON registry_transaction
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.decision_id IS NOT NULL)
  EXECUTE FUNCTION issuance_within_notification();

CREATE TABLE transaction_line (
  transaction_id bigint NOT NULL,
  line           int NOT NULL CHECK (line > 0),
  kind           text NOT NULL,
  series_id      bigint NOT NULL REFERENCES credit_series,
  serial_first   bigint NOT NULL CHECK (serial_first >= 1),
  serial_last    bigint NOT NULL,
  serials        int8range NOT NULL GENERATED ALWAYS AS
                   (int8range(serial_first, serial_last, '[]')) STORED,
  quantity       bigint NOT NULL GENERATED ALWAYS AS (serial_last - serial_first + 1) STORED,
  from_account   bigint NOT NULL,
  from_kind      text NOT NULL,
  to_account     bigint NOT NULL,
  to_kind        text NOT NULL,
  PRIMARY KEY (transaction_id, line),
  FOREIGN KEY (transaction_id, kind) REFERENCES registry_transaction (id, kind),
  FOREIGN KEY (from_account, from_kind) REFERENCES account (id, kind),
  FOREIGN KEY (to_account, to_kind) REFERENCES account (id, kind),
  -- J1007 and J2007: sinks give nothing, and each kind keeps to its accounts
  CONSTRAINT j1007_route FOREIGN KEY (kind, from_kind, to_kind)
    REFERENCES transaction_route (kind, from_kind, to_kind),
  CONSTRAINT within_a_transaction_no_unit_twice EXCLUDE USING gist (
    transaction_id WITH =, series_id WITH =, serials WITH &&),
  CHECK (serial_last >= serial_first),
  CHECK (from_account <> to_account)
);
CREATE INDEX transaction_line_serials ON transaction_line USING gist (series_id, serials);

-- What each account gained or gave, per metric; an account's total is the sum of its entries.
CREATE TABLE account_entry (
  transaction_id bigint NOT NULL REFERENCES registry_transaction,
  account_id     bigint NOT NULL REFERENCES account,
  metric         text NOT NULL,
  quantity       bigint NOT NULL CHECK (quantity <> 0),
  effective_at   timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (transaction_id, account_id, metric)
);
CREATE INDEX account_entry_statement
  ON account_entry (account_id, metric, effective_at) INCLUDE (quantity);

-- Conservation, checked when the JTA transaction commits: units out = units in, and each account's
-- entry is what its lines say.
CREATE FUNCTION entries_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  off bigint;
BEGIN
  SELECT sum(quantity) INTO off FROM account_entry WHERE transaction_id = NEW.transaction_id;
  IF off <> 0 THEN
    RAISE EXCEPTION 'transaction % creates or loses % units', NEW.transaction_id, off
      USING ERRCODE = 'check_violation', CONSTRAINT = 'conservation';
  END IF;
  SELECT coalesce(sum(CASE WHEN to_account = NEW.account_id THEN quantity ELSE -quantity END), 0)
    INTO off FROM transaction_line
    WHERE transaction_id = NEW.transaction_id
      AND NEW.account_id IN (from_account, to_account);
  IF off <> NEW.quantity THEN
    RAISE EXCEPTION 'transaction %: entry of account % is not what its lines say',
      NEW.transaction_id, NEW.account_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'conservation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entries_balance AFTER INSERT ON account_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entries_balance();

-- Closed days, rolled up so that a total as of any day reads one row and the entries after it.
CREATE TABLE account_day_total (
  account_id bigint NOT NULL REFERENCES account,
  metric     text NOT NULL,
  day        date NOT NULL,
  quantity   bigint NOT NULL,
  PRIMARY KEY (account_id, metric, day)
);
CREATE TABLE closed_day (
  registry  char(5) NOT NULL REFERENCES registry,
  day       date NOT NULL,
  closed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (registry, day)
);

-- The total of an account before an instant: the last closed day's roll-up and the entries after.
CREATE FUNCTION account_total(account bigint, of_metric text, before timestamptz) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT (coalesce((SELECT t.quantity FROM account_day_total t
                    WHERE t.account_id = a.id AND t.metric = of_metric AND t.day = d.day), 0)
          + coalesce((SELECT sum(e.quantity) FROM account_entry e
                      WHERE e.account_id = a.id AND e.metric = of_metric
                        AND e.effective_at < before
                        AND e.effective_at >= coalesce(
                          (d.day + 1)::timestamp AT TIME ZONE g.zone, '-infinity')), 0))::bigint
  FROM account a
  JOIN registry g ON g.code = a.registry
  LEFT JOIN LATERAL (SELECT max(c.day) AS day FROM closed_day c
                     WHERE c.registry = a.registry
                       AND (c.day + 1)::timestamp AT TIME ZONE g.zone <= before) d ON true
  WHERE a.id = account
$$;

GRANT USAGE ON SEQUENCE transaction_sequence TO ${app_role};
GRANT SELECT ON transaction_route, transaction_arrow TO ${app_role}, ${reporting_role};
GRANT SELECT, INSERT ON registry_transaction, transaction_status_change, issuance_allocation,
  transaction_line, account_entry, account_day_total, closed_day TO ${app_role};
GRANT SELECT ON registry_transaction, transaction_status_change, issuance_allocation,
  transaction_line, account_entry, account_day_total, closed_day TO ${reporting_role};
GRANT UPDATE (status, decided_by, decided_at, due_at, effective_at, recorded_at, reason,
              failed_rule, version) ON registry_transaction TO ${app_role};
