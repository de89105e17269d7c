package jp.go.jcmregistry.domain.reporting;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A version that was filed, once and for ever.
 *
 * @param exportId the tables it holds
 * @param platformRequest why a new X; null where the platform asked for nothing
 * @param change number of the record that says who entered and who filed it
 */
public record AefFiled(
    long id,
    String registry,
    int year,
    AefVersion version,
    long exportId,
    String platformRequest,
    Instant filedAt,
    String change,
    String enteredBy,
    String filedBy)
    implements Serializable {

  /** The day its first table says; days of the format are those of Greenwich. */
  public LocalDate filedOn() {
    return filedAt.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
