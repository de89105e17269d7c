-- Who applies on paper may have no e-mail address, and is told by post.
ALTER TABLE application
  ALTER COLUMN email DROP NOT NULL,
  ADD CONSTRAINT an_address_unless_on_paper CHECK (email IS NOT NULL OR channel = 'PAPER');
