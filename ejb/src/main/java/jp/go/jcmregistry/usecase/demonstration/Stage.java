package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import jp.go.jcmregistry.usecase.identity.Group;
import jp.go.jcmregistry.usecase.identity.SignIn;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Lets the demonstration's people act through the boundaries as they would after signing in: same
 * identity, same groups, each act a request of its own.
 */
@ApplicationScoped
public class Stage {
  @Inject private SignIn signIn;

  /** Acts as one of the people, with what this person may do. */
  @ActivateRequestContext
  public <T> T as(String loginId, Supplier<T> act) {
    return act(loginId, signIn.again(loginId).orElseThrow().groups(), act);
  }

  /** Acts before there are any people, to register the first of them. */
  @ActivateRequestContext
  public <T> T asInstallation(Supplier<T> act) {
    return act("installation", Set.of(Group.SYSTEM_ADMINISTRATOR, Group.USER), act);
  }

  private static <T> T act(String name, Set<String> groups, Supplier<T> act) {
    return SecurityDomain.getCurrent()
        .createAdHocIdentity(name)
        .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(groups)))
        .runAsSupplier(act);
  }
}
