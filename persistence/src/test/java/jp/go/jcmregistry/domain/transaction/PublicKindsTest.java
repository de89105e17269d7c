package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import jp.go.jcmregistry.domain.credit.PublicEvent;
import org.junit.jupiter.api.Test;

/** Every kind of transaction but a transfer between accounts is an event that anybody may know. */
class PublicKindsTest {

  @Test
  void everyKindButATransferIsAPublicEvent() {
    assertThat(Arrays.stream(PublicEvent.Kind.values()).map(Enum::name))
        .containsAll(
            Arrays.stream(TransactionKind.values())
                .filter(kind -> kind != TransactionKind.TRANSFER)
                .map(Enum::name)
                .toList())
        .doesNotContain("TRANSFER");
  }
}
