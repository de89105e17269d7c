package jp.go.jcmregistry.domain.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;

/**
 * Who acts: one user with what this user may do at this moment. Nobody is both staff and
 * representative, so one of {@code roles} and {@code rights} is empty.
 *
 * @param registry the one registry this user belongs to; null for those of the installation
 * @param rights the active representations, by account
 */
public record Actor(
    long userId,
    String loginId,
    String name,
    String registry,
    Set<Role> roles,
    Map<Long, Rights> rights) {

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Operators, approvers and auditors read everything of their own registry. */
  public boolean readsWholeRegistry() {
    return has(Role.OPERATOR) || has(Role.APPROVER) || has(Role.AUDITOR);
  }

  /**
   * Whether this person may reset a user: system administrators everybody, operators the people of
   * account holders of their registry.
   */
  public boolean administers(RegistryUser user) {
    return has(Role.SYSTEM_ADMINISTRATOR)
        || has(Role.OPERATOR)
            && user.capacity() == Capacity.REPRESENTATIVE
            && user.registry().equals(registry);
  }

  /** Whoever can move units and all staff sign in and sign with a second factor. */
  public boolean needsSecondFactor() {
    return !roles.isEmpty()
        || rights.values().stream().anyMatch(each -> each.mayInitiate() || each.mayApprove());
  }

  public boolean mayRead(long accountId, String registryOfAccount) {
    return registryOfAccount.equals(registry)
        && (readsWholeRegistry() || rights.containsKey(accountId));
  }

  /** Refuses as if the account did not exist. */
  public void mustRead(long accountId, String registryOfAccount) {
    if (!mayRead(accountId, registryOfAccount)) {
      throw new NotFoundOrNotYours("account");
    }
  }

  public Optional<Rights> rightsOn(Long accountId) {
    return accountId == null ? Optional.empty() : Optional.ofNullable(rights.get(accountId));
  }

  public boolean represents(Long accountId) {
    return rightsOn(accountId).isPresent();
  }
}
