package jp.go.jcmregistry.usecase.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.go.jcmregistry.domain.audit.AccessEntry;
import jp.go.jcmregistry.domain.audit.AccessEntry.Who;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.audit.AccessLog;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/** Notes in the access log what the caller looked at, and from where. */
@ApplicationScoped
public class AccessNotes {
  @Inject private CurrentUser currentUser;
  @Inject private Signature signature;
  @Inject private AccessLog log;
  @Inject private RegistryClock clock;

  /** Notes one access of the caller, within the caller's JTA transaction; of nobody it is none. */
  public void note(AccessKind kind, String subject) {
    currentUser.find().ifPresent(actor -> note(actor, kind, subject));
  }

  private void note(Actor actor, AccessKind kind, String subject) {
    Who who = new Who(actor.registry(), actor.userId(), actor.loginId());
    log.add(new AccessEntry(who, kind, subject, signature.place(), clock.now()));
  }
}
