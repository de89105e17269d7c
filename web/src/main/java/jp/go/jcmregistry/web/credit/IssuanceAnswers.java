package jp.go.jcmregistry.web.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Outcomes;
import jp.go.jcmregistry.usecase.transaction.JourneyDrafts;

/** What an operator has answered of an issuance so far, read from the draft on the server. */
public record IssuanceAnswers(UUID id, Map<String, String> answers) implements Serializable {

  /** The name under which drafts of issuances are kept. */
  static final String JOURNEY = "issuance";

  private static final String PROJECT = "project";
  private static final String NUMBER = "number";
  private static final String NOTIFIED_ON = "notifiedOn";
  private static final String MONITORING_FROM = "monitoringFrom";
  private static final String MONITORING_TO = "monitoringTo";
  private static final String NOTIFIED = "notified";
  private static final String QUANTITY = "quantity";
  private static final String ACCOUNTS = "accounts";
  private static final String AUTHORIZATION = "authorization";
  private static final String PARTNERS = "partnerAuthorization";
  private static final String IDENTIFIERS = "identifiers";

  static IssuanceAnswers of(JourneyDrafts.Draft draft) {
    return new IssuanceAnswers(draft.id(), draft.answers());
  }

  /** The answers of the first page, as they are kept. */
  static Map<String, String> decision(IssuanceRequest asked) {
    Notification notification = asked.notification();
    Map<String, String> kept =
        new LinkedHashMap<>(
            Map.of(
                PROJECT, asked.project(),
                NUMBER, notification.number(),
                NOTIFIED_ON, notification.notifiedOn().toString(),
                MONITORING_FROM, notification.monitoringFrom().toString(),
                MONITORING_TO, notification.monitoringTo().toString(),
                NOTIFIED, Long.toString(notification.quantity()),
                QUANTITY, Long.toString(asked.quantity())));
    Outcomes outcomes = asked.outcomes();
    kept.put(AUTHORIZATION, outcomes == null ? "" : outcomes.authorization());
    kept.put(PARTNERS, outcomes == null ? "" : outcomes.partnerAuthorization());
    kept.put(
        IDENTIFIERS,
        outcomes == null
            ? ""
            : outcomes.identifiers().stream()
                .map(ItmoIdentifier::toString)
                .collect(Collectors.joining("\n")));
    return kept;
  }

  /** What the partner transfers with the decision; null for plain credits. */
  public Outcomes outcomes() {
    return answers.getOrDefault(AUTHORIZATION, "").isBlank()
        ? null
        : new Outcomes(
            answers.get(AUTHORIZATION),
            answers.getOrDefault(PARTNERS, ""),
            answers.getOrDefault(IDENTIFIERS, "").lines().map(ItmoIdentifier::parse).toList());
  }

  /** The answers of the table, as they are kept; a cell without units takes an earlier one back. */
  static Map<String, String> amounts(List<String> accounts, Map<String, String> cells) {
    Map<String, String> kept = new LinkedHashMap<>(cells);
    kept.put(ACCOUNTS, String.join(",", accounts));
    return kept;
  }

  /** Under what name a cell of the table is kept. */
  static String cell(int year, String account) {
    return "cell." + year + "." + account;
  }

  public String project() {
    return answers.get(PROJECT);
  }

  /** What the first page asked for. */
  public Notification notification() {
    return new Notification(
        answers.get(NUMBER),
        LocalDate.parse(answers.get(NOTIFIED_ON)),
        LocalDate.parse(answers.get(MONITORING_FROM)),
        LocalDate.parse(answers.get(MONITORING_TO)),
        Long.parseLong(answers.get(NOTIFIED)));
  }

  public long quantity() {
    return Long.parseLong(answers.get(QUANTITY));
  }

  /** The years of the monitoring period that a vintage can have. */
  public List<Integer> years() {
    Notification notification = notification();
    return IntStream.rangeClosed(
            Math.max(Vintage.YEAR_MIN, notification.monitoringFrom().getYear()),
            Math.min(Vintage.YEAR_MAX, notification.monitoringTo().getYear()))
        .boxed()
        .toList();
  }

  /** The accounts of the table in the order in which they were added; empty before it was seen. */
  public List<String> accounts() {
    String kept = answers.getOrDefault(ACCOUNTS, "");
    return Stream.of(kept.split(",")).filter(number -> !number.isBlank()).toList();
  }

  /** The units of a cell, 0 where there are none. */
  public long amount(int year, String account) {
    return Long.parseLong(answers.getOrDefault(cell(year, account), "0"));
  }

  /** What is proposed once all is answered. */
  public IssuanceRequest request() {
    List<IssuanceRequest.Cell> cells =
        accounts().stream()
            .flatMap(
                account ->
                    years().stream()
                        .filter(year -> amount(year, account) > 0)
                        .map(
                            year ->
                                new IssuanceRequest.Cell(
                                    Vintage.of(year),
                                    AccountNumber.parse(account),
                                    amount(year, account))))
            .toList();
    return new IssuanceRequest(id, project(), notification(), quantity(), cells, null, outcomes());
  }
}
