package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;

/** Lets somebody who was given a code choose a password: the first time, and after a reset. */
@Named
@RequestScoped
public class SignInFirstPage {

  @Inject private FacesContext context;
  @Inject private HttpServletRequest request;
  @Inject private SignIn signIn;
  @Inject private Entrance entrance;
  @Inject private ExceptionMessages messages;

  private String loginId;
  private String code;
  private String password;
  private String again;

  /** Checks the code, keeps the password, and leads on as after any right password. */
  public void send() throws IOException, ServletException {
    if (!password.equals(again)) {
      messages.refuse("again", Words.of("password.differs"));
      return;
    }
    entrance.leaveFirst();
    SignIn.First first = new SignIn.First(loginId, code, password);
    Optional<Optional<SignIn.Passed>> passed =
        messages.attempt(
            () -> signIn.byInvitation(first, Visitor.of(request)),
            Map.of("value.Password.length", "password", "value.Password.common", "password"));
    if (context.isValidationFailed()) {
      return;
    }
    if (passed.flatMap(each -> each).isPresent()) {
      entrance.leadOn(passed.get().get(), null);
    } else {
      messages.refuse("code", Words.of("signin_first.refused"));
    }
  }

  public String getLoginId() {
    return loginId;
  }

  public void setLoginId(String loginId) {
    this.loginId = loginId;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
