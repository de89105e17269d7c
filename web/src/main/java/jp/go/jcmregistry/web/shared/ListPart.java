package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The part of a list that is asked for by {@code ?page=}, from 1; whatever else is the first. */
@Named
@RequestScoped
public class ListPart {

  private static final int NUMBER_MAX = 1_000_000;

  @Inject private HttpServletRequest request;

  public int getNumber() {
    String typed = request.getParameter("page");
    if (typed == null || !typed.matches("[0-9]{1,7}")) {
      return 1;
    }
    return Math.max(1, Math.min(NUMBER_MAX, Integer.parseInt(typed)));
  }
}
