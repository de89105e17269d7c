package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.credit.Methodology;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.shared.Typed;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration.Entrant;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** Proposes a project, which another person registers. */
@Named
@RequestScoped
public class NewProjectPage {

  private static final String JAPAN = "JP";

  @Inject private ProjectRegistration registration;
  @Inject private ExceptionMessages messages;
  @Inject private ProjectActivity does;

  private String reference;
  private String titleEn;
  private String titleJa;
  private String methodology;
  private String methodologyEn;
  private String methodologyJa;
  private String partnerParticipants;
  private String japaneseParticipants;

  /** Sends the proposal; another person decides. */
  public String propose() {
    return messages
        .attempt(
            () -> registration.propose(entry(Typed.clean(reference))),
            Map.of(
                "J5101", "reference",
                "J5102", "reference",
                "J7420", "methodologyEn",
                "J7421", "methodologyEn",
                "value.Typed.length", "reference",
                "value.Typed.lines", "reference"))
        .map(NewProjectPage::next)
        .orElse(null);
  }

  private ProjectRegistration.Entry entry(String number) {
    String partner = number.substring(0, Math.min(2, number.length()));
    Project.Details details =
        new Project.Details(
            number,
            titleEn,
            titleJa,
            new Methodology(methodology, methodologyEn, methodologyJa),
            does.getScope(),
            does.getSector(),
            does.getActivity(),
            does.getMitigation());
    return new ProjectRegistration.Entry(
        details,
        Stream.concat(entrants(partner, partnerParticipants), entrants(JAPAN, japaneseParticipants))
            .toList());
  }

  private static Stream<Entrant> entrants(String side, String lines) {
    String names = lines == null ? "" : lines;
    return names
        .lines()
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .map(n -> new Entrant(side, n));
  }

  private static String next(String proposed) {
    Messages.addFlashGlobalInfo(Words.of("admin_projects_new.proposed"), proposed);
    return "/pages/admin/projects/project.xhtml?faces-redirect=true&key=" + proposed;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getTitleJa() {
    return titleJa;
  }

  public void setTitleJa(String titleJa) {
    this.titleJa = titleJa;
  }

  public String getMethodology() {
    return methodology;
  }

  public void setMethodology(String methodology) {
    this.methodology = methodology;
  }

  public String getMethodologyEn() {
    return methodologyEn;
  }

  public void setMethodologyEn(String methodologyEn) {
    this.methodologyEn = methodologyEn;
  }

  public String getMethodologyJa() {
    return methodologyJa;
  }

  public void setMethodologyJa(String methodologyJa) {
    this.methodologyJa = methodologyJa;
  }

  public String getPartnerParticipants() {
    return partnerParticipants;
  }

  public void setPartnerParticipants(String partnerParticipants) {
    this.partnerParticipants = partnerParticipants;
  }

  public String getJapaneseParticipants() {
    return japaneseParticipants;
  }

  public void setJapaneseParticipants(String japaneseParticipants) {
    this.japaneseParticipants = japaneseParticipants;
  }
}
