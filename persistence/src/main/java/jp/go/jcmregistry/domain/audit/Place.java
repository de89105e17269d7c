package jp.go.jcmregistry.domain.audit;

/** From where somebody came: the network address and what the browser says of itself. */
public record Place(String address, String device) {}
