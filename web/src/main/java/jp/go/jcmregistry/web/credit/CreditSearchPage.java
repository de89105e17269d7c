package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.go.jcmregistry.domain.credit.CreditState;
import jp.go.jcmregistry.domain.credit.PublicRuns;
import jp.go.jcmregistry.domain.credit.PublicRuns.Part;
import jp.go.jcmregistry.domain.credit.PublicRuns.Place;
import jp.go.jcmregistry.domain.credit.RunOrder;
import jp.go.jcmregistry.domain.credit.RunQuestion;
import jp.go.jcmregistry.usecase.credit.CreditSearch;
import jp.go.jcmregistry.usecase.credit.CreditSearch.Found;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.Words;

/** The search for credits, all of it in the address: to bookmark, to send on, without a session. */
@Named
@RequestScoped
public class CreditSearchPage {

  /** No value of any list, so that it asks for nothing. */
  private static final String ALL = "all";

  @Inject private CreditSearch creditSearch;
  @Inject private CreditWords words;
  @Inject private CreditFile file;
  @Inject private AskedRuns askedRuns;
  @Inject private Asked asked;
  @Inject private ActivePage activePage;
  @Inject private Site site;

  private Found found;

  /** Before the page is written, so that what was refused stands on top of it. */
  public void search() throws IOException {
    RunQuestion question = askedRuns.question();
    if (asked.isRefused()) {
      return;
    }
    if (asked.text("export") != null) {
      file.send(question, asked.text("export"), asked.day("asOf"));
      return;
    }
    found = creditSearch.search(site.getRegistry(), question, askedRuns.place());
    if (found.part().runs().isEmpty() && found.total() > 0) {
      found = creditSearch.search(site.getRegistry(), question, Place.BEGINNING);
    }
  }

  /** False when the question could not be read. */
  public boolean isAnswered() {
    return found != null;
  }

  public List<CreditWords.Line> getLines() {
    return found.part().runs().stream().map(words::line).toList();
  }

  /** Everything on the page is counted in t CO2 eq, so that the column may say it. */
  public boolean isInTonnes() {
    return getLines().stream().allMatch(line -> line.metric() == null);
  }

  public long getTotal() {
    return Math.min(found.total(), PublicRuns.COUNTED_MAX);
  }

  /** More were found than are counted. */
  public boolean isUncounted() {
    return found.uncounted();
  }

  /** The place of the next part; null on the last. */
  public String getNext() {
    Part part = found.part();
    return part.behind() && !part.runs().isEmpty() ? AskedRuns.named(part.next()) : null;
  }

  /** The place of the part before; null on the first. */
  public String getPrevious() {
    Part part = found.part();
    return part.before() && !part.runs().isEmpty() ? AskedRuns.named(part.previous()) : null;
  }

  /** The past day that was asked for; null where it is as of now. */
  public LocalDate getAsOf() {
    LocalDate day = asked.day("asOf");
    return day == null || !day.isBefore(words.choices().today()) ? null : day;
  }

  public List<SelectItem> getPartners() {
    List<SelectItem> items = all("credits.partner.all");
    words.partners().forEach((code, name) -> items.add(new SelectItem(code, name)));
    return items;
  }

  public List<SelectItem> getSectors() {
    List<SelectItem> items = all("credits.sector.all");
    words.choices().sectors().forEach(s -> items.add(new SelectItem(s, CreditWords.sector(s))));
    return items;
  }

  public List<SelectItem> getApproaches() {
    List<SelectItem> items = all("credits.approach.all");
    words
        .choices()
        .approaches()
        .forEach(
            a ->
                items.add(
                    new SelectItem(
                        a.code(), a.code() + " " + activePage.either(a.nameEn(), a.nameJa()))));
    return items;
  }

  public List<SelectItem> getStates() {
    List<SelectItem> items = all("credits.state.all");
    Arrays.stream(CreditState.values()).forEach(s -> items.add(item(s, "CreditState.")));
    return items;
  }

  public List<SelectItem> getAuthorizations() {
    List<SelectItem> items = all("credits.authorized.all");
    Arrays.stream(AskedRuns.Authorized.values())
        .forEach(a -> items.add(item(a, "credits.authorized.")));
    return items;
  }

  public List<SelectItem> getSorts() {
    return Arrays.stream(RunOrder.values()).map(s -> item(s, "credits.sort.")).toList();
  }

  private static List<SelectItem> all(String word) {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem(ALL, Words.of(word)));
    return items;
  }

  private static SelectItem item(Enum<?> value, String family) {
    return new SelectItem(value.name(), Words.of(family + value));
  }
}
