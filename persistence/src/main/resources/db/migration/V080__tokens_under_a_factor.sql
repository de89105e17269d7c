-- The first use of a token on a day stands in the access log of whoever made it.
ALTER TABLE access_entry
  DROP CONSTRAINT access_entry_kind_check,
  ADD CONSTRAINT access_entry_kind_check CHECK (kind IN
    ('SIGN_IN', 'SIGN_IN_FAILED', 'CODE_FAILED', 'SIGN_OUT', 'LOCKED', 'VIEW', 'EXPORT',
     'DISOWNED', 'TOKEN_USED'));

-- A token takes the place of a one-time code, so its owner shows one to make it. Tokens from before
-- that rule, of people who had no app when they made them, are good for nothing any more.
UPDATE api_token t SET revoked_at = greatest(registry_now(), t.created_at)
WHERE t.revoked_at IS NULL
  AND NOT EXISTS (SELECT FROM second_factor f
                  WHERE f.user_id = t.user_id AND f.enrolled_at <= t.created_at
                    AND (f.ended_at IS NULL OR f.ended_at > t.created_at));
