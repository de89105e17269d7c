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

/** Asks whose password was right for the code of their app, or for a recovery code. */
@Named
@RequestScoped
public class SignInCodePage {

  @Inject private HttpServletRequest request;
  @Inject private SignIn signIn;
  @Inject private Entrance entrance;
  @Inject private ExceptionMessages messages;

  private String code;

  /** Before the page is written: who comes from nowhere begins at the beginning. */
  public void open() throws IOException {
    if (HalfWay.of(request).isEmpty()) {
      entrance.leadTo(Page.SIGN_IN);
    }
  }

  /** Checks the code, and leads on to the page that was wanted. */
  public void send() throws IOException {
    Optional<HalfWay> half = HalfWay.of(request);
    if (half.isEmpty()) {
      entrance.leadTo(Page.SIGN_IN);
      return;
    }
    Optional<SignIn.Caller> caller = messages.attempt(() -> check(half.get()));
    if (caller.isPresent()) {
      entrance.letIn(caller.get());
      entrance.leadOn(half.get().next());
    }
  }

  private SignIn.Caller check(HalfWay half) {
    return signIn
        .byCode(half.loginId(), code, half.attempt(), Visitor.of(request))
        .orElseThrow(() -> new RuleBroken(Violation.of("J7301")));
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
