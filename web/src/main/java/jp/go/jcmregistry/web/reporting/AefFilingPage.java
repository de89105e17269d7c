package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.reporting.AefCheck;
import jp.go.jcmregistry.domain.reporting.AefFiled;
import jp.go.jcmregistry.domain.reporting.AefVersion;
import jp.go.jcmregistry.usecase.cooperation.RecordKeeping;
import jp.go.jcmregistry.usecase.reporting.AefReporting;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** Proposes to file the draft of a year, with a reason for each check that warns. */
@Named
@RequestScoped
public class AefFilingPage {

  @Inject private AefReporting reporting;
  @Inject private RecordKeeping records;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private AefReporting.View view;
  private String version;
  private String platformRequest;
  private final Map<String, String> reasons = new HashMap<>();

  /** The year that the address names. */
  public AefReporting.View getView() {
    if (view == null) {
      view = reporting.of(AefPage.year(activePage.getKey()));
    }
    return view;
  }

  /** Why nothing can be proposed, as the key of a sentence; null where it can. */
  public String getObstacle() {
    if (getView().year().running()) {
      return "aef_file.running";
    }
    if (getView().draft() == null || !getView().draft().current()) {
      return "aef_file.none";
    }
    return getView().draft().export().count(AefCheck.Severity.ERROR) > 0 ? "aef_file.errors" : null;
  }

  /** The versions that may follow what was filed. */
  public List<SelectItem> getVersions() {
    AefFiled filed = getView().year().filed();
    if (filed == null) {
      return List.of(item(AefVersion.FIRST, "aef_file.version.first"));
    }
    return List.of(
        item(filed.version().correction(), "aef_file.version.correction"),
        item(filed.version().asked(), "aef_file.version.asked"));
  }

  private static SelectItem item(AefVersion version, String word) {
    return new SelectItem(version.toString(), Words.of(word, version.toString()));
  }

  /** The checks that warn, each of which is given a reason. */
  public List<AefCheck> getWarnings() {
    return getView().draft() == null ? List.of() : getView().draft().export().warnings();
  }

  /** Proposes; another person files. */
  public String propose() {
    Map<String, String> answers = new HashMap<>();
    answers.put("reportedYear", activePage.getKey());
    answers.put("version", version);
    answers.put("platformRequest", platformRequest);
    answers.put(
        "reasons",
        reasons.entrySet().stream()
            .map(reason -> reason.getKey() + ": " + inOneLine(reason.getValue()))
            .sorted()
            .collect(Collectors.joining("\n")));
    return messages
        .attempt(
            () -> records.propose(RecordKind.AEF_FILING, new Answers(answers)),
            Map.of("J4304", "version", "J4305", "platformRequest"))
        .map(AefFilingPage::next)
        .orElse(null);
  }

  private static String inOneLine(String reason) {
    return Objects.toString(reason, "").strip().replaceAll("\\s+", " ");
  }

  private static String next(String number) {
    Messages.addFlashGlobalInfo(Words.of("aef_file.proposed"), number);
    return "/pages/admin/records/change.xhtml?faces-redirect=true&key=" + number;
  }

  public Map<String, String> getReasons() {
    return reasons;
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public String getPlatformRequest() {
    return platformRequest;
  }

  public void setPlatformRequest(String platformRequest) {
    this.platformRequest = platformRequest;
  }
}
