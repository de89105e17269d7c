package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** The five application forms and when the ministry last changed them. */
@Named
@ApplicationScoped
public class ProceduresPage {

  private static final LocalDate FIRST = LocalDate.of(2015, 11, 13);
  private static final LocalDate FORM_5 = LocalDate.of(2019, 8, 26);

  /** One form; its words stand in the bundle under its number. */
  public record Form(String number, LocalDate updated) {}

  /** In the order of their numbers. */
  public List<Form> getForms() {
    return List.of(
        new Form("1", FIRST),
        new Form("2", FIRST),
        new Form("3", FIRST),
        new Form("4", FIRST),
        new Form("5", FORM_5));
  }
}
