-- What was proposed on a day is summed where a registry limits it.

CREATE INDEX registry_transaction_proposed ON registry_transaction (registry, proposed_at);
