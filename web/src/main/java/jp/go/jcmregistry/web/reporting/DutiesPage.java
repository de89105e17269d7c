package jp.go.jcmregistry.web.reporting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.usecase.reporting.Duties;

/** The calendar of reports. */
@Named
@RequestScoped
public class DutiesPage {
  @Inject private Duties duties;

  private List<Duties.Row> rows;

  @PostConstruct
  void load() {
    rows = duties.calendar();
  }

  public List<Duties.Row> getRows() {
    return rows;
  }

  /** Where a document is an address, people can follow it. */
  public boolean isAddress(String document) {
    return document != null && document.startsWith("https://");
  }
}
