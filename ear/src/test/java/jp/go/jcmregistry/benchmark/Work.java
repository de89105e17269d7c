package jp.go.jcmregistry.benchmark;

import java.sql.SQLException;
import java.util.random.RandomGenerator;

/** One client's way of doing one operation; made once for each client, used by that one alone. */
interface Work extends AutoCloseable {

  /** Does it once, waiting until it is done; throws when it was refused. */
  void once(RandomGenerator chance) throws Exception;

  @Override
  default void close() throws SQLException {}

  /** Makes the work of one client. */
  interface Maker {
    Work make() throws Exception;
  }
}
