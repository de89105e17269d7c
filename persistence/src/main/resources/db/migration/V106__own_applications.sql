-- Whose an application of somebody who is signed in is, said once: of whoever sent it and of
-- everybody who may start something for its account, as long as they act for it. What concerns no
-- account when it is sent is its sender's alone.
CREATE FUNCTION own_applications(person bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
  SELECT a.id FROM application a
   WHERE a.channel = 'HOLDER' AND a.applicant_id = person
     AND a.form IN ('LOGIN_REISSUE', 'SUCCESSION')
  UNION ALL
  SELECT a.id FROM representation p JOIN application a ON a.account_id = p.account_id
   WHERE p.user_id = person AND p.until_at IS NULL AND p.state = 'ACTIVE'
     AND a.channel = 'HOLDER' AND a.form NOT IN ('LOGIN_REISSUE', 'SUCCESSION')
     AND (a.applicant_id = person OR rights_now(p) IN ('INITIATE', 'INITIATE_AND_APPROVE'))
$$;
