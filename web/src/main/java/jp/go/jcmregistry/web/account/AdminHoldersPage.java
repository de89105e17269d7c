package jp.go.jcmregistry.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.account.HolderKind;
import jp.go.jcmregistry.usecase.account.HolderDirectory;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;

/** Who holds accounts in the registry, for its staff. */
@Named
@RequestScoped
public class AdminHoldersPage {

  @Inject private HolderDirectory directory;
  @Inject private Query query;

  private Rows<HolderDirectory.Row> rows;

  @PostConstruct
  void load() {
    rows =
        Rows.of(
            directory.all(query.text("text"), query.choice("kind", HolderKind.class), query.page()),
            query.page());
  }

  public Rows<HolderDirectory.Row> getRows() {
    return rows;
  }

  public List<HolderKind> getKinds() {
    return List.of(HolderKind.values());
  }
}
