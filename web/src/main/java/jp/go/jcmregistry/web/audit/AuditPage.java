package jp.go.jcmregistry.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.usecase.audit.AuditSearch;
import jp.go.jcmregistry.usecase.audit.AuditSearch.Act;
import jp.go.jcmregistry.usecase.audit.AuditSearch.Criteria;
import jp.go.jcmregistry.usecase.shared.Csv;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.Page;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;
import jp.go.jcmregistry.web.shared.Words;

/** Who did what in the registry, for its staff, on the page or as a file. */
@Named
@RequestScoped
public class AuditPage {

  private static final List<String> COLUMNS =
      List.of(
          "admin_audit.file.at",
          "admin_audit.person",
          "admin_audit.file.loginId",
          "admin_audit.act",
          "admin_audit.file.act",
          "admin_audit.subject",
          "admin_audit.detail");

  /** What the registry numbers, by the shape of its number. */
  private static final Map<Pattern, Page> PAGES =
      Map.of(
          numbered("T"), Page.TRANSACTION,
          numbered("A"), Page.APPLICATION,
          numbered("D"), Page.DOCUMENT_REQUEST,
          numbered("F"), Page.FREEZE,
          numbered("R"), Page.RECORD_CHANGE,
          Pattern.compile("[A-Z]{2}[0-9]{3,6}"), Page.PROJECT,
          Pattern.compile("[A-Z]{3}-[0-9]{3}-[0-9]{7}-[0-9]{2}"), Page.ADMIN_ACCOUNT);

  /** A login ID has the shape of many things: it is known by the acts that are about people. */
  private static final Pattern ABOUT_A_PERSON =
      Pattern.compile("User(Registration|Administration)\\..*");

  private static final Pattern OF_APPLICANTS = Pattern.compile("(Applying|AnsweringRequests)\\..*");

  private static final Pattern CHOICE =
      Pattern.compile("\\b(?:[A-Z][a-z0-9]+)+\\.([A-Z][A-Z0-9_]+)\\b");

  private static final Pattern LOGIN_ID = Pattern.compile("[a-z0-9._-]{3,40}");

  @Inject private Download download;
  @Inject private AuditSearch search;
  @Inject private Query query;
  @Inject private Asked asked;

  private Rows<Act> rows;

  /** Before the page is written; a file is sent instead where one is asked for. */
  public void open() throws IOException {
    Criteria criteria =
        new Criteria(
            query.text("person"),
            query.value("account", AccountNumber::parse),
            query.value("number", Typed::clean),
            query.value("units", JcmSerial::parse),
            query.startOf("from"),
            query.endOf("until"));
    if (asked.isRefused()) {
      return;
    }
    if (query.text("export") != null) {
      download.send(file(search.everyAct(criteria)), "audit.csv");
      return;
    }
    rows = Rows.of(search.acts(criteria, query.page()), query.page());
  }

  private static Pattern numbered(String letter) {
    return Pattern.compile(letter + "-[0-9]{4}-[0-9]{6,}");
  }

  private byte[] file(List<Act> acts) {
    return Csv.of(
        COLUMNS.stream().map(Words::of).toList(),
        acts.stream()
            .map(
                act ->
                    List.<Object>of(
                        act.at().atOffset(ZoneOffset.UTC).toString(),
                        person(act),
                        act.loginId() == null ? "" : act.loginId(),
                        word(act),
                        act.act(),
                        act.subject(),
                        detail(act)))
            .toList());
  }

  /** Who it was: nobody's name where the registry itself acted, or somebody without a login ID. */
  public String person(Act act) {
    if (act.person() != null) {
      return act.person();
    }
    return Words.of(
        OF_APPLICANTS.matcher(act.act()).matches()
            ? "admin_audit.applicant"
            : "admin_audit.registry");
  }

  /** Null where what was asked could not be read. */
  public Rows<Act> getRows() {
    return rows;
  }

  /** The page that staff have of what was acted on; empty where there is none. */
  public String page(Act act) {
    if (ABOUT_A_PERSON.matcher(act.act()).matches() && LOGIN_ID.matcher(act.subject()).matches()) {
      return Page.USER.name();
    }
    return PAGES.entrySet().stream()
        .filter(page -> page.getKey().matcher(act.subject()).matches())
        .map(page -> page.getValue().name())
        .findFirst()
        .orElse("");
  }

  /** What else was said of it, with the words of what was chosen. */
  public String detail(Act act) {
    return CHOICE
        .matcher(act.detail())
        .replaceAll(choice -> Matcher.quoteReplacement(word(choice.group(), choice.group(1))));
  }

  /** What was done, in words; an act that has none yet is named as the program does. */
  public String word(Act act) {
    return word("Act." + act.act(), act.act());
  }

  private static String word(String key, String otherwise) {
    try {
      return Words.of(key);
    } catch (MissingResourceException none) {
      return otherwise;
    }
  }
}
