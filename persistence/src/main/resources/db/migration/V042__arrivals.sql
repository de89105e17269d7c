-- Credit Search finds what came from another registry: few transactions among very many.
CREATE INDEX registry_transaction_arrivals ON registry_transaction (registry)
  WHERE kind = 'ACQUISITION' AND status = 'COMPLETED';
