-- J6160, J6161, the second lock: what was taken out stays in the database, and counts. Whoever adds
-- holds the application, or the request, so nobody counts beside somebody else.
CREATE FUNCTION application_documents_in_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM application_document
      WHERE application_id = NEW.application_id) >= 30 THEN
    RAISE EXCEPTION 'too many documents were sent' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6160_not_too_many_sent';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_all BEFORE INSERT ON application_document
  FOR EACH ROW EXECUTE FUNCTION application_documents_in_all();

CREATE FUNCTION requested_documents_in_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM requested_document WHERE request_id = NEW.request_id) >= 60 THEN
    RAISE EXCEPTION 'too many files were sent' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6161_not_too_many_sent';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_all BEFORE INSERT ON requested_document
  FOR EACH ROW EXECUTE FUNCTION requested_documents_in_all();
