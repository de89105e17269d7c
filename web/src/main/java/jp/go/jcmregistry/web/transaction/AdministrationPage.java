package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.go.jcmregistry.domain.reporting.DueJobs.Trouble;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.usecase.identity.SecondPerson;
import jp.go.jcmregistry.usecase.reporting.JobWatch;
import jp.go.jcmregistry.usecase.reporting.RegistryWatch;
import jp.go.jcmregistry.usecase.transaction.ApprovalQueue;
import jp.go.jcmregistry.web.reporting.BarChart;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.Page;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;

/** Where staff arrive: what waits, and how old it is. */
@Named
@RequestScoped
public class AdministrationPage {

  @Inject private ApprovalQueue queue;
  @Inject private RegistryWatch watch;
  @Inject private JobWatch jobs;
  @Inject private SecondPerson secondPerson;
  @Inject private ActiveUser activeUser;

  private ApprovalQueue.Overview overview;
  private RegistryWatch.View view;
  private List<RegistryWatch.Alert> alerts = List.of();
  private SecondPerson.Overview aboutUsers;
  private List<Trouble> troubled;

  @PostConstruct
  void load() {
    troubled = jobs.troubled();
    if (isOfRegistry()) {
      overview = queue.overview();
      view = watch.now();
      alerts = view.alerts();
    }
    if (activeUser.is("SYSTEM_ADMINISTRATOR")) {
      aboutUsers = secondPerson.overview();
      alerts = watch.ofInstallation();
    }
  }

  /** False for who administers the installation and sees no registry's holdings. */
  public boolean isOfRegistry() {
    return activeUser.is("OPERATOR") || activeUser.is("APPROVER") || activeUser.is("AUDITOR");
  }

  public ApprovalQueue.Overview getOverview() {
    return overview;
  }

  /** What about users waits for two system administrators; null for everybody else. */
  public SecondPerson.Overview getAboutUsers() {
    return aboutUsers;
  }

  /** What does not run as it should; empty where all does. */
  public List<RegistryWatch.Alert> getAlerts() {
    return alerts;
  }

  /** Where more stands about a concern; null where no page has more. */
  public Page more(RegistryWatch.Concern concern) {
    return switch (concern) {
      case JOBS_LATE -> Page.QUEUE;
      case MAIL_FAILED -> Page.MESSAGES;
      case USERS_LOCKED -> Page.ADMIN_ACCESSES;
      case LEDGER_DIFFERS -> Page.EXPORT_CHECK;
      case DAYS_OPEN -> null;
    };
  }

  /** What the registry does by itself and does not do as it should; empty where all is done. */
  public List<Trouble> getTroubled() {
    return troubled;
  }

  /** The last seven days. */
  public List<RegistryWatch.Day> getWeek() {
    return view.week();
  }

  /** What the columns of the week are. */
  public List<TransactionKind> getKinds() {
    return Arrays.stream(TransactionKind.values())
        .filter(kind -> view.week().stream().anyMatch(day -> day.completed().containsKey(kind)))
        .toList();
  }

  /** How many of a kind were completed on a day. */
  public long completed(RegistryWatch.Day day, TransactionKind kind) {
    return day.completed().getOrDefault(kind, 0L);
  }

  /** The week as a picture; null where nothing was completed. */
  public BarChart getChart() {
    List<BarChart.Row> rows =
        view.week().stream()
            .map(
                day ->
                    new BarChart.Row(
                        TagFunctions.date(day.day()),
                        List.of(day.completed().values().stream().mapToLong(n -> n).sum())))
            .toList();
    return BarChart.of("week", List.of(Words.of("admin.week.completed")), rows);
  }
}
