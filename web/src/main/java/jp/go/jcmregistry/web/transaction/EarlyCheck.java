package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.usecase.transaction.Proposing;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.transaction.Journey.Step;

/**
 * Tells at the question what would be refused in the end, as far as its answer can mend it. The
 * rules themselves stand in the domain and run again when the proposal is made.
 */
@RequestScoped
public class EarlyCheck {

  @Inject private MovementDraft draft;
  @Inject private Proposing proposing;
  @Inject private ExceptionMessages messages;

  /** Whether nothing stands against these answers of a step; what does is said at the field. */
  boolean passes(Step step, String field, Map<String, String> answers) {
    Map<String, String> fields = new HashMap<>();
    return messages
        .attempt(
            () -> {
              List<Violation> own =
                  proposing.preview(draft.proposal(answers, null)).violations().stream()
                      .filter(violation -> step.owns(violation.rule()))
                      .toList();
              own.forEach(violation -> fields.put(violation.rule(), field));
              RuleBroken.unlessNone(own);
              return true;
            },
            fields)
        .orElse(false);
  }
}
