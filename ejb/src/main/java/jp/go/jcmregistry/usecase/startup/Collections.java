package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.RecordedRepresentations;
import jp.go.jcmregistry.domain.application.ApplicationFees;
import jp.go.jcmregistry.domain.audit.AccessLog;
import jp.go.jcmregistry.domain.audit.AuditTrail;
import jp.go.jcmregistry.domain.certificate.AccountCertificates;
import jp.go.jcmregistry.domain.certificate.Certificates;
import jp.go.jcmregistry.domain.certificate.CertifiedUnits;
import jp.go.jcmregistry.domain.cooperation.Approaches;
import jp.go.jcmregistry.domain.cooperation.Authorizations;
import jp.go.jcmregistry.domain.cooperation.AuthorizedEntities;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordedParties;
import jp.go.jcmregistry.domain.cooperation.RecordedRegistries;
import jp.go.jcmregistry.domain.cooperation.RecordedSettings;
import jp.go.jcmregistry.domain.cooperation.RecordedWorkingDays;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.credit.AuthorizedUnits;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.DayClosing;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.credit.Projects;
import jp.go.jcmregistry.domain.credit.PublicEvents;
import jp.go.jcmregistry.domain.credit.PublicRuns;
import jp.go.jcmregistry.domain.notice.HolderMessages;
import jp.go.jcmregistry.domain.notice.Mails;
import jp.go.jcmregistry.domain.notice.MaintenanceNews;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.notice.Notices;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.notice.PageTexts;
import jp.go.jcmregistry.domain.notice.RecordedNotices;
import jp.go.jcmregistry.domain.notice.RecordedTexts;
import jp.go.jcmregistry.domain.reporting.AefCompilation;
import jp.go.jcmregistry.domain.reporting.AefExports;
import jp.go.jcmregistry.domain.reporting.AefFiles;
import jp.go.jcmregistry.domain.reporting.AefFilings;
import jp.go.jcmregistry.domain.reporting.AefJobs;
import jp.go.jcmregistry.domain.reporting.AefList;
import jp.go.jcmregistry.domain.reporting.AefPrinting;
import jp.go.jcmregistry.domain.reporting.AefResults;
import jp.go.jcmregistry.domain.reporting.AefSubmissions;
import jp.go.jcmregistry.domain.reporting.Bookings;
import jp.go.jcmregistry.domain.reporting.DueJobs;
import jp.go.jcmregistry.domain.reporting.Flows;
import jp.go.jcmregistry.domain.reporting.PeriodClosings;
import jp.go.jcmregistry.domain.reporting.RecordedDuties;
import jp.go.jcmregistry.domain.reporting.RecordedEmissions;
import jp.go.jcmregistry.domain.reporting.RecordedPeriods;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.transaction.Movements;
import jp.go.jcmregistry.domain.transaction.Transactions;

/**
 * Hands the domain's collections to whoever injects them. The domain itself knows no container, so
 * that it can be tested on a real database without one; the entity manager passed in belongs to the
 * JTA transaction of each call.
 */
@ApplicationScoped
public class Collections {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private AefPrinting printing;

  @Produces
  Accounts accounts() {
    return new Accounts(entities);
  }

  @Produces
  Blocks blocks() {
    return new Blocks(entities);
  }

  @Produces
  Holdings holdings() {
    return new Holdings(entities);
  }

  @Produces
  PublicRuns publicRuns() {
    return new PublicRuns(entities);
  }

  @Produces
  PublicEvents publicEvents() {
    return new PublicEvents(entities);
  }

  @Produces
  Flows flows() {
    return new Flows(entities);
  }

  @Produces
  DueJobs dueJobs() {
    return new DueJobs(entities);
  }

  @Produces
  DayClosing dayClosing() {
    return new DayClosing(entities);
  }

  @Produces
  Projects projects() {
    return new Projects(entities);
  }

  @Produces
  Transactions transactions() {
    return new Transactions(entities);
  }

  @Produces
  Registries registries() {
    return new Registries(entities);
  }

  @Produces
  RecordChanges recordChanges() {
    return new RecordChanges(
        entities,
        List.of(
            new Approaches(entities),
            new AuthorizedEntities(entities),
            authorizations(),
            new AuthorizedUnits(entities),
            recordedPeriods(),
            recordedEmissions(),
            periodClosings(),
            recordedDuties(),
            new RecordedNotices(entities),
            new RecordedTexts(entities),
            new AefFilings(entities, aefExports(), aefFiles()),
            new RecordedSettings(entities),
            new RecordedWorkingDays(entities),
            new ApplicationFees(entities),
            new HolderMessages(entities),
            new RecordedParties(entities),
            new RecordedRegistries(entities),
            new RecordedRepresentations(entities)));
  }

  @Produces
  RegistryClock clock() {
    return new RegistryClock(entities);
  }

  @Produces
  AccessLog accessLog() {
    return new AccessLog(entities);
  }

  @Produces
  AuditTrail auditTrail() {
    return new AuditTrail(entities);
  }

  @Produces
  Notices notices() {
    return new Notices(entities);
  }

  @Produces
  PageTexts pageTexts() {
    return new PageTexts(entities);
  }

  @Produces
  MaintenanceWindows maintenanceWindows() {
    return new MaintenanceWindows(entities);
  }

  @Produces
  MaintenanceNews maintenanceNews() {
    return new MaintenanceNews(entities);
  }

  @Produces
  Notifications notifications() {
    return new Notifications(entities);
  }

  @Produces
  Mails mails() {
    return new Mails(entities);
  }

  @Produces
  Movements movements() {
    return new Movements(entities);
  }

  @Produces
  Certificates certificates() {
    return new Certificates(entities);
  }

  @Produces
  AccountCertificates accountCertificates() {
    return new AccountCertificates(entities);
  }

  @Produces
  CertifiedUnits certifiedUnits() {
    return new CertifiedUnits(entities);
  }

  @Produces
  RecordedPeriods recordedPeriods() {
    return new RecordedPeriods(entities);
  }

  @Produces
  RecordedEmissions recordedEmissions() {
    return new RecordedEmissions(entities);
  }

  @Produces
  PeriodClosings periodClosings() {
    return new PeriodClosings(entities);
  }

  @Produces
  RecordedDuties recordedDuties() {
    return new RecordedDuties(entities);
  }

  @Produces
  Bookings bookings() {
    return new Bookings(entities);
  }

  @Produces
  Authorizations authorizations() {
    return new Authorizations(
        entities, AefList.SECTOR.published(), AefList.ACTIVITY_TYPE.published());
  }

  @Produces
  AuthorizedEntities authorizedEntities() {
    return new AuthorizedEntities(entities);
  }

  @Produces
  AefCompilation aefCompilation() {
    return new AefCompilation(entities, recordedPeriods());
  }

  @Produces
  AefExports aefExports() {
    return new AefExports(entities, aefCompilation());
  }

  @Produces
  AefFiles aefFiles() {
    return new AefFiles(entities, aefExports(), printing);
  }

  @Produces
  AefSubmissions aefSubmissions() {
    return new AefSubmissions(entities);
  }

  @Produces
  AefJobs aefJobs() {
    return new AefJobs(entities);
  }

  @Produces
  AefResults aefResults() {
    return new AefResults(entities);
  }
}
