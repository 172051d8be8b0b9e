package io.plumbline.adapters.web.rest.guardrail;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.change.usecase.ListCircumstances;
import io.plumbline.domain.change.usecase.StateCircumstance;
import io.plumbline.domain.change.usecase.WithdrawCircumstance;
import io.plumbline.domain.ledger.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What people state of a brand's days, for moves to be judged by. */
@Dependent
@Path("brands/{brand}/circumstances")
@Produces(MediaType.APPLICATION_JSON)
public class CircumstancesResource {

  /** Why a circumstance is taken back. */
  public record Reason(@Nullable String reason) {}

  private final KnownBrand known;
  private final ListCircumstances list;
  private final StateCircumstance state;
  private final WithdrawCircumstance withdraw;

  @Inject
  public CircumstancesResource(
      KnownBrand known,
      ListCircumstances list,
      StateCircumstance state,
      WithdrawCircumstance withdraw) {
    this.known = known;
    this.list = list;
    this.state = state;
    this.withdraw = withdraw;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists what was stated and what it is worth today, newest first")
  public List<CircumstanceJson> newest(
      @PathParam("brand") String brand, @QueryParam("limit") @DefaultValue("100") int limit) {
    return list.newest(known.named(brand), Math.clamp(limit, 1, 500)).stream()
        .map(CircumstanceJson::from)
        .toList();
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "States a circumstance; moves are judged by it from then on")
  @APIResponse(
      responseCode = "201",
      description = "It is on record",
      content = @Content(schema = @Schema(implementation = CircumstanceJson.class)))
  @APIResponse(responseCode = "422", description = "A field is missing or out of range")
  public Response add(
      @PathParam("brand") String brand, NewCircumstance stated, @Context SecurityContext context) {
    var owner = known.named(brand);
    try {
      return switch (state.state(
          new StateCircumstance.Command(
              owner,
              stated.circumstance(),
              stated.note() == null ? "" : stated.note(),
              SignedIn.of(context).user().actor(),
              Origin.REST))) {
        case StateCircumstance.Outcome.Stated(var made) ->
            Response.status(Response.Status.CREATED)
                .entity(CircumstanceJson.from(made, ListCircumstances.Standing.HOLDS))
                .build();
        case StateCircumstance.Outcome.NotAllowed _ -> notAllowed();
      };
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }

  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes back a circumstance, with the reason; the statement stays on record")
  @APIResponse(
      responseCode = "200",
      description = "It counts no longer",
      content = @Content(schema = @Schema(implementation = CircumstanceJson.class)))
  @APIResponse(responseCode = "409", description = "Withdrawn before")
  @APIResponse(responseCode = "422", description = "The reason is missing or too long")
  public Response withdraw(
      @PathParam("brand") String brand,
      @PathParam("id") UUID id,
      @Nullable Reason why,
      @Context SecurityContext context) {
    var owner = known.named(brand);
    try {
      return switch (withdraw.withdraw(
          new WithdrawCircumstance.Command(
              owner,
              id,
              why == null || why.reason() == null ? "" : why.reason(),
              SignedIn.of(context).user().actor(),
              Origin.REST))) {
        case WithdrawCircumstance.Outcome.Withdrawn(var made) ->
            Response.ok(CircumstanceJson.from(made, ListCircumstances.Standing.WITHDRAWN)).build();
        case WithdrawCircumstance.Outcome.Unknown() ->
            Problem.of(404, "Nothing of this id was stated of the brand.").response();
        case WithdrawCircumstance.Outcome.AlreadyWithdrawn _ ->
            Problem.of(409, "It was withdrawn before.").response();
        case WithdrawCircumstance.Outcome.NotAllowed _ -> notAllowed();
      };
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }

  private static Response notAllowed() {
    return Problem.of(403, "Marketing leads and admins state circumstances.").response();
  }
}
