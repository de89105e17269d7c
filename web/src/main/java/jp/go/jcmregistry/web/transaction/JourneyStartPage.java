package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts.Draft;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.TagFunctions;

/** Where a journey begins, or goes on where somebody left it. */
@Named
@RequestScoped
public class JourneyStartPage {

  @Inject private MovementDraft draft;
  @Inject private Query query;

  /** Begins a new draft; who has one account, or comes from one, is not asked which. */
  public String begin() {
    String wanted = query.text("from");
    String from =
        draft.getAccounts().stream()
            .map(account -> account.number().toString())
            .filter(number -> draft.getAccounts().size() == 1 || number.equals(wanted))
            .findFirst()
            .orElse(null);
    return draft.begin(from == null ? Map.of() : Map.of("from", from));
  }

  /** When the draft that waits was last touched; null where none does. */
  public Instant getLeftAt() {
    return draft.find().map(Draft::updatedAt).orElse(null);
  }

  /** The first question of it that has no answer yet. */
  public String getContinueAt() {
    Journey journey = draft.getJourney();
    return TagFunctions.href(journey.page(journey.next(draft.answers())).name());
  }

  /** Whether there is an account with something to move. */
  public boolean isPossible() {
    return draft.getAccounts().stream().anyMatch(a -> a.availability().available() > 0);
  }

  /** The account this person came from, carried on by the form. */
  public String getWanted() {
    return query.text("from");
  }

  public boolean isWithoutAccount() {
    return draft.getAccounts().isEmpty();
  }

  /** The accounts with nothing free say so. */
  public List<AccountDirectory.Row> getAccounts() {
    return draft.getAccounts();
  }
}
