package jp.go.jcmregistry.domain.application;

import java.io.Serializable;
import java.time.LocalDate;

/** When an application was received on paper, and who signed it. */
public record ReceivedPaper(LocalDate receivedOn, String signedBy) implements Serializable {}
