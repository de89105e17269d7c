package jp.go.jcmregistry.usecase.audit;

import jakarta.enterprise.context.RequestScoped;

/** What an act says of itself for the audit trail, where its arguments do not tell. */
@RequestScoped
public class AuditNotes {
  private String said = "";

  /** Says what belongs beside the act of this call; never a secret. */
  public void say(String detail) {
    said = detail;
  }

  /** What was said since it was taken last. */
  String take() {
    String last = said;
    said = "";
    return last;
  }
}
