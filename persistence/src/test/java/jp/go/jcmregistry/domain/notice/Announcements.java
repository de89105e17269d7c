package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.transaction.Ledger;

/** Writes notices for tests as two people do, each call one database transaction. */
public final class Announcements {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

  private final Ledger ledger;

  public Announcements(Ledger ledger) {
    this.ledger = ledger;
  }

  private static RecordChanges changes(EntityManager entities) {
    return new RecordChanges(entities, List.of(new RecordedNotices(entities)));
  }

  /** The least that a notice says; a null among the changes takes an answer out. */
  public static Map<String, String> notice(String... changes) {
    Map<String, String> answers =
        new TreeMap<>(
            Map.of(
                "category", "SYSTEM",
                "titleEn", "A new page",
                "titleJa", "新しいページ",
                "bodyEn", "It is there.",
                "bodyJa", "できました。",
                "validFrom", "2026-03-02",
                "pinned", "no",
                "withdrawn", "no"));
    for (int i = 0; i < changes.length; i += 2) {
      answers.put(changes[i], changes[i + 1]);
    }
    return answers;
  }

  /** A notice of maintenance; whole minutes only, as its form asks for them. */
  public static Map<String, String> maintenance(Instant from, Instant until) {
    return notice(
        "category", "MAINTENANCE",
        "windowFrom", TIME.format(from),
        "windowUntil", TIME.format(until));
  }

  /** Entered by one person; answers with the number of the change. */
  public String propose(Map<String, String> answers) {
    return ledger.call(
        e ->
            changes(e)
                .propose(RecordKind.NOTICE, new Answers(answers), ledger.operator())
                .number());
  }

  /** Decided by another; answers with the number of the notice. */
  public String approve(String change) {
    return ledger.call(e -> changes(e).approve(change, ledger.approver()).subject());
  }

  /** Entered and decided; answers with the number of the notice. */
  public String publish(Map<String, String> answers) {
    return approve(propose(answers));
  }
}
