package jp.go.jcmregistry.usecase.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.notice.Letter;
import jp.go.jcmregistry.domain.notice.Mail;
import jp.go.jcmregistry.domain.notice.Mails;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.audit.Noted;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.ShownCodes;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/**
 * Every kind of message the registry writes, and the mail that left or waits. System administrators
 * see the letters of the installation, and the invitations of everybody.
 */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR", "SYSTEM_ADMINISTRATOR"})
public class Correspondence {
  private static final String LAST =
      "SELECT m.kind, m.sent_at FROM unnest(string_to_array('%2$s', ',')) k(kind) CROSS JOIN LATERAL"
          + " (SELECT kind, sent_at FROM mail m WHERE %1$s AND kind = k.kind"
          + " AND sent_at IS NOT NULL ORDER BY sent_at DESC LIMIT 1) m";

  private static final String FAILED =
      "SELECT m.kind, count(*) FROM mail m WHERE %s AND m.failure IS NOT NULL GROUP BY m.kind";

  private static final String OF_REGISTRY = "m.registry = ?";
  private static final String OF_INSTALLATION = "(m.registry IS NULL OR m.kind = 'INVITATION')";

  private static final String COLUMNS =
      "m.id, m.address, m.created_at, m.sent_at, m.next_try_at, m.tries, m.failure";

  /** A letter that still leaves, or tries to. */
  private static final String DUE =
      "m.sent_at IS NULL AND m.next_try_at IS NOT NULL AND m.created_at > ?";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Mails mails;
  @Inject private ShownCodes codes;
  @Inject private RegistryClock clock;
  @Inject private CurrentUser currentUser;

  private final PostOffice postOffice = PostOffice.ofEnvironment();

  /** What becomes of a letter. */
  public enum State {
    SENT,
    WAITING,
    /** It could not leave and is tried again. */
    TRIED,
    /** It never left: nobody tries any more, or it is news no longer. */
    KEPT
  }

  /**
   * How mail leaves.
   *
   * @param server the mail server; empty where none is named, and all mail is kept
   */
  public record Overview(String server, List<Kind> kinds) implements Serializable {
    public boolean leaves() {
      return !server.isEmpty();
    }
  }

  /**
   * A kind of message.
   *
   * @param lastSentAt null where none has left
   * @param failed letters that could not leave, tried again or not
   */
  public record Kind(NotificationKind kind, Instant lastSentAt, long failed)
      implements Serializable {
    public String title(Locale reader) {
      return Letter.title(kind, reader);
    }

    /** Its text with its placeholder as dots. */
    public String text(Locale reader) {
      return Letter.text(kind, "…", reader);
    }
  }

  /**
   * What letters are found by; every part may be null.
   *
   * @param address a part of an address
   */
  public record Criteria(State state, String address, Instant since, Instant before)
      implements Serializable {}

  /** A letter in a list. */
  public record Row(
      long id,
      String address,
      Instant createdAt,
      State state,
      Instant sentAt,
      Instant nextTryAt,
      long tries,
      String failure)
      implements Serializable {}

  /**
   * A letter as it was written or, while it waits, as it would be written now.
   *
   * @param codeShown whether a code stands in it that the reader is to hand over
   */
  public record View(
      Row row, NotificationKind kind, String language, Letter letter, boolean codeShown)
      implements Serializable {}

  /** All kinds of message, with their last sending, and what could not leave. */
  public Overview overview() {
    String ours = isOfInstallation() ? OF_INSTALLATION : OF_REGISTRY + "1";
    Map<String, Object> last = byKind(LAST.formatted(ours, String.join(",", names())));
    Map<String, Object> failed = byKind(FAILED.formatted(ours));
    return new Overview(
        postOffice.host(),
        Stream.of(NotificationKind.values())
            .map(
                kind ->
                    new Kind(
                        kind,
                        Sql.instant(last.get(kind.name())),
                        Sql.number(failed.getOrDefault(kind.name(), 0L))))
            .toList());
  }

  private boolean isOfInstallation() {
    return currentUser.actor().registry() == null;
  }

  private Map<String, Object> byKind(String sql) {
    Query query = entities.createNativeQuery(sql);
    if (!isOfInstallation()) {
      query.setParameter(1, currentUser.actor().registry());
    }
    Map<String, Object> found = new HashMap<>();
    for (Object row : query.getResultList()) {
      found.put(Sql.text(((Object[]) row)[0]), ((Object[]) row)[1]);
    }
    return found;
  }

  private static List<String> names() {
    return Stream.of(NotificationKind.values()).map(Enum::name).toList();
  }

  /** The letters of a kind, the newest first. */
  @Noted
  public Slice<Row> all(NotificationKind kind, Criteria asked, Page page) {
    Instant news = newsSince();
    Listing letters =
        ours()
            .and("m.kind = ?", kind.name())
            .and("m.address ILIKE '%' || ? || '%'", asked.address())
            .and("m.created_at >= ?", stamp(asked.since()))
            .and("m.created_at < ?", stamp(asked.before()));
    return inState(letters, asked.state(), news)
        .slice(entities, COLUMNS, "mail m", "m.id DESC", page, row -> row(row, news));
  }

  private Listing ours() {
    return isOfInstallation()
        ? new Listing().and(OF_INSTALLATION)
        : new Listing().and(OF_REGISTRY, currentUser.actor().registry());
  }

  private static Object stamp(Instant instant) {
    return instant == null ? null : Sql.timestamp(instant);
  }

  /** What was written later may still leave; nothing may where no mail server is named. */
  private Instant newsSince() {
    Instant now = clock.now();
    return postOffice.isThere() ? now.minus(Mails.NEWS) : now;
  }

  /** The same as {@link #state} says of one letter. */
  private static Listing inState(Listing letters, State state, Instant news) {
    if (state == null) {
      return letters;
    }
    return switch (state) {
      case SENT -> letters.and("m.sent_at IS NOT NULL");
      case WAITING -> letters.and(DUE + " AND m.tries = 0", Sql.timestamp(news));
      case TRIED -> letters.and(DUE + " AND m.tries > 0", Sql.timestamp(news));
      case KEPT -> letters.and("m.sent_at IS NULL AND NOT (" + DUE + ")", Sql.timestamp(news));
    };
  }

  private Row row(Object[] c, Instant news) {
    Instant created = Sql.instant(c[2]);
    Instant sent = Sql.instant(c[3]);
    Instant next = Sql.instant(c[4]);
    long tries = Sql.number(c[5]);
    return new Row(
        Sql.number(c[0]),
        Sql.text(c[1]),
        created,
        state(created, sent, next, tries, news),
        sent,
        next,
        tries,
        Sql.text(c[6]));
  }

  private static State state(
      Instant created, Instant sent, Instant next, long tries, Instant news) {
    if (sent != null) {
      return State.SENT;
    }
    if (next == null || !created.isAfter(news)) {
      return State.KEPT;
    }
    return tries == 0 ? State.WAITING : State.TRIED;
  }

  /** One letter. */
  @Noted
  public View of(long id) {
    Mail mail = mails.byId(currentUser.actor().registry(), id);
    Object[] columns = {
      mail.id(),
      mail.address(),
      mail.createdAt(),
      mail.sentAt(),
      mail.nextTryAt(),
      mail.tries(),
      mail.failure()
    };
    boolean shown = codes.isShownIn(mail, clock.now());
    boolean veiled = mail.kind() == NotificationKind.INVITATION && !shown;
    Letter letter = veiled ? mails.withoutCode(mail) : mails.letter(mail);
    return new View(row(columns, newsSince()), mail.kind(), mail.language(), letter, shown);
  }
}
