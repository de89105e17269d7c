package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import jp.go.jcmregistry.usecase.identity.OwnPassword;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** Chooses another password in place of one's present one. */
@Named
@RequestScoped
public class PasswordPage {

  @Inject private OwnPassword ownPassword;
  @Inject private ExceptionMessages messages;

  private String present;
  private String password;
  private String again;

  /** Changes it. */
  public String change() {
    if (!password.equals(again)) {
      messages.refuse("again", Words.of("password.differs"));
      return null;
    }
    boolean changed =
        messages.carriedOut(
            () -> ownPassword.change(new OwnPassword.Change(present, password)),
            Map.of(
                "value.Password.length", "password",
                "value.Password.common", "password",
                "value.Password.present", "present"));
    if (!changed) {
      return null;
    }
    Messages.addFlashGlobalInfo(Words.of("profile_password.done"));
    return "/pages/profile.xhtml?faces-redirect=true";
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
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
