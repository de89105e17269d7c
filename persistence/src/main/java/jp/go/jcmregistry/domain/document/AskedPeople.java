package jp.go.jcmregistry.domain.document;

/** Whom document requests wait for, in the words of the database. */
public final class AskedPeople {
  private static final String ASKED =
      "(r.user_id = ? OR EXISTS (SELECT 1 FROM representation p JOIN account c"
          + " ON c.id = p.account_id WHERE p.user_id = ? AND p.until_at IS NULL"
          + " AND p.state = 'ACTIVE' AND (c.id = r.account_id OR c.holder_id = r.holder_id))"
          + " OR a.id IN (SELECT o FROM own_applications(?) o))";

  private AskedPeople() {}

  /**
   * The condition that the request {@code r}, of the application {@code a} if any, asks this user;
   * the same as {@link RequestedDocuments#of} has it.
   *
   * @param user the parameter that stands for the user
   */
  public static String include(String user) {
    return ASKED.replace("?", user);
  }
}
