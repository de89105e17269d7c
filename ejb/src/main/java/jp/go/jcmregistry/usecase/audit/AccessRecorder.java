package jp.go.jcmregistry.usecase.audit;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.usecase.identity.AccessNotes;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** Writes the access log for every call of what is {@link Noted}. */
@Noted
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class AccessRecorder {
  @Inject private CurrentUser currentUser;
  @Inject private AccessNotes notes;

  /** Lets the call happen, then notes it; a refused call showed nothing. */
  @AroundInvoke
  public Object record(InvocationContext call) throws Exception {
    Object result = call.proceed();
    if (currentUser.find().map(Actor::roles).filter(roles -> !roles.isEmpty()).isPresent()) {
      String key = Subject.of(null, call.getParameters());
      notes.note(
          AccessKind.VIEW,
          key.isEmpty() ? call.getMethod().getDeclaringClass().getSimpleName() : key);
    }
    return result;
  }
}
