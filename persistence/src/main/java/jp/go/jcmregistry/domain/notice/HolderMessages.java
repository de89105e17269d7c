package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Messages to the people of chosen accounts, or of all: written by one, counted, and sent once
 * another person has decided. Everybody gets it once, in the language this person chose.
 */
public class HolderMessages implements Recorded {
  private static final String PEOPLE =
      "SELECT DISTINCT u.id FROM account a"
          + " JOIN representation r ON r.account_id = a.id AND r.until_at IS NULL"
          + " AND r.state = 'ACTIVE' JOIN registry_user u ON u.id = r.user_id"
          + " AND u.status = 'ACTIVE' WHERE a.registry = ?1"
          + " AND (?2 = '' OR a.number = ANY (string_to_array(?2, ','))) ORDER BY u.id";
  private static final String KNOWN =
      "SELECT number FROM account WHERE registry = ?1 AND number = ANY (string_to_array(?2, ','))";

  private final EntityManager entities;
  private final Notifications notifications;

  public HolderMessages(EntityManager entities) {
    this.entities = entities;
    this.notifications = new Notifications(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.HOLDER_MESSAGE;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("subjectEn", Type.TEXT),
        RecordField.of("subjectJa", Type.TEXT),
        RecordField.of("textEn", Type.AREA),
        RecordField.of("textJa", Type.AREA),
        RecordField.optional("accounts", Type.AREA),
        RecordField.optional("people", Type.COUNTED));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("subjectEn");
  }

  /** Says how many people it would reach, which both who writes and who decides then see. */
  @Override
  public Answers completed(Answers answers, String registry, Instant now) {
    Map<String, String> all = new HashMap<>(answers.values());
    all.put("people", String.valueOf(people(answers, registry).size()));
    return new Answers(all);
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    List<String> unknown = unknown(answers, registry);
    if (!unknown.isEmpty()) {
      violations.add(
          Violation.of(MessageRule.ACCOUNTS_ARE_KNOWN.number(), String.join(", ", unknown)));
    } else if (people(answers, registry).isEmpty()) {
      violations.add(Violation.of(MessageRule.SOMEBODY_IS_TOLD.number()));
    }
    return violations;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers answers = change.answers();
    List<Long> people = people(answers, change.registry()).stream().map(Sql::number).toList();
    Told told = Told.written(NotificationKind.MESSAGE, said(answers, "En"), said(answers, "Ja"));
    notifications.tell(people, told, now);
  }

  private static String said(Answers answers, String language) {
    return answers.text("subject" + language) + "\n\n" + answers.text("text" + language);
  }

  private List<?> people(Answers answers, String registry) {
    return list(PEOPLE, answers, registry).toList();
  }

  private List<String> unknown(Answers answers, String registry) {
    List<String> known = list(KNOWN, answers, registry).map(Sql::text).toList();
    return numbers(answers).filter(number -> !known.contains(number)).toList();
  }

  private Stream<?> list(String query, Answers answers, String registry) {
    List<?> rows =
        entities
            .createNativeQuery(query)
            .setParameter(1, registry)
            .setParameter(2, numbers(answers).collect(Collectors.joining(",")))
            .getResultList();
    return rows.stream();
  }

  private static Stream<String> numbers(Answers answers) {
    return Stream.of(answers.text("accounts", "").split("[\\s,、]+"))
        .filter(typed -> !typed.isBlank())
        .map(Typed::clean)
        .distinct();
  }
}
