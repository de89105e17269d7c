package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.util.List;

/**
 * The public events of units, the earliest first.
 *
 * @param whole false where earlier events are left out
 */
public record PublicLife(List<PublicEvent> events, boolean whole) implements Serializable {
  /** Nothing has happened yet. */
  public static final PublicLife EMPTY = new PublicLife(List.of(), true);
}
