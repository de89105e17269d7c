package jp.go.jcmregistry.web.shared;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jp.go.jcmregistry.usecase.notice.Maintenance;

/** Tells programs, too, that the registry is closed for maintenance, and when to come again. */
@Provider
@PreMatching
public class ApiClosed implements ContainerRequestFilter {

  @Inject private Maintenance maintenance;
  @Inject private Site site;

  @Override
  public void filter(ContainerRequestContext request) {
    maintenance
        .near(site.getConcerned())
        .filter(Maintenance.Near::isClosed)
        .ifPresent(near -> request.abortWith(closed(near)));
  }

  private static Response closed(Maintenance.Near near) {
    Response answer =
        new Problem(Status.SERVICE_UNAVAILABLE, Sentence.ofWord("api.closed"))
            .with("rule", "J9001")
            .with("until", near.window().until().toString())
            .answer();
    long seconds = near.untilOpen().toSeconds() + 1;
    return Response.fromResponse(answer).header("Retry-After", seconds).build();
  }
}
