package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.reporting.AefResults.Outcome;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.reporting.AefReporting;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** Enters what the secretariat's platform answered to a filed version. */
@Named
@RequestScoped
public class AefAnswerPage {
  /** Five thousand lines are far shorter; what is longer is another file. */
  private static final int BYTES_MAX = 2_000_000;

  @Inject private AefReporting reporting;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private LocalDate answeredOn;
  private String outcome;
  private String lines;
  private Part file;

  /** The year of the address, {@code 2025-1.0}. */
  public String getYear() {
    return part(0);
  }

  /** The version of the address. */
  public String getFiled() {
    return part(1);
  }

  private String part(int index) {
    if (!activePage.getKey().matches("[0-9]{4}-[0-9]+\\.[0-9]+")) {
      throw new NotFoundOrNotYours("version");
    }
    return activePage.getKey().split("-")[index];
  }

  public List<SelectItem> getOutcomes() {
    return Stream.of(Outcome.values())
        .map(each -> new SelectItem(each.name(), Words.of("Outcome." + each)))
        .toList();
  }

  /** Keeps the answer and shows the year. */
  public String enter() {
    int year = AefPage.year(getYear());
    return messages
        .attempt(
            () -> {
              reporting.answer(year, getFiled(), answeredOn, Outcome.valueOf(outcome), written());
              return "/pages/admin/reporting/aef/year.xhtml?faces-redirect=true&key=" + year;
            },
            Map.of("J4311", "lines"))
        .map(
            next -> {
              Messages.addFlashGlobalInfo(Words.of("aef_answer.entered"));
              return next;
            })
        .orElse(null);
  }

  private String written() {
    if (file == null || file.getSize() == 0) {
      return lines;
    }
    try (InputStream content = file.getInputStream()) {
      return new String(content.readNBytes(BYTES_MAX), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public LocalDate getAnsweredOn() {
    return answeredOn;
  }

  public void setAnsweredOn(LocalDate answeredOn) {
    this.answeredOn = answeredOn;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getLines() {
    return lines;
  }

  public void setLines(String lines) {
    this.lines = lines;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
