package jp.go.jcmregistry.domain.credit;

/** placeholder, replaced by the value types. */
public final class SerialRange {}
