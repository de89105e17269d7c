package jp.go.jcmregistry.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.UserStatus;
import jp.go.jcmregistry.usecase.identity.SecondPerson;
import jp.go.jcmregistry.usecase.identity.UserDirectory;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** Everybody whom the reader administers or works with. */
@Named
@RequestScoped
public class UsersPage {

  @Inject private UserDirectory directory;
  @Inject private SecondPerson secondPerson;
  @Inject private ActiveUser activeUser;
  @Inject private Query query;

  private Rows<UserDirectory.Row> rows;
  private List<SecondPerson.Row> waiting;

  @PostConstruct
  void load() {
    UserDirectory.Criteria criteria =
        new UserDirectory.Criteria(
            query.text("text"),
            query.choice("capacity", Capacity.class),
            query.choice("status", UserStatus.class));
    rows = Rows.of(directory.all(criteria, query.page()), query.page());
    waiting = activeUser.is("SYSTEM_ADMINISTRATOR") ? secondPerson.waiting() : List.of();
  }

  public Rows<UserDirectory.Row> getRows() {
    return rows;
  }

  /** What waits for a second system administrator; empty for everybody else. */
  public List<SecondPerson.Row> getWaiting() {
    return waiting;
  }

  public List<Capacity> getCapacities() {
    return List.of(Capacity.values());
  }

  public List<UserStatus> getStatuses() {
    return List.of(UserStatus.values());
  }
}
