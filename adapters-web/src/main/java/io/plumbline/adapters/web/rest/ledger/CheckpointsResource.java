package io.plumbline.adapters.web.rest.ledger;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.usecase.ListCheckpoints;
import io.plumbline.domain.ledger.usecase.SignCheckpoint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What was signed of a brand's ledger. */
@Dependent
@Path("brands/{brand}/ledger/checkpoints")
@Produces(MediaType.APPLICATION_JSON)
public class CheckpointsResource {

  private final KnownBrand known;
  private final ListCheckpoints list;
  private final SignCheckpoint sign;

  @Inject
  public CheckpointsResource(KnownBrand known, ListCheckpoints list, SignCheckpoint sign) {
    this.known = known;
    this.list = list;
    this.sign = sign;
  }

  @GET
  @RolesAllowed({AUDITOR, ADMIN})
  @Operation(summary = "Lists the signed checkpoints, oldest first, and the public key")
  public CheckpointsJson list(@PathParam("brand") String brand) {
    ListCheckpoints.Answer answer = list.list(known.named(brand));
    return new CheckpointsJson(
        answer.checkpoints().stream().map(CheckpointJson::of).toList(), answer.key().pem());
  }

  @POST
  @RolesAllowed({AUDITOR, ADMIN})
  @Operation(summary = "Signs the ledger as it is now; who asked stands in it")
  @APIResponse(
      responseCode = "201",
      description = "It is signed, stored and published",
      content = @Content(schema = @Schema(implementation = CheckpointJson.class)))
  @APIResponse(responseCode = "409", description = "The ledger does not hold")
  public Response sign(@PathParam("brand") String brand, @Context SecurityContext context) {
    return switch (sign.sign(
        known.named(brand), SignedIn.of(context).user().actor(), Origin.REST)) {
      case SignCheckpoint.Outcome.Signed(var checkpoint) ->
          Response.status(Response.Status.CREATED).entity(CheckpointJson.of(checkpoint)).build();
      case SignCheckpoint.Outcome.NothingNew _ -> Response.noContent().build();
      case SignCheckpoint.Outcome.Refused _ ->
          Problem.of(409, "The ledger does not hold: verify it.").response();
    };
  }
}
