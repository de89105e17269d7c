package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.go.jcmregistry.domain.document.DocumentRequests.Wish;
import jp.go.jcmregistry.usecase.document.AnsweringRequests;
import jp.go.jcmregistry.usecase.document.DocumentDesk;

/** Plays how the registry asks who acts for an account for documents, and how they answer. */
@ApplicationScoped
public class Asking {
  private static final byte[] DOCUMENT =
      "%PDF-1.7\n% a document of the demonstration\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Inject private Stage stage;
  @Inject private Cast cast;
  @Inject private DocumentDesk desk;
  @Inject private AnsweringRequests answering;

  /**
   * An operator asks; nobody has answered yet. {@code text} names the documents, {@code quantity}
   * says whether the whole holder of the account is asked.
   */
  String ask(Step step) {
    List<String> documents = List.of(step.text("text").split("\\|"));
    String account = cast.account(step.text("from")).toString();
    boolean holder = step.text("quantity").equals("HOLDER");
    Wish wish = new Wish(account, holder, documents, step.text("beneficiary"), null);
    return stage.as(Cast.OPERATOR, () -> desk.ask(wish));
  }

  /** An operator asks, and one of the account's people sends everything. */
  void answer(Step step) {
    String number = ask(step);
    stage.as(
        cast.starter(step.text("from")),
        () -> {
          for (String document : step.text("text").split("\\|")) {
            answering.attach(number, null, document, document + ".pdf", DOCUMENT);
          }
          answering.answer(number, null);
          return number;
        });
  }
}
