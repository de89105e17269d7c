package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.ApplicationChannel;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.web.shared.Site;

/** The five application forms and when the ministry last changed them. */
@Named
@RequestScoped
public class ProceduresPage {

  private static final LocalDate FIRST = LocalDate.of(2015, 11, 13);
  private static final LocalDate FORM_5 = LocalDate.of(2019, 8, 26);

  @Inject private Applying applying;
  @Inject private Site site;

  /**
   * One form; its words stand in the bundle under its number.
   *
   * @param fee what it costs now, in yen
   * @param publicly whether it is filled in without signing in
   */
  public record Form(String number, String name, LocalDate updated, long fee, boolean publicly) {}

  /** In the order of their numbers. */
  public List<Form> getForms() {
    Map<ApplicationForm, Long> fees = applying.fees(site.getRegistry());
    return Stream.of(ApplicationForm.values())
        .map(
            form ->
                new Form(
                    Integer.toString(form.number()),
                    form.name(),
                    form == ApplicationForm.LOGIN_REISSUE ? FORM_5 : FIRST,
                    fees.get(form),
                    form.channels().contains(ApplicationChannel.PUBLIC)))
        .toList();
  }
}
