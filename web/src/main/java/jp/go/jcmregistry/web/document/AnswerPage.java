package jp.go.jcmregistry.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.document.AnsweringRequests;
import jp.go.jcmregistry.usecase.document.AnsweringRequests.Opener;
import jp.go.jcmregistry.usecase.document.DocumentDesk;
import jp.go.jcmregistry.web.application.Applicant;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Page;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;

/**
 * One document request for whoever was asked: signed in, or an applicant whose browser keeps what
 * opens the application.
 */
@Named
@RequestScoped
public class AnswerPage {

  @Inject private AnsweringRequests answering;
  @Inject private Applicant applicant;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private AnsweringRequests.View view;
  private int document;
  private Part file;

  /** Read when it is shown, so that a refused act shows what has become of it meanwhile. */
  public AnsweringRequests.View getView() {
    if (view == null) {
      view = answering.of(activePage.getKey(), opener());
    }
    return view;
  }

  private Opener opener() {
    if (activePage.getPage() != Page.APPLICANT_REQUEST) {
      return null;
    }
    return applicant
        .key()
        .map(key -> new Opener(key.number(), key.secret()))
        .orElseThrow(() -> new NotFoundOrNotYours("application"));
  }

  /** The documents that were asked for. */
  public List<SelectItem> getDocuments() {
    List<DocumentDesk.Named> named = getView().named();
    return IntStream.range(0, named.size())
        .mapToObj(place -> new SelectItem(place, named.get(place).name()))
        .toList();
  }

  /** Adds what was chosen. */
  public String add() {
    if (file == null) {
      messages.refuse("file", Words.of("requests_request.file.none"));
      return null;
    }
    String name = getView().named().get(document).name();
    return act(
        () ->
            answering.attach(
                activePage.getKey(), opener(), name, file.getSubmittedFileName(), content()));
  }

  private byte[] content() {
    try {
      return file.getInputStream().readNBytes(SentFile.BYTES_MAX + 1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Takes a file out. */
  public String remove(long id) {
    return act(() -> answering.remove(activePage.getKey(), opener(), id));
  }

  /** Hands everything to the registry. */
  public String send() {
    return act(() -> answering.answer(activePage.getKey(), opener()));
  }

  private String act(Runnable act) {
    view = null;
    return messages
        .attempt(
            () -> {
              act.run();
              return Faces.getViewId() + "?faces-redirect=true&key=" + activePage.getKey();
            },
            Map.of("J6147", "file", "J6161", "file"))
        .orElse(null);
  }

  public int getDocument() {
    return document;
  }

  public void setDocument(int document) {
    this.document = document;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
