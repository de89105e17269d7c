-- Who acts for an open account is changed on form 7; what waits is a request that the account shows.

ALTER TABLE application
  DROP CONSTRAINT application_form_check,
  ADD CONSTRAINT application_form_check CHECK (form IN
    ('ACCOUNT_OPENING', 'ACCOUNT_CHANGE', 'ACCOUNT_CERTIFICATE', 'ACCOUNT_CLOSING',
     'LOGIN_REISSUE', 'SUCCESSION', 'REPRESENTATIVE_CHANGE'));

-- A representation is recorded from when it holds; until then it is one of these.
ALTER TABLE representation
  DROP CONSTRAINT representation_state_check,
  ADD CONSTRAINT representation_state_check CHECK (state IN ('ACTIVE', 'SUSPENDED', 'REMOVED'));

-- Everybody for whom it was asked that they act for an account: on form 7, or by the staff. Whose a
-- login ID is that somebody typed on a form is not told before it was decided.
CREATE VIEW requested_representation AS
  SELECT a.account_id, a.number, coalesce(n.value, l.value) AS name, l.value AS login_id,
         r.value AS rights
    FROM application a
    JOIN application_answer w ON w.application_id = a.id AND w.name = 'actingWish'
                             AND w.value = 'ADD'
    JOIN application_answer r ON r.application_id = a.id AND r.name = 'actingRights'
    LEFT JOIN application_answer n ON n.application_id = a.id AND n.name = 'actingName'
    LEFT JOIN application_answer l ON l.application_id = a.id AND l.name = 'actingLoginId'
   WHERE a.form = 'REPRESENTATIVE_CHANGE' AND a.status IN ('RECEIVED', 'CHECKING')
     AND NOT EXISTS (SELECT FROM representation h JOIN registry_user u ON u.id = h.user_id
                     WHERE u.login_id = lower(btrim(l.value)) AND h.account_id = a.account_id
                       AND h.until_at IS NULL)
  UNION ALL
  SELECT t.id, c.number, u.name, u.login_id, r.value
    FROM record_change c
    JOIN record_change_value s ON s.change_id = c.id AND s.field = 'state' AND s.value = 'ACTIVE'
    JOIN record_change_value r ON r.change_id = c.id AND r.field = 'rights'
    JOIN record_change_value l ON l.change_id = c.id AND l.field = 'loginId'
    JOIN record_change_value n ON n.change_id = c.id AND n.field = 'account'
    JOIN registry_user u ON u.login_id = l.value AND u.registry = c.registry
    JOIN account t ON t.registry = c.registry AND t.number = n.value
   WHERE c.kind = 'REPRESENTATION' AND c.status = 'PROPOSED'
     AND NOT EXISTS (SELECT FROM representation h
                     WHERE h.user_id = u.id AND h.account_id = t.id AND h.until_at IS NULL);

GRANT SELECT ON requested_representation TO ${app_role};
