-- Accounts to be trusted that wait for another person are tasks like the higher limits of the same
-- account, by its number: whoever works on one of them works on all that protects the account.

ALTER FUNCTION nobody_else_works_on_the_limits() RENAME TO nobody_else_works_on_the_account;
-- J8011, the second lock.
CREATE TRIGGER nobody_else_works_on_it BEFORE UPDATE ON trusted_account FOR EACH ROW
  WHEN (NEW.approved_by IS NOT NULL AND OLD.approved_by IS NULL)
  EXECUTE FUNCTION nobody_else_works_on_the_account();
