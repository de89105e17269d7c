package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.ApplicationChannel;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.web.application.FormFiles.FileType;
import jp.go.jcmregistry.web.application.FormFiles.Sheet;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Site;

/** The application forms, when each was last changed, and their files. */
@Named
@RequestScoped
public class ProceduresPage {

  private static final int KIB = 1024;

  @Inject private jp.go.jcmregistry.web.shared.Download download;
  @Inject private Applying applying;
  @Inject private Site site;
  @Inject private FormFiles files;
  @Inject private Asked asked;
  @Inject private ActivePage activePage;

  private List<Form> forms;

  /**
   * A file to take along.
   *
   * @param kibibytes its size, rounded up
   */
  public record Download(Sheet sheet, FileType type, String address, long kibibytes) {}

  /**
   * One form; its words stand in the bundle under its number.
   *
   * @param fee what it costs now, in yen
   * @param publicly whether it is filled in without signing in
   */
  public record Form(
      String number,
      String name,
      LocalDate updated,
      long fee,
      boolean publicly,
      List<Download> files) {}

  /** Before the page is written; a file is sent instead where one is asked for. */
  public void open() throws IOException {
    if (asked.text("form") == null) {
      return;
    }
    ApplicationForm form = asked.choice("form", ApplicationForm.class, null);
    Sheet sheet = asked.choice("sheet", Sheet.class, null);
    FileType type = asked.choice("type", FileType.class, null);
    if (form == null || sheet == null || type == null) {
      throw new NotFoundOrNotYours("form");
    }
    String name =
        String.format(
            Locale.ROOT,
            "jcm-registry-form-%d-%s-%s.%s",
            form.number(),
            sheet.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            activePage.getLanguage().getCode(),
            type.name().toLowerCase(Locale.ROOT));
    long fee = applying.fees(site.getRegistry()).get(form);
    download.send(files.file(form, sheet, type, activePage.getLanguage(), fee), name);
  }

  /** In the order of their numbers. */
  public List<Form> getForms() {
    if (forms == null) {
      Map<ApplicationForm, Long> fees = applying.fees(site.getRegistry());
      forms = Stream.of(ApplicationForm.values()).map(form -> form(form, fees.get(form))).toList();
    }
    return forms;
  }

  private Form form(ApplicationForm form, long fee) {
    return new Form(
        Integer.toString(form.number()),
        form.name(),
        FormFiles.updated(form),
        fee,
        form.channels().contains(ApplicationChannel.PUBLIC),
        Stream.of(Sheet.values())
            .flatMap(
                sheet -> Stream.of(FileType.values()).map(type -> download(form, sheet, type, fee)))
            .toList());
  }

  private Download download(ApplicationForm form, Sheet sheet, FileType type, long fee) {
    long bytes = files.file(form, sheet, type, activePage.getLanguage(), fee).length;
    String address = "?form=" + form + "&sheet=" + sheet + "&type=" + type;
    return new Download(sheet, type, address, (bytes + KIB - 1) / KIB);
  }
}
