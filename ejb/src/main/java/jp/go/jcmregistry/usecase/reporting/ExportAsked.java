package jp.go.jcmregistry.usecase.reporting;

/** Somebody asked for an export that takes long; it need not wait for the minute. */
public record ExportAsked(int year) {}
