-- J7802 and J6145: the status is read under a lock that keeps whoever sends or answers waiting; read
-- without one, a change beside the sending was kept in what had been sent.
CREATE OR REPLACE FUNCTION application_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM application
    WHERE id = coalesce(NEW.application_id, OLD.application_id)
      AND status IN ('DRAFT', 'RETURNED') FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'application is not open' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j7802_application_is_open';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE OR REPLACE FUNCTION document_request_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM document_request WHERE id = NEW.request_id AND status = 'OPEN' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the request is not open' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6145_request_is_open';
  END IF;
  RETURN NEW;
END $$;
