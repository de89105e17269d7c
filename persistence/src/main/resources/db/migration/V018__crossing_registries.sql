-- What goes from one registry to another: two transactions, one in each, so that the rows of
-- registries never mix. Where both registries are here they are completed together or not at all.

ALTER TABLE registry_transaction RENAME COLUMN acquiring_registry TO counterpart;
ALTER TABLE registry_transaction
  ADD counterpart_account text,
  ADD sender bigint REFERENCES registry_transaction DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT j4022_counterpart_is_another_partys CHECK (
    (kind IN ('INTERNATIONAL_TRANSFER', 'ACQUISITION')) = (counterpart IS NOT NULL)
    AND left(counterpart, 3) <> left(registry, 3)),
  ADD CONSTRAINT acquisition_has_its_sender CHECK ((kind = 'ACQUISITION') = (sender IS NOT NULL));
CREATE UNIQUE INDEX one_other_side ON registry_transaction (sender) WHERE sender IS NOT NULL;

-- TransactionKind.routes(): nothing that crossed goes back by a reversal (J8007)
INSERT INTO transaction_route (kind, from_kind, to_kind)
  SELECT 'INTERNATIONAL_TRANSFER', h, 'OUTSIDE'
  FROM unnest(ARRAY['ENTITY_HOLDING', 'GOVERNMENT_HOLDING']) h
  UNION ALL
  SELECT 'ACQUISITION', 'OUTSIDE', h
  FROM unnest(ARRAY['ENTITY_HOLDING', 'GOVERNMENT_HOLDING']) h;

-- J4024, the second lock: both sides or neither, of the same units at the same instant.
CREATE FUNCTION both_sides_or_neither() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sent registry_transaction; arrived registry_transaction;
BEGIN
  IF NOT EXISTS (SELECT FROM registry WHERE code = NEW.counterpart) THEN
    RETURN NULL; -- the other side is not on this installation
  END IF;
  SELECT * INTO sent FROM registry_transaction WHERE id = coalesce(NEW.sender, NEW.id);
  SELECT * INTO arrived FROM registry_transaction WHERE sender = sent.id;
  IF sent.status IS DISTINCT FROM 'COMPLETED' OR arrived.status IS DISTINCT FROM 'COMPLETED'
     OR sent.effective_at <> arrived.effective_at OR sent.registry <> arrived.counterpart
     OR sent.counterpart <> arrived.registry OR EXISTS (
       SELECT series_id, range_agg(serials) FROM transaction_line
         WHERE transaction_id = sent.id GROUP BY series_id
       EXCEPT
       SELECT series_id, range_agg(serials) FROM transaction_line
         WHERE transaction_id = arrived.id GROUP BY series_id)
     OR sent.quantity <> arrived.quantity OR sent.metric <> arrived.metric THEN
    RAISE EXCEPTION 'transaction % is completed on one side alone', NEW.number
      USING ERRCODE = 'check_violation', CONSTRAINT = 'both_sides_or_neither';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER both_sides_or_neither AFTER INSERT OR UPDATE OF status
  ON registry_transaction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.counterpart IS NOT NULL AND NEW.status = 'COMPLETED')
  EXECUTE FUNCTION both_sides_or_neither();

-- What an issuance says of the partner that transfers with the Joint Committee's decision.
CREATE TABLE issued_outcome (
  transaction_id        bigint PRIMARY KEY REFERENCES registry_transaction DEFERRABLE INITIALLY DEFERRED,
  authorization_id      bigint NOT NULL REFERENCES authorization_to_use DEFERRABLE INITIALLY DEFERRED,
  partner_registry      char(5) REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  partner_authorization text NOT NULL CHECK (partner_authorization <> ''),
  identifiers           text NOT NULL,
  -- J5013
  CONSTRAINT j5013_given_by_one_side CHECK ((partner_registry IS NULL) = (identifiers <> ''))
);
GRANT SELECT, INSERT ON issued_outcome TO ${app_role};
GRANT SELECT ON issued_outcome TO ${reporting_role};
