-- Two second locks that did not hold. A trigger that runs before a row is written does not see its
-- generated columns yet, so restricted units were promised and left all the same; and a comparison
-- with nothing is neither true nor false, so a rejection without any reason was accepted.

CREATE OR REPLACE FUNCTION restricted_units_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM restriction r
             WHERE r.series_id = NEW.series_id
               AND r.serials && int8range(NEW.serial_first, NEW.serial_last, '[]')
               AND r.until_at IS NULL AND r.kind <> 'TRUST') THEN
    RAISE EXCEPTION 'restricted units' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6001_not_restricted';
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE registry_transaction
  DROP CONSTRAINT rejected_with_reason,
  ADD CONSTRAINT rejected_with_reason CHECK (status <> 'REJECTED' OR coalesce(reason, '') <> '');

ALTER TABLE project
  ADD CONSTRAINT project_rejected_with_reason CHECK (
    status <> 'REJECTED' OR coalesce(reason, '') <> '');
