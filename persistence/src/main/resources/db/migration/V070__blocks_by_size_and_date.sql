-- An account's blocks by size and by date, each part behind the last without sorting the account:
-- every column of the order stands in the index, for blocks are often of one size and one instant.
CREATE INDEX credit_block_size ON credit_block
  (account_id, (serial_last - serial_first), vintage, series_id, serial_first)
  WHERE until_at IS NULL;
CREATE INDEX credit_block_date ON credit_block
  (account_id, since_at, vintage, series_id, serial_first)
  WHERE until_at IS NULL;
