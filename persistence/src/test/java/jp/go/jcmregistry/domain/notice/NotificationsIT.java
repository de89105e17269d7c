package jp.go.jcmregistry.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.identity.People;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

class NotificationsIT {
  private final RegistryDatabase database = RegistryDatabase.get();

  @Test
  void deletingHidesItFromItsReaderAndKeepsTheRecord() {
    RegistryUser user = database.call(People::representative);
    tell(user);
    long id = list(user).get(0).id();

    database.run(entities -> new Notifications(entities).of(user.id(), id).delete(People.START));

    assertThat(list(user)).isEmpty();
    assertThatThrownBy(() -> database.run(e -> new Notifications(e).of(user.id(), id)))
        .isInstanceOf(NotFoundOrNotYours.class);
    assertThat(database.<Notification>call(e -> e.find(Notification.class, id))).isNotNull();
  }

  @Test
  void somebodyElsesIsAsUnknownAsNone() {
    RegistryUser reader = database.call(People::representative);
    RegistryUser other = database.call(People::representative);
    tell(reader);
    long id = list(reader).get(0).id();

    assertThatThrownBy(() -> database.run(e -> new Notifications(e).of(other.id(), id)))
        .isInstanceOf(NotFoundOrNotYours.class);
  }

  @Test
  void theRepresentativesOfAnAccountAreToldButNotWhoDidIt() {
    RegistryUser first = database.call(People::representative);
    RegistryUser second = database.call(People::representative);
    Account account = database.call(People::account);
    database.run(
        entities -> {
          Representations all = new Representations(entities);
          all.begin(first, account.id(), Rights.INITIATE, People.START);
          all.begin(second, account.id(), Rights.APPROVE, People.START);
        });

    database.run(
        entities ->
            new Notifications(entities)
                .tellRepresentatives(
                    account.id(),
                    first.id(),
                    NotificationKind.ACCOUNT_OPENED,
                    null,
                    account.number().toString(),
                    People.START));

    assertThat(list(first)).isEmpty();
    assertThat(list(second))
        .extracting(Notification::detail)
        .containsExactly(account.number().toString());
  }

  private void tell(RegistryUser user) {
    database.run(
        entities ->
            new Notifications(entities)
                .tell(
                    List.of(user.id()),
                    NotificationKind.LOGIN_ISSUED,
                    null,
                    user.loginId(),
                    People.START));
  }

  private List<Notification> list(RegistryUser user) {
    return database.call(entities -> new Notifications(entities).of(user.id(), 0, 20));
  }
}
