package jp.go.jcmregistry.usecase.cooperation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordDocuments;
import jp.go.jcmregistry.domain.cooperation.RecordDocuments.Document;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.application.Contents;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Group;

/** The documents that prove a change of a record: an operator adds them, whoever decides reads. */
@Stateless
@RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.AUDITOR})
public class Evidence {
  @Inject private RecordChanges changes;
  @Inject private RecordDocuments documents;
  @Inject private CurrentUser currentUser;

  /** What is there. */
  public List<Document> of(String number) {
    return documents.of(found(number).id());
  }

  /** A document with its content. */
  public SentFile read(String number, long id) {
    return documents.read(found(number), id);
  }

  /**
   * Adds a document to a change that waits; its type is what its content says.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J8033, J8034
   */
  @Audited
  @RolesAllowed(Group.OPERATOR)
  public void add(String number, String name, byte[] content) {
    SentFile file = new SentFile(name, Contents.typeOf(content), content);
    documents.add(found(number), file, currentUser.actor());
  }

  private RecordChange found(String number) {
    return changes
        .byNumber(currentUser.actor().registry(), number)
        .orElseThrow(() -> new NotFoundOrNotYours("record change"));
  }
}
