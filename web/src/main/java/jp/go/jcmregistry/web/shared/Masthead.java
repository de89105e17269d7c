package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.usecase.cooperation.RegistryList;

/** What every page says of whose it is: the ministry's words, or the names of another registry. */
@Named
@RequestScoped
public class Masthead {

  @Inject private ActivePage activePage;
  @Inject private RegistryList registries;
  @Inject private Site site;

  private List<RegistryList.Row> all;

  /** What the registry is called. */
  public String getName() {
    return site.getOther() == null ? Words.of("site.name") : name(site.getOther());
  }

  /** Who keeps it. */
  public String getKeeper() {
    return site.getOther() == null ? Words.of("site.ministry") : party(site.getOther());
  }

  /** Who answers for what stands on its pages. */
  public String getPublisher() {
    return site.getOther() == null ? Words.of("site.publisher") : name(site.getOther());
  }

  /** What it is, in one sentence. */
  public String getLead() {
    return site.getOther() == null
        ? Words.of("index.lead")
        : Words.of("index.lead.other", party(site.getOther()));
  }

  /** Where the news of the registry are for programs that follow them. */
  public String getFeed() {
    return Address.prefix(site.getRegistry()) + "/notices.atom";
  }

  /** All registries of this installation. */
  public List<RegistryList.Row> getRegistries() {
    if (all == null) {
      all = registries.all();
    }
    return all;
  }

  /** What a registry is called in the language of the page. */
  public String name(RegistryList.Row registry) {
    return activePage.either(registry.nameEn(), registry.nameJa());
  }

  /** The home page of a registry in the language of the page. */
  public String home(RegistryList.Row registry) {
    return Address.of(registry.code(), activePage.getLanguage(), Page.HOME).toString();
  }

  private String party(RegistryList.Row registry) {
    return activePage.either(registry.partyEn(), registry.partyJa());
  }
}
