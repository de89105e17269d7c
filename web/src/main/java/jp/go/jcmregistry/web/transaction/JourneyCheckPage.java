package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.transaction.Proposing;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.transaction.Journey.Step;
import org.omnifaces.util.Faces;

/** All answers of a journey before they are sent, with what would follow. */
@Named
@RequestScoped
public class JourneyCheckPage {

  @Inject private MovementDraft draft;
  @Inject private Proposing proposing;
  @Inject private AccountDirectory directory;
  @Inject private ExceptionMessages messages;

  private Proposing.Preview preview;
  private AccountDirectory.Row receiver;
  private String reference;

  /** Before the page is written: what stands against the movement by now is said on top. */
  public void open() throws IOException {
    draft.open();
    if (Faces.isResponseComplete() || draft.find().isEmpty()) {
      return;
    }
    Proposal proposal = draft.proposal(Map.of(), null);
    preview = proposing.preview(proposal);
    receiver = Optional.ofNullable(proposal.to()).flatMap(directory::named).orElse(null);
    if (!Faces.isPostback()) {
      messages.carriedOut(
          () -> RuleBroken.unlessNone(preview.violations()), places(preview.violations()));
    }
  }

  /** Sends the proposal; sent twice it is one transaction. */
  public String send() {
    if (draft.find().isEmpty()) {
      return draft.gone();
    }
    Proposal proposal = draft.proposal(Map.of(), reference);
    return messages
        .attempt(() -> proposing.propose(proposal), places(List.of()))
        .map(receipt -> draft.getJourney().done().getView() + Addresses.to(receipt.number()))
        .orElse(null);
  }

  /** Each sentence leads to the answer that can mend it. */
  private Map<String, String> places(List<Violation> violations) {
    Map<String, String> places = new HashMap<>();
    for (Violation violation : violations) {
      draft.getJourney().steps().stream()
          .filter(step -> step.owns(violation.rule()))
          .map(Step::name)
          .findFirst()
          .ifPresent(step -> places.put(violation.rule(), step));
    }
    return places;
  }

  public Proposing.Preview getPreview() {
    return preview;
  }

  /** Whose account receives, where this person may know it; else null. */
  public AccountDirectory.Row getReceiver() {
    return receiver;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
