package jp.go.jcmregistry.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.usecase.identity.Profile;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Language;

/** Everybody's own page: who the registry takes them for, language, personal tokens. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String AGAIN = "/pages/profile.xhtml?faces-redirect=true";
  private static final String NEW_TOKEN = "profile.newToken";

  @Inject private Profile profile;
  @Inject private ExceptionMessages messages;

  private transient Profile.Own own;
  private String language;
  private String label;

  @PostConstruct
  void load() {
    language = getOwn().language();
  }

  /** Chooses the language the registry writes in. */
  public String prefer() {
    profile.prefer(language);
    return AGAIN;
  }

  /** Makes a token and shows its secret on the next page, once. */
  public String makeToken() {
    return messages
        .attempt(() -> profile.makeToken(label), Map.of("value.ApiToken.label", "label"))
        .map(
            made -> {
              flash().put(NEW_TOKEN, made.secret());
              return AGAIN;
            })
        .orElse(null);
  }

  /** Makes a token worthless. */
  public String revoke(long id) {
    profile.revokeToken(id);
    return AGAIN;
  }

  public Profile.Own getOwn() {
    if (own == null) {
      own = profile.own();
    }
    return own;
  }

  /** The secret of the token made with the last click; null at any other time. */
  public String getNewSecret() {
    return (String) flash().get(NEW_TOKEN);
  }

  /** Each under its own name. */
  public List<SelectItem> getLanguages() {
    return Stream.of(Language.values())
        .map(each -> new SelectItem(each.getCode(), each.getOwnName()))
        .toList();
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }
}
