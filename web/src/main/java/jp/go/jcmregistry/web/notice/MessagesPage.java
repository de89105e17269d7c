package jp.go.jcmregistry.web.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import jp.go.jcmregistry.usecase.notice.Correspondence;

/** Every kind of message with its text in both languages, and how mail leaves. */
@Named
@RequestScoped
public class MessagesPage {

  @Inject private Correspondence correspondence;

  private Correspondence.Overview overview;

  public Correspondence.Overview getOverview() {
    if (overview == null) {
      overview = correspondence.overview();
    }
    return overview;
  }

  public Locale getEnglish() {
    return Locale.ENGLISH;
  }

  public Locale getJapanese() {
    return Locale.JAPANESE;
  }
}
