package jp.go.jcmregistry.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.web.shared.Words;

/** What a project does, as the JCM and the AEF name it: the part all forms of projects share. */
@Named
@RequestScoped
public class ProjectActivity {

  @Inject private ProjectRegistration registration;

  private ProjectRegistration.Choices choices;
  private String scope;
  private String sector;
  private String activity;
  private String mitigation;

  @PostConstruct
  void load() {
    choices = registration.choices();
  }

  public List<ProjectRegistration.Partner> getPartners() {
    return choices.partners();
  }

  public List<SelectItem> getSectors() {
    return items(choices.sectors());
  }

  public List<SelectItem> getActivities() {
    return items(choices.activityTypes());
  }

  public List<SelectItem> getMitigations() {
    return items(choices.mitigationTypes());
  }

  /** The values as published, behind a first line that is no answer. */
  private static List<SelectItem> items(List<String> values) {
    SelectItem none = new SelectItem(null, Words.of("admin_projects_new.choose"));
    return Stream.concat(Stream.of(none), values.stream().map(SelectItem::new)).toList();
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  public String getSector() {
    return sector;
  }

  public void setSector(String sector) {
    this.sector = sector;
  }

  public String getActivity() {
    return activity;
  }

  public void setActivity(String activity) {
    this.activity = activity;
  }

  public String getMitigation() {
    return mitigation;
  }

  public void setMitigation(String mitigation) {
    this.mitigation = mitigation;
  }
}
