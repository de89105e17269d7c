package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.Quantity;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Words;
import jp.go.jcmregistry.web.transaction.Journey.Step;
import org.omnifaces.util.Faces;

/** Which units leave: so many, these serials, or these blocks. */
@Named
@RequestScoped
public class JourneyUnitsPage {

  /** No answer to this step: what another account's units leave behind. */
  static final Map<String, String> NONE = Map.of("by", "", "quantity", "", "units", "");

  private static final int LINES_MAX = 3_001;

  @Inject private MovementDraft draft;
  @Inject private EarlyCheck earlyCheck;
  @Inject private ExceptionMessages messages;
  @Inject private HttpServletRequest request;
  @Inject private ActivePage activePage;
  @Inject private Query query;

  private By by;
  private String quantity;
  private String serials;
  private Set<String> ticked;

  /** The ways to say which units. */
  public enum By {
    QUANTITY,
    SERIALS,
    BLOCKS
  }

  @PostConstruct
  void load() {
    Map<String, String> answers = draft.answers();
    By asked = query.choice("by", By.class);
    By answered = answers.containsKey("by") ? By.valueOf(answers.get("by")) : By.QUANTITY;
    by = asked == null ? answered : asked;
    quantity = answers.get("quantity");
    serials = answers.get("units");
    String[] sent = request.getParameterValues("block");
    Stream<String> known = serials == null ? Stream.of() : serials.lines();
    ticked = new LinkedHashSet<>(sent == null ? known.toList() : List.of(sent));
  }

  /** Keeps the units if they can be moved. */
  public String proceed() {
    Map<String, String> answers = new HashMap<>(NONE);
    answers.put("by", by.name());
    switch (by) {
      case QUANTITY -> read("quantity", () -> answers.put("quantity", quantity(quantity)));
      case SERIALS -> answers.put("units", lines(serials));
      case BLOCKS -> answers.put("units", blocks());
    }
    return !Faces.isValidationFailed() && earlyCheck.passes(Step.UNITS, field(), answers)
        ? draft.proceed(answers)
        : null;
  }

  private static String quantity(String typed) {
    return Long.toString(Quantity.parse(typed).amount());
  }

  private String blocks() {
    if (request.getParameterValues("block") == null) {
      ticked.clear();
      messages.refuse("blocks", Words.of("journey_units.blocks.none"));
    }
    ticked.forEach(block -> read("blocks", () -> JcmSerial.parse(block)));
    return String.join("\n", ticked);
  }

  /** Reads one serial a line; each line that cannot be read says why. */
  private String lines(String typed) {
    List<String> lines = typed.lines().filter(line -> !line.isBlank()).limit(LINES_MAX).toList();
    StringBuilder read = new StringBuilder();
    for (String line : lines) {
      read(
          "serials",
          () -> read.append(read.isEmpty() ? "" : "\n").append(JcmSerial.parse(line)),
          line);
    }
    return read.toString();
  }

  private void read(String field, Runnable parse, String... line) {
    try {
      parse.run();
    } catch (InvalidValue invalid) {
      String reason = invalid.reason(activePage.getLocale());
      messages.refuse(
          field,
          line.length == 0
              ? reason
              : Words.of("journey_units.serials.line", line[0].strip(), reason));
    }
  }

  private String field() {
    return by == By.BLOCKS ? "blocks" : by.name().toLowerCase(java.util.Locale.ROOT);
  }

  public By getBy() {
    return by;
  }

  public List<By> getWays() {
    return List.of(By.values());
  }

  /** Whether a block is ticked, now or when this question was answered before. */
  public boolean isTicked(String serial) {
    return ticked.contains(serial);
  }

  public String getQuantity() {
    return quantity;
  }

  public void setQuantity(String quantity) {
    this.quantity = quantity;
  }

  public String getSerials() {
    return serials;
  }

  public void setSerials(String serials) {
    this.serials = serials;
  }
}
