package jp.go.jcmregistry.domain.reporting;

import java.util.List;
import java.util.function.Consumer;

/** Tables whose reader is heard by somebody, who may stop it. */
record WatchedAef(Aef tables, Progress progress) implements Aef {

  @Override
  public AefSubmission submission() {
    return tables.submission();
  }

  @Override
  public List<AefAuthorization> authorizations() {
    return tables.authorizations();
  }

  @Override
  public void actions(Consumer<AefAction> each) {
    tables.actions(
        action -> {
          progress.row();
          each.accept(action);
        });
  }

  @Override
  public void holdings(Consumer<AefHolding> each) {
    tables.holdings(
        holding -> {
          progress.row();
          each.accept(holding);
        });
  }

  @Override
  public List<AefEntity> entities() {
    return tables.entities();
  }
}
