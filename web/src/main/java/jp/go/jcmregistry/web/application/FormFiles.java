package jp.go.jcmregistry.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Form;
import jp.go.jcmregistry.usecase.certificate.PrintedForms;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.Site;

/**
 * The forms on paper, made from the same table as those on the screen: blank, as an example, and as
 * check lists for Japanese and for foreign entities. Each is made once a language and fee, beside
 * the start of the server, so that no visitor waits for them all.
 */
@ApplicationScoped
public class FormFiles {
  private static final System.Logger LOGGER = System.getLogger(FormFiles.class.getName());
  private static final LocalDate FIRST = LocalDate.of(2015, 11, 13);
  private static final LocalDate FORM_5 = LocalDate.of(2019, 8, 26);
  private static final LocalDate OF_THIS_REGISTRY = LocalDate.of(2026, 11, 27);

  private final Map<String, Made> made = new ConcurrentHashMap<>();

  @Inject private PrintedForms printed;
  @Inject private Applying applying;
  @Resource private ManagedExecutorService managed;
  private Executor executor;

  /** For the container, which gives it what it needs. */
  public FormFiles() {}

  FormFiles(PrintedForms printed, Applying applying, Executor executor) {
    this.printed = printed;
    this.applying = applying;
    this.executor = executor;
  }

  @PostConstruct
  void begin() {
    executor = managed;
  }

  /** What is on the paper. */
  public enum Sheet {
    BLANK,
    EXAMPLE,
    CHECK_JAPANESE,
    CHECK_FOREIGN
  }

  /** In which kind of file. */
  public enum FileType {
    PDF,
    DOCX
  }

  void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
    executor.execute(this::makeAll);
  }

  /** Makes what is not made yet; whatever fails is made when somebody asks, and fails there. */
  void makeAll() {
    long from = System.nanoTime();
    try {
      Map<ApplicationForm, Long> fees = applying.fees(Site.DEFAULT);
      for (Language language : Language.values()) {
        for (ApplicationForm form : ApplicationForm.values()) {
          for (Sheet sheet : Sheet.values()) {
            for (FileType type : FileType.values()) {
              file(form, sheet, type, language, fees.get(form));
            }
          }
        }
      }
      LOGGER.log(
          Level.INFO,
          "{0} files of application forms are made in {1} s",
          made.size(),
          Duration.ofNanos(System.nanoTime() - from).toSeconds());
    } catch (RuntimeException failure) {
      LOGGER.log(Level.WARNING, "The files of application forms are not all made", failure);
    }
  }

  /** A file, and the fee that stands in it. */
  private record Made(long fee, byte[] content) {}

  /** When a form was last changed: by the ministry, or here where the ministry has none. */
  static LocalDate updated(ApplicationForm form) {
    return switch (form) {
      case ACCOUNT_OPENING, ACCOUNT_CHANGE, ACCOUNT_CERTIFICATE, ACCOUNT_CLOSING -> FIRST;
      case LOGIN_REISSUE -> FORM_5;
      case SUCCESSION, REPRESENTATIVE_CHANGE, FURTHER_ACCOUNT -> OF_THIS_REGISTRY;
    };
  }

  /**
   * One file; made anew where another fee is in force than when it was made.
   *
   * @param fee what the form costs now, in yen
   */
  byte[] file(ApplicationForm form, Sheet sheet, FileType type, Language language, long fee) {
    String key = String.join(" ", form.name(), sheet.name(), type.name(), language.getCode());
    return made.compute(
            key,
            (same, before) ->
                before != null && before.fee() == fee
                    ? before
                    : new Made(
                        fee,
                        print(
                            new FormSheets(language).form(form, sheet, updated(form), fee), type)))
        .content();
  }

  private byte[] print(Form form, FileType type) {
    return type == FileType.PDF ? printed.pdf(form) : printed.docx(form);
  }
}
