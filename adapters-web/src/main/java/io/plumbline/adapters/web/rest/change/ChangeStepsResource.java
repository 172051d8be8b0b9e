package io.plumbline.adapters.web.rest.change;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.change.usecase.CloseChange;
import io.plumbline.domain.change.usecase.ExpandChange;
import io.plumbline.domain.change.usecase.RollBackChange;
import io.plumbline.domain.change.usecase.ShipChange;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The steps of a change request's life: put forward, shipped, taken back, expanded, closed. */
@Dependent
@Path("brands/{brand}/changes/{label}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class ChangeStepsResource {

  /** Why it is taken back. */
  public record RollBack(@Nullable String reason) {}

  /** What others should know of it. */
  public record Lesson(@Nullable String learned) {}

  private final KnownBrand known;
  private final SubmitChange submit;
  private final ShipChange ship;
  private final RollBackChange rollBack;
  private final ExpandChange expand;
  private final CloseChange close;

  @Inject
  public ChangeStepsResource(
      KnownBrand known,
      SubmitChange submit,
      ShipChange ship,
      RollBackChange rollBack,
      ExpandChange expand,
      CloseChange close) {
    this.known = known;
    this.submit = submit;
    this.ship = ship;
    this.rollBack = rollBack;
    this.expand = expand;
    this.close = close;
  }

  @POST
  @Path("submit")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Puts a request before others, if no rule stands against it")
  @APIResponse(
      responseCode = "200",
      description = "Others have to decide now",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "It is no draft, its sprint is over, or budgets changed since")
  @APIResponse(responseCode = "422", description = "Rules stand against it: every reason")
  public Response submit(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Context SecurityContext context) {
    return ChangeAnswers.to(
        submit.submit(
            new SubmitChange.Command(known.named(brand), label, by(context), Origin.REST)));
  }

  @POST
  @Path("ship")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Ships what was approved: every rule is asked again, then budgets are set")
  @APIResponse(
      responseCode = "200",
      description = "The budgets are being set",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "Not approved, outside its sprint, or rules or budgets changed since")
  @APIResponse(responseCode = "422", description = "Rules stand against it: every reason")
  public Response ship(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Context SecurityContext context) {
    return ChangeAnswers.to(
        ship.ship(new ShipChange.Command(known.named(brand), label, by(context), Origin.REST)));
  }

  @POST
  @Path("roll-back")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Takes a shipped move back to the allocation before, with the reason")
  @APIResponse(
      responseCode = "200",
      description = "The allocation before is being restored",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(responseCode = "409", description = "It is not live")
  @APIResponse(responseCode = "422", description = "The reason is missing")
  public Response rollBack(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable RollBack why,
      @Context SecurityContext context) {
    var owner = known.named(brand);
    String reason = why == null || why.reason() == null ? "" : why.reason();
    return ChangeAnswers.attempt(
        () ->
            ChangeAnswers.to(
                rollBack.rollBack(
                    new RollBackChange.Command(owner, label, reason, by(context), Origin.REST))));
  }

  @POST
  @Path("expand")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Drafts the next step of a move that held, and answers with it")
  @APIResponse(
      responseCode = "200",
      description = "The next step, drafted",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(responseCode = "409", description = "It did not hold, or has no further stage")
  @APIResponse(responseCode = "422", description = "The next step cannot be drafted")
  public Response expand(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Context SecurityContext context) {
    return ChangeAnswers.to(
        expand.expand(
            new ExpandChange.Command(known.named(brand), label, by(context), Origin.REST)));
  }

  @POST
  @Path("close")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Closes a request with the outcome that was observed and what was learned")
  @APIResponse(
      responseCode = "200",
      description = "It is over",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "It neither held nor was rolled back, or nothing is known yet")
  @APIResponse(responseCode = "422", description = "What was learned is too long")
  public Response close(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable Lesson lesson,
      @Context SecurityContext context) {
    var owner = known.named(brand);
    String learned = lesson == null || lesson.learned() == null ? "" : lesson.learned();
    return ChangeAnswers.attempt(
        () ->
            ChangeAnswers.to(
                close.close(
                    new CloseChange.Command(owner, label, learned, by(context), Origin.REST))));
  }

  private static Actor by(SecurityContext context) {
    return SignedIn.of(context).user().actor();
  }
}
