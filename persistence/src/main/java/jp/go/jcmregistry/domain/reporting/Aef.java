package jp.go.jcmregistry.domain.reporting;

import java.util.List;
import java.util.function.Consumer;

/**
 * The annual information of one Party for one year in the agreed electronic format (decision
 * 2/CMA.3, annex, paragraph 20; decision 4/CMA.6, annex II). Actions and holdings may be millions
 * and are handed over one by one, in the order in which they are printed.
 */
public interface Aef extends AefTables {
  AefSubmission submission();

  List<AefAuthorization> authorizations();

  void actions(Consumer<AefAction> each);

  void holdings(Consumer<AefHolding> each);

  List<AefEntity> entities();

  @Override
  default void rows(AefTable table, ExportProfile profile, Consumer<? super AefRow> each) {
    switch (table) {
      case SUBMISSION -> each.accept(submission());
      case AUTHORIZATIONS -> authorizations().forEach(each);
      case ACTIONS ->
          actions(
              action -> {
                if (profile.reports(action.type())) {
                  each.accept(action);
                }
              });
      case HOLDINGS -> holdings(each::accept);
      case ENTITIES -> entities().forEach(each);
      default -> throw new IllegalArgumentException(table.name());
    }
  }
}
