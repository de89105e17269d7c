package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Page;

/** Lets whose password was right set up the app that shows codes, without which they are not in. */
@Named
@RequestScoped
public class SignInEnrolPage {

  @Inject private HttpServletRequest request;
  @Inject private SignIn signIn;
  @Inject private Entrance entrance;
  @Inject private ExceptionMessages messages;

  private String code;

  /** Before the page is written: who comes from nowhere begins at the beginning. */
  public void open() throws IOException {
    if (half().isEmpty()) {
      entrance.leadTo(Page.SIGN_IN);
    }
  }

  /** Checks the first code; the recovery codes are shown next. */
  public void send() throws IOException {
    Optional<HalfWay> half = half();
    if (half.isEmpty()) {
      entrance.leadTo(Page.SIGN_IN);
      return;
    }
    Optional<SignIn.Enrolled> enrolled = messages.attempt(() -> check(half.get()));
    if (enrolled.isPresent()) {
      entrance.letIn(enrolled.get().caller());
      FreshCodes.keep(request, enrolled.get().recoveryCodes(), half.get().next());
      entrance.leadTo(Page.SECOND_FACTOR);
    }
  }

  private SignIn.Enrolled check(HalfWay half) {
    return signIn
        .enrol(half.loginId(), half.secret(), code, Visitor.of(request))
        .orElseThrow(() -> new RuleBroken(Violation.of("J7301")));
  }

  private Optional<HalfWay> half() {
    return HalfWay.of(request).filter(half -> half.secret() != null);
  }

  /** What the app is told; null where nobody is half way. */
  public AppSecret getApp() {
    return half().map(half -> new AppSecret(half.loginId(), half.secret())).orElse(null);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
