-- Signing in is refused for a while where too many attempts came from one address; the count of
-- them is asked at each attempt and must stay quick under the very attack it stops.

CREATE INDEX access_entry_failed ON access_entry (address, at) WHERE kind = 'SIGN_IN_FAILED';
