package jp.go.jcmregistry.web.transaction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.usecase.transaction.ApprovingSeveral;
import jp.go.jcmregistry.usecase.transaction.TransactionDetail.View;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** Several approvals in one signing: what is signed, then what became of each. */
@Named
@RequestScoped
public class SeveralApprovalsPage {

  private static final String LIST = "/pages/approvals.xhtml?faces-redirect=true";

  @Inject private ApprovingSeveral several;
  @Inject private Asked asked;
  @Inject private ExceptionMessages messages;
  @Inject private FacesContext context;

  private List<ApprovingSeveral.Listed> listed;

  /** What was chosen, in the address or, once the form has come back, in the form. */
  public List<ApprovingSeveral.Listed> getListed() {
    if (listed == null) {
      listed = messages.attempt(() -> several.listed(asked.texts("n"))).orElse(List.of());
    }
    return listed;
  }

  /** How much of one metric would move. */
  public record Sum(String metric, long quantity) {}

  /** All that would move, a sum for each metric: what is counted differently is never added up. */
  public List<Sum> getTotals() {
    return getListed().stream()
        .map(ApprovingSeveral.Listed::transaction)
        .collect(groupingBy(View::metric, TreeMap::new, summingLong(View::quantity)))
        .entrySet()
        .stream()
        .map(each -> new Sum(each.getKey(), each.getValue()))
        .toList();
  }

  /** Why one of them could not be approved now; empty where it could. */
  public String against(ApprovingSeveral.Listed one) {
    return sentences(one.against());
  }

  /** Approves each of them; the list then says what became of each. */
  public String approve() {
    return messages
        .attempt(() -> several.approve(asked.texts("n")))
        .map(
            outcomes -> {
              outcomes.forEach(this::say);
              return LIST;
            })
        .orElse(null);
  }

  private void say(ApprovingSeveral.Outcome outcome) {
    if (outcome.status() == null) {
      Messages.addFlashGlobalWarn(
          Words.of("approvals_several.refused", outcome.number(), sentences(outcome.refused())));
    } else {
      Messages.addFlashGlobalInfo(Words.of("approvals.done." + outcome.status(), outcome.number()));
    }
  }

  private String sentences(List<Violation> violations) {
    Locale reader = context.getViewRoot().getLocale();
    return violations.stream()
        .map(violation -> violation.sentence(reader) + " (" + violation.rule() + ")")
        .collect(Collectors.joining(" "));
  }
}
