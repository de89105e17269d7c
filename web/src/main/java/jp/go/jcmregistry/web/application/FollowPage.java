package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import jp.go.jcmregistry.domain.application.ApplicantSecret;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;

/** Opens an application by its number and secret, on whatever browser. */
@Named
@RequestScoped
public class FollowPage {

  @Inject private Applying applying;
  @Inject private Applicant applicant;
  @Inject private ExceptionMessages messages;

  private String number;
  private String secret;

  /** Whatever does not fit together is told in one sentence: neither half is confirmed. */
  public String open() {
    String wanted = number.strip().toUpperCase(Locale.ROOT);
    try {
      String plain = ApplicantSecret.typed(secret).map(ApplicantSecret::text).orElse("");
      applying.of(wanted, plain);
      applicant.remember(new Applicant.Key(wanted, plain), Faces.getResponse());
      return "/pages/apply/form.xhtml?faces-redirect=true";
    } catch (NotFoundOrNotYours none) {
      messages.refuse(null, Words.of("apply_follow.unknown"));
      return null;
    }
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }
}
