package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registries.Settings;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Begins applications: for anybody, for who acts for an account, and for what came on paper. */
public class Beginnings {
  private static final Duration WINDOW = Duration.ofHours(1);

  private static final String BEGUN =
      "SELECT count(*) FROM application_begun WHERE address = ?1 AND at > ?2::timestamptz";

  private static final String NOTE =
      "INSERT INTO application_begun (application_id, address, at)"
          + " VALUES (?1, ?2, ?3::timestamptz)";

  private final EntityManager entities;
  private final Applications applications;
  private final Accounts accounts;
  private final Registries registries;
  private final RegistryUsers users;
  private final RegistryClock clock;

  public Beginnings(EntityManager entities) {
    this.entities = entities;
    this.applications = new Applications(entities);
    this.accounts = new Accounts(entities);
    this.registries = new Registries(entities);
    this.users = new RegistryUsers(entities);
    this.clock = new RegistryClock(entities);
  }

  /** A new application with the secret that opens it, for the one time it is shown. */
  public record Begun(Application application, ApplicantSecret secret) {}

  /**
   * Begins a form for somebody who is not signed in.
   *
   * @param email where whoever applies is told of every step
   * @param place the network address from which it is begun
   * @throws RuleBroken J6111 where too many were begun from there, J6112
   */
  public Begun publicly(
      String registry, ApplicationForm form, String email, String language, String place) {
    String address = address(email);
    requireFor(form, ApplicationChannel.PUBLIC);
    Instant now = clock.now();
    long most = registries.settings(registry, now).number(Setting.APPLICATIONS_AN_HOUR);
    if (begunFrom(place, now) >= most) {
      throw new RuleBroken(Violation.of(ApplicationRule.NOT_TOO_MANY_BEGUN.number(), most));
    }
    ApplicantSecret secret = ApplicantSecret.make();
    Application begun =
        begin(
            new ApplicationOrigin(
                registry, form, ApplicationChannel.PUBLIC, null, null, null, address, language),
            secret.hash(),
            now);
    entities
        .createNativeQuery(NOTE)
        .setParameter(1, begun.id())
        .setParameter(2, place)
        .setParameter(3, Sql.timestamp(now))
        .executeUpdate();
    return new Begun(begun, secret);
  }

  private long begunFrom(String place, Instant now) {
    return Sql.number(
        entities
            .createNativeQuery(BEGUN)
            .setParameter(1, place)
            .setParameter(2, Sql.timestamp(now.minus(WINDOW)))
            .getSingleResult());
  }

  /**
   * Begins a form for somebody who is signed in.
   *
   * @param account the number of the account it concerns; null where the form concerns none
   * @throws RuleBroken J6112, J6113
   */
  public Application signedIn(ApplicationForm form, String account, Actor actor) {
    requireFor(form, ApplicationChannel.HOLDER);
    RegistryUser user = users.byId(actor.userId());
    Long concerned = null;
    if (form.concernsAccount()) {
      concerned =
          account(actor.registry(), account, form)
              .filter(
                  found -> actor.rightsOn(found.id()).filter(form::mayBeAppliedForWith).isPresent())
              .orElseThrow(() -> cannotBeAppliedFor(account))
              .id();
    }
    return begin(
        new ApplicationOrigin(
            actor.registry(),
            form,
            ApplicationChannel.HOLDER,
            actor.userId(),
            concerned,
            null,
            user.email(),
            user.language()),
        null,
        clock.now());
  }

  /**
   * Enters what came on paper; an operator fills it in as it stands there.
   *
   * @param email of whoever applies, as the paper says; blank where it names none
   * @throws RuleBroken J6112, J6113, J6129
   */
  public Application onPaper(
      ApplicationForm form,
      String account,
      ReceivedPaper paper,
      String email,
      String language,
      Actor actor) {
    if (!actor.has(Role.OPERATOR)) {
      throw new RuleBroken(Violation.of(ApplicationRule.FORM_IS_FOR_THEM.number(), form.number()));
    }
    Instant now = clock.now();
    boolean said =
        paper.receivedOn() != null
            && !paper.receivedOn().isAfter(registries.byCode(actor.registry()).dayOf(now))
            && paper.signedBy() != null
            && !paper.signedBy().isBlank();
    if (!said) {
      throw new RuleBroken(Violation.of(ApplicationRule.PAPER_SAYS_WHEN_AND_WHO.number()));
    }
    Long concerned =
        form.concernsAccount()
            ? account(actor.registry(), account, form)
                .orElseThrow(() -> cannotBeAppliedFor(account))
                .id()
            : null;
    return begin(
        new ApplicationOrigin(
            actor.registry(),
            form,
            ApplicationChannel.PAPER,
            actor.userId(),
            concerned,
            paper,
            email == null || email.isBlank() ? null : address(email),
            language),
        null,
        now);
  }

  private static void requireFor(ApplicationForm form, ApplicationChannel channel) {
    if (!form.channels().contains(channel)) {
      throw new RuleBroken(Violation.of(ApplicationRule.FORM_IS_FOR_THEM.number(), form.number()));
    }
  }

  private static RuleBroken cannotBeAppliedFor(String account) {
    return new RuleBroken(
        Violation.of(
            ApplicationRule.ACCOUNT_CAN_BE_APPLIED_FOR.number(), account == null ? "–" : account));
  }

  private Optional<Account> account(String registry, String number, ApplicationForm form) {
    return accounts.typed(registry, number).filter(form::canConcern);
  }

  private static String address(String email) {
    String address = email == null ? "" : email.strip();
    if (!Applications.isAddress(address)) {
      throw new InvalidValue("value.Application.email");
    }
    return address;
  }

  private Application begin(ApplicationOrigin origin, byte[] secretHash, Instant now) {
    long sequence =
        Sql.number(
            entities.createNativeQuery("SELECT nextval('application_sequence')").getSingleResult());
    int year = registries.byCode(origin.registry()).dayOf(now).getYear();
    Settings settings = registries.settings(origin.registry(), now);
    Duration kept = Duration.ofDays(settings.number(Setting.APPLICATION_KEPT_DAYS));
    Application application =
        new Application(
            origin,
            String.format(Locale.ROOT, "A-%d-%06d", year, sequence),
            secretHash,
            now,
            now.plus(kept));
    entities.persist(application);
    entities.flush();
    applications.record(application, null, null, now);
    Map<String, String> recorded = origin.form().outcome(entities).recorded(application, now);
    recorded.forEach((name, value) -> applications.put(application, name, value));
    return application;
  }
}
