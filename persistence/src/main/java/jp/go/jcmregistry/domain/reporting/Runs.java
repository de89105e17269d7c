package jp.go.jcmregistry.domain.reporting;

import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/**
 * Puts neighbouring rows of a sorted stream together, so that what is handed on are runs as long as
 * they can be.
 */
final class Runs<T> implements Consumer<T> {
  private final BiPredicate<T, T> continues;
  private final BinaryOperator<T> join;
  private final Consumer<? super T> next;

  private T open;

  Runs(BiPredicate<T, T> continues, BinaryOperator<T> join, Consumer<? super T> next) {
    this.continues = continues;
    this.join = join;
    this.next = next;
  }

  static Runs<AefAction> ofActions(Consumer<? super AefAction> next) {
    return new Runs<>((one, before) -> one.continues(before), AefAction::joinedBy, next);
  }

  static Runs<AefHolding> ofHoldings(Consumer<? super AefHolding> next) {
    return new Runs<>((one, before) -> one.continues(before), AefHolding::joinedBy, next);
  }

  @Override
  public void accept(T row) {
    if (open != null && continues.test(row, open)) {
      open = join.apply(open, row);
    } else {
      end();
      open = row;
    }
  }

  /** Hands on what is still open. */
  void end() {
    if (open != null) {
      next.accept(open);
      open = null;
    }
  }
}
