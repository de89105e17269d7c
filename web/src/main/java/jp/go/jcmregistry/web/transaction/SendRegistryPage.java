package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.web.transaction.Journey.Step;

/** Which registry of another Party the units go to, and which account there. */
@Named
@RequestScoped
public class SendRegistryPage {

  @Inject private MovementDraft draft;
  @Inject private EarlyCheck earlyCheck;

  private String registry;
  private String account;

  @PostConstruct
  void load() {
    registry = draft.answers().get("registry");
    account = draft.answers().get("account");
  }

  /** Keeps the answers if units can be sent there. */
  public String proceed() {
    Map<String, String> answers = new HashMap<>();
    answers.put("registry", Typed.clean(registry).toUpperCase(Locale.ROOT));
    answers.put("account", account == null ? "" : account.strip());
    return earlyCheck.passes(Step.REGISTRY, "registry", answers) ? draft.proceed(answers) : null;
  }

  public String getRegistry() {
    return registry;
  }

  public void setRegistry(String registry) {
    this.registry = registry;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }
}
