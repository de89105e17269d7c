package jp.go.jcmregistry.web.cooperation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.usecase.cooperation.SettingsInForce;

/** What the registry has set: the value in force, its day, and its history. */
@Named
@RequestScoped
public class AdminSettingsPage {
  @Inject private SettingsInForce settings;

  private List<SettingsInForce.Row> rows;

  public List<SettingsInForce.Row> getRows() {
    if (rows == null) {
      rows = settings.all();
    }
    return rows;
  }
}
