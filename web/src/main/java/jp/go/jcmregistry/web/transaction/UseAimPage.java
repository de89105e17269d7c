package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.web.shared.Words;

/** What the credits are for; the answer says which kind of transaction it is. */
@Named
@RequestScoped
public class UseAimPage {

  @Inject private MovementDraft draft;

  private Aim aim;

  /** What a credit can be for in the end. */
  public enum Aim {
    NDC(TransactionKind.RETIREMENT),
    NAMED_PURPOSE(TransactionKind.OIMP_USE),
    NOBODY(TransactionKind.VOLUNTARY_CANCELLATION),
    LESS_EMISSIONS(TransactionKind.OMGE_CANCELLATION);

    private final TransactionKind kind;

    Aim(TransactionKind kind) {
      this.kind = kind;
    }
  }

  @PostConstruct
  void load() {
    String kind = draft.answers().get("kind");
    aim =
        Arrays.stream(Aim.values())
            .filter(a -> a.kind.name().equals(kind))
            .findFirst()
            .orElse(null);
  }

  /** Keeps the answer; what was said for another kind is asked again. */
  public String proceed() {
    if (aim == Aim.NOBODY) {
      return Journey.CANCEL.start().getView() + "?faces-redirect=true";
    }
    Map<String, String> answers = new HashMap<>(Map.of("kind", aim.kind.name()));
    if (!aim.kind.name().equals(draft.answers().get("kind"))) {
      answers.putAll(UsePurposePage.NONE);
      answers.putAll(JourneyUnitsPage.NONE);
    }
    return draft.proceed(answers);
  }

  public List<SelectItem> getAims() {
    return Arrays.stream(Aim.values())
        .map(each -> new SelectItem(each, Words.of("UseAim." + each)))
        .toList();
  }

  public Aim getAim() {
    return aim;
  }

  public void setAim(Aim aim) {
    this.aim = aim;
  }
}
