package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.usecase.demonstration.AccountOpening;
import jp.go.jcmregistry.usecase.demonstration.Stage;
import jp.go.jcmregistry.usecase.demonstration.UserRegistration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every method of every boundary, called by everybody: the container lets in whom {@link
 * BoundaryRoles} names and nobody else, and no method is missing there.
 */
@ExtendWith(ArquillianExtension.class)
class RolesIT {
  private static final String USECASES = "jp.go.jcmregistry.usecase.";
  private static final String EVERYBODY = "EVERYBODY";
  private static final String HOLDER = "HOLDER";

  @Inject private Stage stage;
  @Inject private UserRegistration registration;
  @Inject private AccountOpening opening;
  @Inject private BeanManager beans;
  @Inject @Any private Instance<Object> all;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @Test
  void onlyWhoIsNamedIsLetIn() {
    Map<String, String> people = people();
    Map<String, String> found = new TreeMap<>();
    for (Class<?> boundary : boundaries()) {
      Object bean = all.select(boundary).get();
      for (Method method : methods(boundary)) {
        found.merge(
            boundary.getSimpleName() + "." + method.getName(),
            letIn(bean, method, people),
            (one, other) -> one.equals(other) ? one : one + " / " + other);
      }
    }
    assertThat(lines(found)).containsExactlyElementsOf(BoundaryRoles.lines());
  }

  private Set<Class<?>> boundaries() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .filter(type -> type.isAnnotationPresent(Stateless.class))
        .filter(type -> type.getName().startsWith(USECASES))
        .collect(
            Collectors.toCollection(
                () -> new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()))));
  }

  private static List<Method> methods(Class<?> boundary) {
    return Arrays.stream(boundary.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !method.isSynthetic())
        .toList();
  }

  private String letIn(Object bean, Method method, Map<String, String> people) {
    Set<String> groups = new TreeSet<>();
    people.forEach(
        (group, login) -> {
          if (stage.as(login, () -> letsIn(bean, method))) {
            groups.add(group);
          }
        });
    return letsIn(bean, method) ? EVERYBODY : String.join(" ", groups);
  }

  /** Whoever is let in with nothing to say fails in some other way, or not at all. */
  private static boolean letsIn(Object bean, Method method) {
    try {
      method.invoke(bean, Stream.of(method.getParameterTypes()).map(RolesIT::nothing).toArray());
      return true;
    } catch (InvocationTargetException refused) {
      return !(refused.getCause() instanceof EJBAccessException);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == long.class) {
      return 0L;
    }
    return type == int.class ? (Object) 0 : null;
  }

  private Map<String, String> people() {
    Map<String, String> people = new TreeMap<>();
    for (Role role : Role.values()) {
      String login = "roles-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      String registry = role == Role.SYSTEM_ADMINISTRATOR ? null : "JPN01";
      stage.asInstallation(() -> registration.staff(person(registry, login), Set.of(role)));
      people.put(role.name(), login);
    }
    AccountNumber account =
        stage.as(
            people.get("APPROVER"),
            () -> opening.open(new Details("Roles Co.", "役割株式会社", "Tokyo", "東京都")));
    stage.as(
        people.get("OPERATOR"),
        () ->
            registration.representative(
                person("JPN01", "roles-holder"), Map.of(account, Rights.INITIATE_AND_APPROVE)));
    people.put(HOLDER, "roles-holder");
    return people;
  }

  private static UserRegistration.Person person(String registry, String login) {
    return new UserRegistration.Person(
        registry, login, "a password of " + login, login, login + "@example.invalid", "en");
  }

  private static List<String> lines(Map<String, String> found) {
    return found.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }
}
