package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.usecase.credit.ProjectImport;
import jp.go.jcmregistry.usecase.credit.ProjectImport.Common;
import jp.go.jcmregistry.usecase.credit.ProjectImport.Line;
import jp.go.jcmregistry.usecase.credit.ProjectImport.Outcome;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** Takes the JCM's table of projects: first what would become of each line, then the proposals. */
@Named
@RequestScoped
public class ProjectImportPage {

  @Inject private ProjectImport projectImport;
  @Inject private ExceptionMessages messages;
  @Inject private ProjectActivity does;

  private List<Line> lines;
  private String table;

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
    Common common =
        new Common(does.getScope(), does.getSector(), does.getActivity(), does.getMitigation());
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

  public String getTable() {
    return table;
  }

  public void setTable(String table) {
    this.table = table;
  }
}
