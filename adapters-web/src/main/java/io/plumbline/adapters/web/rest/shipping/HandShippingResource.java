package io.plumbline.adapters.web.rest.shipping;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.usecase.ConfirmShipped;
import io.plumbline.domain.change.usecase.ConfirmShipped.Answer;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A person's word for what was left to them. */
@Dependent
@Path("brands/{brand}/dispatches/{order}/legs/{place}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HandShippingResource {

  /**
   * What was done, or why it cannot be.
   *
   * @param proof a text
   * @param fileSha256 the hash of a file that shows it
   */
  public record Proof(@Nullable String proof, @Nullable String fileSha256) {}

  private final KnownBrand known;
  private final ConfirmShipped confirm;

  @Inject
  public HandShippingResource(KnownBrand known, ConfirmShipped confirm) {
    this.known = known;
    this.confirm = confirm;
  }

  @POST
  @Path("confirmation")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Marks as shipped what was left to a person, with proof")
  @APIResponse(
      responseCode = "200",
      description = "How far the order is with it",
      content = @Content(schema = @Schema(implementation = DispatchJson.class)))
  @APIResponse(responseCode = "409", description = "It does not wait for a person")
  @APIResponse(responseCode = "422", description = "The proof is missing or too long")
  public Response confirm(
      @PathParam("brand") String brand,
      @PathParam("order") UUID order,
      @PathParam("place") int place,
      @Nullable Proof proof,
      @Context SecurityContext context) {
    return answer(brand, order, place, Answer.CONFIRM, proof, context);
  }

  @POST
  @Path("refusal")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Says that what was left to a person cannot be set: all is taken back")
  @APIResponse(
      responseCode = "200",
      description = "How far the order is with it",
      content = @Content(schema = @Schema(implementation = DispatchJson.class)))
  @APIResponse(responseCode = "409", description = "It does not wait, or cannot be declined")
  @APIResponse(responseCode = "422", description = "The reason is missing or too long")
  public Response decline(
      @PathParam("brand") String brand,
      @PathParam("order") UUID order,
      @PathParam("place") int place,
      @Nullable Proof proof,
      @Context SecurityContext context) {
    return answer(brand, order, place, Answer.DECLINE, proof, context);
  }

  private Response answer(
      String brand,
      UUID order,
      int place,
      Answer answer,
      @Nullable Proof proof,
      SecurityContext context) {
    var owner = known.named(brand);
    String text = proof == null || proof.proof() == null ? "" : proof.proof();
    String file = proof == null ? null : proof.fileSha256();
    try {
      return response(
          confirm.confirm(
              new ConfirmShipped.Command(
                  owner,
                  order,
                  place,
                  answer,
                  text,
                  file == null ? null : new Hash(file),
                  SignedIn.of(context).user().actor(),
                  Origin.REST)));
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }

  private static Response response(ConfirmShipped.Outcome outcome) {
    return switch (outcome) {
      case ConfirmShipped.Outcome.Recorded(Dispatch dispatch) ->
          Response.ok(DispatchJson.from(dispatch)).build();
      case ConfirmShipped.Outcome.Unknown() ->
          Problem.of(404, "The brand has no such order, or the order no such place.").response();
      case ConfirmShipped.Outcome.NotAllowed _ ->
          Problem.of(403, "Your role has no business here.").response();
      case ConfirmShipped.Outcome.NotWaiting _ ->
          Problem.of(409, "This place does not wait for a person, or no longer.").response();
      case ConfirmShipped.Outcome.MustBeDone _ ->
          Problem.of(409, "What is taken back cannot be declined.").response();
    };
  }
}
