package jp.go.jcmregistry.web.shared;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.usecase.shared.Contention;

/**
 * The one place where an exception becomes an answer of the API, as {@link ExceptionMessages} is
 * for pages.
 */
@Provider
public class ApiProblems implements ExceptionMapper<Throwable> {

  private static final System.Logger LOGGER = System.getLogger(ApiProblems.class.getName());

  /** The one broken rule that is a conflict of two requests, not of a request with the ledger. */
  private static final String OTHER_CONTENT = "J9003";

  /** Jakarta REST has no constant for it. */
  private static final StatusType UNPROCESSABLE =
      new StatusType() {
        @Override
        public int getStatusCode() {
          return 422;
        }

        @Override
        public Status.Family getFamily() {
          return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
          return "Unprocessable Content";
        }
      };

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof RuleBroken broken) {
      return broken(broken.violations());
    }
    if (failure instanceof Malformed malformed) {
      return problem(Status.BAD_REQUEST, "api.malformed").withFields(malformed.fields()).answer();
    }
    if (failure instanceof NotFoundOrNotYours) {
      return problem(Status.NOT_FOUND, "api.notFound").answer();
    }
    if (failure instanceof EJBAccessException) {
      return problem(Status.FORBIDDEN, "api.forbidden").answer();
    }
    if (failure instanceof Contention.Busy) {
      return problem(Status.SERVICE_UNAVAILABLE, "contention.busy").answer();
    }
    if (failure instanceof WebApplicationException refused) {
      return refused(refused);
    }
    return failure instanceof EJBException wrapped && wrapped.getCause() != null
        ? toResponse(wrapped.getCause())
        : failed(failure);
  }

  private static Response broken(List<Violation> violations) {
    boolean conflict = violations.stream().anyMatch(v -> v.rule().equals(OTHER_CONTENT));
    return problem(conflict ? Status.CONFLICT : UNPROCESSABLE, "api.refused")
        .withViolations(violations)
        .answer();
  }

  /** Unknown addresses, other methods, other types: what Jakarta REST itself refuses. */
  private static Response refused(WebApplicationException refused) {
    Response plain = refused.getResponse();
    Response answer = problem(plain.getStatusInfo(), "api.address").answer();
    return plain.getHeaders().containsKey("Allow")
        ? Response.fromResponse(answer).header("Allow", plain.getHeaderString("Allow")).build()
        : answer;
  }

  /** The log knows what happened, by the reference; the caller is told no more than that. */
  private static Response failed(Throwable failure) {
    String reference = UUID.randomUUID().toString();
    LOGGER.log(Level.ERROR, "Request to the API failed, reference " + reference, failure);
    return problem(Status.INTERNAL_SERVER_ERROR, "api.failed")
        .with("reference", reference)
        .answer();
  }

  private static Problem problem(StatusType status, String detail) {
    return new Problem(status, Sentence.ofWord(detail));
  }
}
