package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.usecase.cooperation.AuthorizedUse;
import jp.go.jcmregistry.web.shared.Words;

/** What is offered where authorized units are used: years, purposes, entities. */
@Named
@RequestScoped
public class UseChoices {

  @Inject private AuthorizedUse use;

  private AuthorizedUse.Choices choices;

  private AuthorizedUse.Choices choices() {
    if (choices == null) {
      choices = use.choices();
    }
    return choices;
  }

  /** Whether units may be sent to registries of other Parties. */
  public boolean isSending() {
    return use.sends();
  }

  public List<SelectItem> getYears() {
    return choices().years().stream()
        .map(each -> new SelectItem(each.toString(), each.toString()))
        .toList();
  }

  public List<SelectItem> getOimps() {
    return Stream.of("IMP", "OP")
        .map(each -> new SelectItem(each, Words.of("UsePurpose." + each)))
        .toList();
  }

  public List<SelectItem> getEntities() {
    Stream<SelectItem> none = Stream.of(new SelectItem(null, Words.of("use_purpose.choose")));
    return Stream.concat(
            none,
            choices().entities().stream()
                .map(
                    each ->
                        new SelectItem(each.number(), each.name() + " (" + each.number() + ")")))
        .toList();
  }
}
