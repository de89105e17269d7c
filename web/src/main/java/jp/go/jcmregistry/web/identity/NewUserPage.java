package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.usecase.identity.UserAdministration;
import jp.go.jcmregistry.usecase.identity.UserAdministration.Invited;
import jp.go.jcmregistry.usecase.identity.UserAdministration.NewPerson;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.Words;

/** Invites somebody: system administrators staff, operators the people of account holders. */
@Named
@RequestScoped
public class NewUserPage {

  private static final String INSTALLATION = "-";
  private static final List<String> REGISTRIES = List.of("JPN01", "MNG01");

  @Inject private UserAdministration administration;
  @Inject private ActiveUser activeUser;
  @Inject private HttpServletRequest request;
  @Inject private ExceptionMessages messages;

  private String registry;
  private String loginId;
  private String name;
  private String email;
  private String language = Language.JAPANESE.getCode();

  /** Registers the person and shows the code on their page, once. */
  public String invite() {
    String of = INSTALLATION.equals(registry) ? null : registry;
    NewPerson person = new NewPerson(of, loginId, name, email, language);
    return messages
        .attempt(
            () -> isStaff() ? administration.inviteStaff(person) : representative(person),
            Map.of("value.LoginId.form", "loginId", "value.LoginId.taken", "loginId"))
        .map(invited -> HandedOver.keep(request, invited))
        .orElse(null);
  }

  private Invited representative(NewPerson person) {
    return administration.inviteRepresentative(person);
  }

  /** Whether it is a member of staff who is invited. */
  public boolean isStaff() {
    return activeUser.is("SYSTEM_ADMINISTRATOR");
  }

  /** The registries of the installation, and the installation itself. */
  public List<SelectItem> getRegistries() {
    return Stream.concat(
            REGISTRIES.stream().map(code -> new SelectItem(code, code)),
            Stream.of(new SelectItem(INSTALLATION, Words.of("users.installation"))))
        .toList();
  }

  /** Each under its own name. */
  public List<SelectItem> getLanguages() {
    return Stream.of(Language.values())
        .map(each -> new SelectItem(each.getCode(), each.getOwnName()))
        .toList();
  }

  public String getRegistry() {
    return registry;
  }

  public void setRegistry(String registry) {
    this.registry = registry;
  }

  public String getLoginId() {
    return loginId;
  }

  public void setLoginId(String loginId) {
    this.loginId = loginId;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
