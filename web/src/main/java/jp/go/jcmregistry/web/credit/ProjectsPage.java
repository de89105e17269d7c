package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.go.jcmregistry.domain.credit.ProjectStatus;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration.Criteria;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration.Partner;
import jp.go.jcmregistry.usecase.shared.Csv;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.Words;

/** The projects of the registry, registered or not. */
@Named
@RequestScoped
public class ProjectsPage {

  /** The columns of the JCM's own table, in its order. */
  private static final List<String> COLUMNS =
      List.of(
          "admin_projects.reference",
          "admin_projects.partner",
          "admin_projects.title",
          "admin_projects.status",
          "admin_projects.registered",
          "admin_projects.file.abroad",
          "admin_projects.file.inJapan",
          "admin_projects.methodology",
          "project_fields.methodologyTitle");

  @Inject private ProjectRegistration registration;
  @Inject private Download download;
  @Inject private Site site;
  @Inject private Query query;
  @Inject private Asked asked;
  @Inject private CreditWords words;
  @Inject private ActivePage activePage;

  private ProjectRegistration.Choices choices;
  private Rows<ProjectRegistration.Row> rows;

  /** Before the page is written; a file is sent instead where one is asked for. */
  public void open() throws IOException {
    Criteria criteria =
        new Criteria(
            query.text("text"),
            query.choice("status", ProjectStatus.class),
            asked.oneOf("partner", choices().partners().stream().map(Partner::code).toList()),
            asked.oneOf("sector", choices().sectors()),
            query.text("methodology"));
    if (query.text("export") != null) {
      download.send(file(registration.every(criteria)), "projects.csv");
      return;
    }
    rows = Rows.of(registration.all(criteria, query.page()), query.page());
  }

  /** Asked for while the page is built, before anything is opened. */
  private ProjectRegistration.Choices choices() {
    if (choices == null) {
      choices = registration.choices();
    }
    return choices;
  }

  private byte[] file(List<ProjectRegistration.Row> projects) {
    return Csv.of(
        COLUMNS.stream().map(Words::of).toList(),
        projects.stream()
            .map(
                p ->
                    List.<Object>of(
                        p.reference(),
                        activePage.either(p.partner().nameEn(), p.partner().nameJa()),
                        activePage.either(p.titleEn(), p.titleJa()),
                        Words.of("ProjectStatus." + p.status()),
                        p.registeredAt() == null ? "" : dayOf(p.registeredAt()).toString(),
                        Objects.toString(p.abroad(), ""),
                        Objects.toString(p.inJapan(), ""),
                        p.methodology().number(),
                        Objects.toString(words.title(p.methodology()), "")))
            .toList());
  }

  /** The day of an instant in the registry's zone. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(site.getZone()).toLocalDate();
  }

  public List<SelectItem> getPartners() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", Words.of("filter.all")));
    choices()
        .partners()
        .forEach(
            p -> items.add(new SelectItem(p.code(), activePage.either(p.nameEn(), p.nameJa()))));
    return items;
  }

  public List<SelectItem> getSectors() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", Words.of("filter.all")));
    choices().sectors().forEach(s -> items.add(new SelectItem(s, CreditWords.sector(s))));
    return items;
  }

  public Rows<ProjectRegistration.Row> getRows() {
    return rows;
  }

  public List<ProjectStatus> getStatuses() {
    return List.of(ProjectStatus.values());
  }
}
