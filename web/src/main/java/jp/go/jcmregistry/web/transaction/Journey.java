package jp.go.jcmregistry.web.transaction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.web.shared.Page;

/** The ways of several pages on which an account holder moves units, and the questions of each. */
public enum Journey {
  TRANSFER(TransactionKind.TRANSFER, Step.FROM, Step.UNITS, Step.TO, Step.CHECK),
  /** To a registry of another Party, here or elsewhere. */
  SEND(TransactionKind.INTERNATIONAL_TRANSFER, Step.FROM, Step.UNITS, Step.REGISTRY, Step.CHECK),
  CANCEL(TransactionKind.VOLUNTARY_CANCELLATION, Step.FROM, Step.UNITS, Step.PURPOSE, Step.CHECK),
  /** Its kind is an answer: what the credits are for. */
  USE(TransactionKind.RETIREMENT, Step.AIM, Step.FROM, Step.FOR, Step.UNITS, Step.CHECK);

  /** One page of a journey. */
  public enum Step {
    FROM("from", "J1", "J7"),
    UNITS("by", "J3", "J4", "J6"),
    TO("to", "J2"),
    REGISTRY("registry", "J2", "J4002", "J4021", "J4022", "J4023"),
    PURPOSE("purpose", "J3011"),
    AIM("kind"),
    FOR("said", "J4002", "J4005", "J4007", "J4009"),
    CHECK("");

    private final String answer;
    private final List<String> rules;

    Step(String answer, String... rules) {
      this.answer = answer;
      this.rules = List.of(rules);
    }

    private boolean answered(Map<String, String> answers) {
      return answers.containsKey(answer);
    }

    /** Whether what a rule stands against is answered here; the longer prefix knows it better. */
    boolean owns(String rule) {
      boolean named = Arrays.stream(values()).anyMatch(step -> step.rules.contains(rule));
      return named ? rules.contains(rule) : rules.stream().anyMatch(rule::startsWith);
    }
  }

  private final TransactionKind kind;
  private final List<Step> steps;

  Journey(TransactionKind kind, Step... steps) {
    this.kind = kind;
    this.steps = List.of(steps);
  }

  /** The journey that a page belongs to; the address of each of its pages begins with its name. */
  static Journey of(Page page) {
    return Arrays.stream(values())
        .filter(journey -> page.name().startsWith(journey.name()))
        .findFirst()
        .orElseThrow();
  }

  /** The kind of transaction; where that is a question, as it was answered. */
  TransactionKind kind(Map<String, String> answers) {
    return steps.contains(Step.AIM) && answers.containsKey(Step.AIM.answer)
        ? TransactionKind.valueOf(answers.get(Step.AIM.answer))
        : kind;
  }

  /**
   * Whether the units are gone for good at its end; nothing sent to another registry is reversed.
   */
  public boolean isFinal() {
    return this != TRANSFER;
  }

  List<Step> steps() {
    return steps;
  }

  /** Where it begins. */
  Page start() {
    return Page.valueOf(name());
  }

  Page page(Step step) {
    return Page.valueOf(name() + "_" + step);
  }

  /** Where it ends, with the number of the transaction. */
  Page done() {
    return Page.valueOf(name() + "_DONE");
  }

  /** The first question without an answer; the check page where all are answered. */
  Step next(Map<String, String> answers) {
    return steps.stream().filter(step -> !step.answered(answers)).findFirst().orElseThrow();
  }
}
