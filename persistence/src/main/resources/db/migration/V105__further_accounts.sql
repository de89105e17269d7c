-- A holder who has an account asks for another one on form 8.
ALTER TABLE application
  DROP CONSTRAINT application_form_check,
  ADD CONSTRAINT application_form_check CHECK (form IN
    ('ACCOUNT_OPENING', 'ACCOUNT_CHANGE', 'ACCOUNT_CERTIFICATE', 'ACCOUNT_CLOSING',
     'LOGIN_REISSUE', 'SUCCESSION', 'REPRESENTATIVE_CHANGE', 'FURTHER_ACCOUNT'));
