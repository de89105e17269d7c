package jp.go.jcmregistry.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.usecase.task.OwnTasks;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;

/** What beyond transactions waits for a person of an account holder, on the page they arrive on. */
@Named
@RequestScoped
public class OwnTasksPage {

  @Inject private OwnTasks tasks;

  private OwnTasks.View view;

  @PostConstruct
  void load() {
    view = tasks.waiting();
  }

  public List<OwnTasks.Row> getMine() {
    return view.mine();
  }

  public List<OwnTasks.Row> getOthers() {
    return view.others();
  }

  /** Where it is done, or looked at. */
  public String address(OwnTasks.Row row) {
    return switch (row.kind()) {
      case APPLICATION -> TagFunctions.href("APPLICATION_FORM") + "?number=" + row.key();
      case CONFIRMATION -> TagFunctions.hrefOf("ACCOUNT", row.account());
      case LIMITS -> TagFunctions.hrefOf("LIMITS", row.account());
      case DOCUMENTS -> TagFunctions.hrefOf("OWN_REQUEST", row.key());
      case TRUST -> TagFunctions.hrefOf("TRUSTED", row.account());
    };
  }

  /** What it is, with the number or the person it is about. */
  public String title(OwnTasks.Row row) {
    return switch (row.kind()) {
      case APPLICATION ->
          Words.of("own_task.APPLICATION", row.key(), Words.of("ApplicationForm." + row.sort()));
      case CONFIRMATION -> Words.of("own_task.CONFIRMATION", row.sort());
      case LIMITS ->
          Words.of(row.due() == null ? "own_task.LIMITS" : "own_task.LIMITS.days", row.key());
      case DOCUMENTS ->
          Words.of(
              row.due() == null ? "own_task.DOCUMENTS.sent" : "own_task.DOCUMENTS",
              row.key(),
              row.sort());
      case TRUST -> Words.of("own_task.TRUST", row.key());
    };
  }
}
