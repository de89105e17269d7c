package jp.go.jcmregistry.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.usecase.certificate.Verification;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;

/** Whether a certificate holds, by the code in the address or in the form. */
@Named
@RequestScoped
public class VerifyPage {

  @Inject private Verification verification;
  @Inject private ActivePage activePage;
  @Inject private Asked asked;

  private String code;
  private Verification.Answer answer;

  @PostConstruct
  void load() {
    code = activePage.getKey() == null ? asked.text("code") : activePage.getKey();
    answer = code == null ? null : verification.of(code).orElse(null);
  }

  public boolean isAsked() {
    return code != null;
  }

  /** What is printed on the certificate; null where there is none with this code. */
  public Verification.Answer getAnswer() {
    return answer;
  }
}
