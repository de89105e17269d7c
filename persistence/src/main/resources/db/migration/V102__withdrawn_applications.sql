-- Whoever applied calls an application off, from when it was sent until it is carried out.
ALTER TABLE application
  DROP CONSTRAINT application_status_check,
  ADD CONSTRAINT application_status_check CHECK (status IN
    ('DRAFT', 'RECEIVED', 'CHECKING', 'RETURNED', 'APPROVED', 'HINDERED', 'DONE', 'REJECTED',
     'EXPIRED', 'WITHDRAWN'));

-- J6165, the second lock.
CREATE FUNCTION application_can_be_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status NOT IN ('RECEIVED', 'CHECKING', 'RETURNED', 'APPROVED', 'HINDERED') THEN
    RAISE EXCEPTION '% cannot be withdrawn', NEW.number USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6165_can_be_withdrawn';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_can_be_withdrawn BEFORE UPDATE OF status ON application FOR EACH ROW
  WHEN (NEW.status = 'WITHDRAWN') EXECUTE FUNCTION application_can_be_withdrawn();
