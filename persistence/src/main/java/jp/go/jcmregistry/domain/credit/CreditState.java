package jp.go.jcmregistry.domain.credit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountKind;

/** What the public is told of a unit's whereabouts: never whose account, only what sort. */
public enum CreditState {
  HELD(AccountKind.ENTITY_HOLDING, AccountKind.GOVERNMENT_HOLDING),
  CANCELLED(
      AccountKind.VOLUNTARY_CANCELLATION,
      AccountKind.MANDATORY_CANCELLATION,
      AccountKind.OMGE_CANCELLATION),
  RETIRED(AccountKind.RETIREMENT, AccountKind.OIMP_USE),
  OUTSIDE(AccountKind.OUTSIDE);

  private final List<AccountKind> kinds;

  CreditState(AccountKind... kinds) {
    this.kinds = List.of(kinds);
  }

  /** The state of units in an account of this kind. */
  public static CreditState of(AccountKind kind) {
    return Arrays.stream(values()).filter(s -> s.kinds.contains(kind)).findFirst().orElseThrow();
  }

  /** The kinds of account in which units are in this state. */
  public List<AccountKind> kinds() {
    return kinds;
  }

  /** Kinds as a list of SQL literals; enum names only, never anything typed. */
  static String literals(List<AccountKind> kinds) {
    return kinds.stream().map(k -> "'" + k.name() + "'").collect(Collectors.joining(","));
  }
}
