package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.usecase.credit.ProjectImport;
import jp.go.jcmregistry.usecase.credit.ProjectImport.Common;
import jp.go.jcmregistry.usecase.credit.ProjectImport.Line;
import jp.go.jcmregistry.usecase.credit.ProjectImport.Outcome;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** Takes the JCM's table of projects: first what would become of each line, then the proposals. */
@Named
@RequestScoped
public class ProjectImportPage {

  @Inject private ProjectImport projectImport;
  @Inject private ProjectRegistration registration;
  @Inject private ExceptionMessages messages;

  private ProjectRegistration.Choices choices;
  private List<Line> lines;
  private String table;
  private String scope;
  private String sector;
  private String activity;
  private String mitigation;

  @PostConstruct
  void load() {
    choices = registration.choices();
  }

  /** Shows what would become of each line; nothing is changed. */
  public void check() {
    lines = projectImport.check(table).orElse(null);
    if (lines == null) {
      refuse();
    }
  }

  private void refuse() {
    messages.refuse("table", Words.of("admin_projects_import.unreadable"));
  }

  /** Proposes what is new. */
  public String propose() {
    Common common = new Common(scope, sector, activity, mitigation);
    Optional<Optional<Integer>> answer =
        messages.attempt(() -> projectImport.propose(table, common));
    if (answer.isPresent() && answer.get().isEmpty()) {
      refuse();
    }
    return answer.flatMap(proposed -> proposed).map(ProjectImportPage::next).orElse(null);
  }

  private static String next(int proposed) {
    Messages.addFlashGlobalInfo(Words.of("admin_projects_import.proposed"), proposed);
    return "/pages/admin/projects.xhtml?faces-redirect=true&status=PROPOSED";
  }

  /** Null before the table was checked, and where it cannot be read. */
  public List<Line> getLines() {
    return lines;
  }

  public long getMissing() {
    return lines.stream().filter(line -> line.outcome() == Outcome.NEW).count();
  }

  public List<SelectItem> getSectors() {
    return items(choices.sectors());
  }

  public List<SelectItem> getActivities() {
    return items(choices.activityTypes());
  }

  public List<SelectItem> getMitigations() {
    return items(choices.mitigationTypes());
  }

  private static List<SelectItem> items(List<String> values) {
    SelectItem none = new SelectItem(null, Words.of("admin_projects_new.choose"));
    return Stream.concat(Stream.of(none), values.stream().map(SelectItem::new)).toList();
  }

  public String getTable() {
    return table;
  }

  public void setTable(String table) {
    this.table = table;
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  public String getSector() {
    return sector;
  }

  public void setSector(String sector) {
    this.sector = sector;
  }

  public String getActivity() {
    return activity;
  }

  public void setActivity(String activity) {
    this.activity = activity;
  }

  public String getMitigation() {
    return mitigation;
  }

  public void setMitigation(String mitigation) {
    this.mitigation = mitigation;
  }
}
