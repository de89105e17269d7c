package jp.go.jcmregistry.usecase.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.usecase.identity.AccessNotes;

/** Notes every file that somebody who is signed in takes away. */
@Stateless
@PermitAll
public class Exports {
  @Inject private AccessNotes notes;

  /** A file of this name is about to be handed out; the public leaves no entry. */
  public void handedOut(String file) {
    if (file != null) {
      notes.note(AccessKind.EXPORT, file);
    }
  }
}
