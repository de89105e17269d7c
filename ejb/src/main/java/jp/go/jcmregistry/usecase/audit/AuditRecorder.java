package jp.go.jcmregistry.usecase.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import jp.go.jcmregistry.domain.audit.AuditTrail;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/**
 * Writes the audit trail for every call of what is {@link Audited}. What system administrators do
 * to people of a registry stands in the trail of that registry, whose auditors read it.
 */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AuditRecorder {
  @Inject private CurrentUser currentUser;
  @Inject private AuditTrail trail;
  @Inject private AuditNotes notes;

  /** Lets the call happen, then notes it; a refused call leaves nothing to note. */
  @AroundInvoke
  public Object record(InvocationContext call) throws Exception {
    Object result = call.proceed();
    Optional<Actor> actor = currentUser.find();
    String subject = Subject.of(result, call.getParameters());
    String said = notes.take();
    trail.add(
        actor.map(Actor::registry).orElseGet(() -> trail.registryOf(subject)),
        actor.map(Actor::userId).orElse(null),
        call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName(),
        subject,
        said.isEmpty() ? Detail.of(call.getMethod(), call.getParameters(), subject) : said);
    return result;
  }
}
