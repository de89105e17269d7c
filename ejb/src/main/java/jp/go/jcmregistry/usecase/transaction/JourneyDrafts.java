package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.transaction.JourneyDraft;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/**
 * Keeps what a person has answered in a journey until it is sent: on the server, for a day in which
 * the registry is open, for nobody else. A person has one open draft of a journey; beginning again
 * discards it.
 */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR"})
public class JourneyDrafts {

  /** Held: the platform looks the provider up anew, through every library, at each call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final Duration KEPT = Duration.ofHours(24);

  /** A draft whose identifier became a transaction's request has been sent and is open no more. */
  private static final String UNSENT =
      " AND NOT EXISTS (SELECT t FROM RegistryTransaction t WHERE t.request = d.id)";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private CurrentUser currentUser;
  @Inject private MaintenanceWindows windows;
  @Inject private RegistryClock clock;

  /**
   * What has been answered.
   *
   * @param id becomes the request of the transaction
   * @param answers by the name of the question
   */
  public record Draft(UUID id, Map<String, String> answers, Instant updatedAt)
      implements Serializable {}

  /** Begins a journey with what is known already. */
  public Draft begin(String journey, Map<String, String> answers) {
    Instant now = clock.now();
    long user = currentUser.actor().userId();
    forget(now);
    unsent(user, journey, now).forEach(entities::remove);
    JourneyDraft draft = new JourneyDraft(user, journey, json(answers), now);
    entities.persist(draft);
    return read(draft);
  }

  /** The draft of this journey that waits to be continued. */
  public Optional<Draft> open(String journey) {
    return unsent(currentUser.actor().userId(), journey, clock.now()).stream()
        .findFirst()
        .map(JourneyDrafts::read);
  }

  /** A draft of the caller's by its identifier, sent or not: a second click finds it as well. */
  public Draft of(UUID id) {
    return read(own(id, ""));
  }

  /** Adds answers to a draft that has not been sent; an empty answer takes an earlier one back. */
  public Draft answer(UUID id, Map<String, String> answers) {
    JourneyDraft draft = own(id, UNSENT);
    Map<String, String> all = new LinkedHashMap<>(read(draft).answers());
    all.putAll(answers);
    all.values().removeIf(answer -> answer == null || answer.isBlank());
    draft.answer(json(all), clock.now());
    return read(draft);
  }

  private JourneyDraft own(UUID id, String condition) {
    return entities
        .createQuery(
            "SELECT d FROM JourneyDraft d WHERE d.id = :id AND d.userId = :user" + condition,
            JourneyDraft.class)
        .setParameter("id", id)
        .setParameter("user", currentUser.actor().userId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("draft"));
  }

  private List<JourneyDraft> unsent(long user, String journey, Instant now) {
    return entities
        .createQuery(
            "SELECT d FROM JourneyDraft d WHERE d.userId = :user AND d.journey = :journey"
                + " AND d.updatedAt > :since"
                + UNSENT
                + " ORDER BY d.updatedAt DESC",
            JourneyDraft.class)
        .setParameter("user", user)
        .setParameter("journey", journey)
        .setParameter("since", oldest(now))
        .getResultList();
  }

  /** A day ago; time in which the registry was closed to this person does not count. */
  private Instant oldest(Instant now) {
    String registry = currentUser.actor().registry();
    Instant day = now.minus(KEPT);
    return day.minus(windows.closedWithin(registry, day, now));
  }

  private void forget(Instant now) {
    entities
        .createQuery("DELETE FROM JourneyDraft d WHERE d.updatedAt <= :until")
        .setParameter("until", oldest(now))
        .executeUpdate();
  }

  private static String json(Map<String, String> answers) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    answers.forEach(object::add);
    return object.build().toString();
  }

  private static Draft read(JourneyDraft draft) {
    try (JsonReader reader = JSON.createReader(new StringReader(draft.content()))) {
      JsonObject object = reader.readObject();
      Map<String, String> answers = new LinkedHashMap<>();
      object.keySet().forEach(name -> answers.put(name, object.getString(name)));
      return new Draft(draft.id(), answers, draft.updatedAt());
    }
  }
}
