package jp.go.jcmregistry.usecase.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ApplicationStatus;
import jp.go.jcmregistry.domain.application.Beginnings;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** The applications of somebody who is signed in, and of the accounts this person acts for. */
@Stateless
@RolesAllowed("HOLDER")
public class OwnApplications {
  private static final String COLUMNS =
      "a.number, a.form, a.status, c.number, a.begun_at, a.submitted_at";
  private static final String FROM = "application a LEFT JOIN account c ON c.id = a.account_id";

  /** What opens it for whom: the same as {@code Applications.ownedBy}. */
  private static final String OWN = "a.id IN (SELECT o FROM own_applications(?) o)";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Beginnings beginnings;
  @Inject private CurrentUser currentUser;

  /**
   * An application in a list.
   *
   * @param account the number of the account it concerns; null where the form concerns none
   * @param submittedAt null until it was sent
   */
  public record Row(
      String number,
      ApplicationForm form,
      ApplicationStatus status,
      String account,
      Instant begunAt,
      Instant submittedAt)
      implements Serializable {}

  /** The newest first. */
  public Slice<Row> all(Page page) {
    long user = currentUser.actor().userId();
    return new Listing()
        .and("a.registry = ?", currentUser.actor().registry())
        .and(OWN, user)
        .slice(entities, COLUMNS, FROM, "a.id DESC", page, OwnApplications::row);
  }

  private static Row row(Object[] c) {
    return new Row(
        Sql.text(c[0]),
        ApplicationForm.valueOf(Sql.text(c[1])),
        ApplicationStatus.valueOf(Sql.text(c[2])),
        Sql.text(c[3]),
        Sql.instant(c[4]),
        Sql.instant(c[5]));
  }

  /**
   * Begins a form; answers with the number of the application.
   *
   * @param account the number of the account it concerns; null where the form concerns none
   */
  @Audited
  public String begin(ApplicationForm form, String account) {
    return beginnings.signedIn(form, account, currentUser.actor()).number();
  }
}
