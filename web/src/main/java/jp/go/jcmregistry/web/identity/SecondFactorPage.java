package jp.go.jcmregistry.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import jp.go.jcmregistry.usecase.identity.OwnSecondFactor;
import jp.go.jcmregistry.usecase.identity.OwnSecondFactor.Change;
import jp.go.jcmregistry.usecase.identity.Profile;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.web.shared.ExceptionMessages;

/** One's own app for one-time codes: recovery codes just made, and another app for this one. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String AGAIN = "/pages/profile/second-factor.xhtml?faces-redirect=true";

  @Inject private HttpServletRequest request;
  @Inject private OwnSecondFactor factor;
  @Inject private Profile profile;
  @Inject private SignIn signIn;
  @Inject private Entrance entrance;
  @Inject private ExceptionMessages messages;

  private AppSecret app;
  private transient OwnSecondFactor.State state;
  private String present;
  private String code;

  @PostConstruct
  void load() {
    app = new AppSecret(profile.own().loginId(), signIn.newSecret());
  }

  /** Sets up the app whose secret the page shows. */
  public String change() {
    return messages
        .attempt(() -> factor.change(new Change(present, app.secret(), code)))
        .map(
            codes -> {
              FreshCodes.keep(request, codes, null);
              return AGAIN;
            })
        .orElse(null);
  }

  /** The recovery codes were kept by their owner; the registry shows them no more. */
  public void kept() throws IOException {
    String next = FreshCodes.of(request).map(FreshCodes::next).orElse(null);
    FreshCodes.forget(request);
    entrance.leadOn(next);
  }

  /** Recovery codes just made; empty at any other time. */
  public List<String> getCodes() {
    return FreshCodes.of(request).map(FreshCodes::codes).orElse(List.of());
  }

  public OwnSecondFactor.State getState() {
    if (state == null) {
      state = factor.state();
    }
    return state;
  }

  public AppSecret getApp() {
    return app;
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
