package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Set;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.usecase.shared.Contention;
import jp.go.jcmregistry.usecase.transaction.Deciding;
import jp.go.jcmregistry.usecase.transaction.Proposing;
import jp.go.jcmregistry.usecase.transaction.Proposing.Receipt;
import jp.go.jcmregistry.web.shared.Body;

/** Transactions for programs: propose, and decide what another person proposed. */
@Path("transactions")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TransactionsResource {
  /** Held: the platform looks the provider up anew, through every library, at each call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String APPROVE = "approve";
  private static final String REJECT = "reject";

  @Inject private Proposing proposing;
  @Inject private Deciding deciding;
  @Inject private Contention contention;
  @Context private UriInfo here;

  /** Proposes; the same request again is answered with the transaction it made. */
  @POST
  public Response propose(InputStream sent) {
    Proposal proposal = SentProposal.read(sent);
    Receipt receipt = contention.settled(() -> proposing.propose(proposal));
    Response.ResponseBuilder answer =
        receipt.again()
            ? Response.ok()
            : Response.created(here.getAbsolutePathBuilder().path(receipt.number()).build());
    return answer.entity(json(receipt)).build();
  }

  /** Approves or rejects. */
  @POST
  @Path("{number}/decision")
  public Response decide(@PathParam("number") String number, InputStream sent) {
    Body body = Body.read(sent, Set.of("decision", "reason"));
    String decision = body.neededText("decision");
    String reason = body.text("reason");
    if (decision != null && !Set.of(APPROVE, REJECT).contains(decision)) {
      body.refuse("decision", "api.oneOf", APPROVE + ", " + REJECT);
    }
    body.requireReadable();
    Receipt receipt =
        contention.settled(
            () ->
                decision.equals(APPROVE)
                    ? deciding.approve(number)
                    : deciding.reject(number, reason));
    return Response.ok(json(receipt)).build();
  }

  private static String json(Receipt receipt) {
    return JSON.createObjectBuilder()
        .add("number", receipt.number())
        .add("kind", receipt.kind().name())
        .add("status", receipt.status().name())
        .build()
        .toString();
  }
}
