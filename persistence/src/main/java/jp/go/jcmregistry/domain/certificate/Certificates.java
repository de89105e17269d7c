package jp.go.jcmregistry.domain.certificate;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Sql;

/** All certificates: issued once, found by number by whom they concern, by code by everybody. */
public class Certificates {
  private final EntityManager entities;
  private final Registries registries;

  public Certificates(EntityManager entities) {
    this.entities = entities;
    this.registries = new Registries(entities);
  }

  /**
   * Issues a certificate with the next number of the year in the registry's zone.
   *
   * @param by who asked for it; null where the registry issues it by itself
   */
  public Certificate issue(String registry, Certified said, Instant at, Long by) {
    long sequence =
        Sql.number(
            entities.createNativeQuery("SELECT nextval('certificate_sequence')").getSingleResult());
    int year = registries.byCode(registry).dayOf(at).getYear();
    String number = String.format(Locale.ROOT, "C-%d-%06d", year, sequence);
    Certificate certificate = new Certificate(registry, number, VerificationCode.make(), said);
    certificate.issue(at, by);
    entities.persist(certificate);
    return certificate;
  }

  /**
   * Refuses a day that an account cannot be certified as of: one that is not over, or on which it
   * was not open yet.
   */
  public static void requireOver(LocalDate day, LocalDate opened, LocalDate today) {
    if (day == null || !day.isBefore(today)) {
      throw new InvalidValue("value.Certificate.over", today.minusDays(1));
    }
    if (day.isBefore(opened)) {
      throw new InvalidValue("value.Certificate.opened", opened);
    }
  }

  /** Withdraws the certificate of a transaction that was reversed, where it has one. */
  public void withdraw(long transactionId, Instant at) {
    ofTransaction(transactionId).ifPresent(certificate -> certificate.withdraw(at));
  }

  /** The certificate of a transaction, where it has one. */
  public Optional<Certificate> ofTransaction(long transactionId) {
    return one("c.transactionId = :value", transactionId);
  }

  /** The certificate with this number, in one registry. */
  public Optional<Certificate> byNumber(String registry, String number) {
    return one("c.number = :value", number).filter(found -> found.registry().equals(registry));
  }

  /** The certificate with this code, of any registry. */
  public Optional<Certificate> byCode(VerificationCode code) {
    return one("c.code = :value", code.text());
  }

  private Optional<Certificate> one(String where, Object value) {
    return entities
        .createQuery("SELECT c FROM Certificate c WHERE " + where, Certificate.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst();
  }

  /** The certificates of these accounts, the newest first. */
  public List<Certificate> of(Collection<Long> accounts, int first, int size) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "SELECT c FROM Certificate c WHERE c.accountId IN :accounts ORDER BY c.id DESC",
            Certificate.class)
        .setParameter("accounts", accounts)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  public long count(Collection<Long> accounts) {
    return accounts.isEmpty()
        ? 0
        : entities
            .createQuery(
                "SELECT COUNT(c) FROM Certificate c WHERE c.accountId IN :accounts", Long.class)
            .setParameter("accounts", accounts)
            .getSingleResult();
  }
}
