package io.plumbline.adapters.web.rest.guardrail;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.change.usecase.DecideRules;
import io.plumbline.domain.change.usecase.DecideRules.Answer;
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

/** The decision on a change of rules: by a second admin, or the withdrawal by whoever proposed. */
@Dependent
@Path("brands/{brand}/guardrail-changes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class RuleDecisionsResource {

  /** Why; a rejection needs it, the others may leave it out. */
  public record Note(@Nullable String note) {}

  private final KnownBrand known;
  private final DecideRules decide;

  @Inject
  public RuleDecisionsResource(KnownBrand known, DecideRules decide) {
    this.known = known;
    this.decide = decide;
  }

  @POST
  @Path("approval")
  @RolesAllowed(ADMIN)
  @Operation(summary = "Approves a change of rules, as the second admin: it is in force then")
  @APIResponse(
      responseCode = "200",
      description = "The change, decided",
      content = @Content(schema = @Schema(implementation = RuleChangeJson.class)))
  @APIResponse(responseCode = "409", description = "Decided before, or another version is in force")
  public Response approve(
      @PathParam("brand") String brand,
      @PathParam("id") UUID id,
      @Nullable Note note,
      @Context SecurityContext context) {
    return answer(brand, id, Answer.APPROVE, note, context);
  }

  @POST
  @Path("rejection")
  @RolesAllowed(ADMIN)
  @Operation(summary = "Rejects a change of rules, as the second admin, with the reason")
  @APIResponse(
      responseCode = "200",
      description = "The change, decided",
      content = @Content(schema = @Schema(implementation = RuleChangeJson.class)))
  @APIResponse(responseCode = "409", description = "Decided before")
  public Response reject(
      @PathParam("brand") String brand,
      @PathParam("id") UUID id,
      @Nullable Note note,
      @Context SecurityContext context) {
    return answer(brand, id, Answer.REJECT, note, context);
  }

  @POST
  @Path("withdrawal")
  @RolesAllowed(ADMIN)
  @Operation(summary = "Takes back a change of rules one proposed")
  @APIResponse(
      responseCode = "200",
      description = "The change, decided",
      content = @Content(schema = @Schema(implementation = RuleChangeJson.class)))
  @APIResponse(responseCode = "409", description = "Decided before")
  public Response withdraw(
      @PathParam("brand") String brand,
      @PathParam("id") UUID id,
      @Nullable Note note,
      @Context SecurityContext context) {
    return answer(brand, id, Answer.WITHDRAW, note, context);
  }

  private Response answer(
      String brand, UUID id, Answer answer, @Nullable Note note, SecurityContext context) {
    var owner = known.named(brand);
    String why = note == null || note.note() == null ? "" : note.note();
    try {
      return RuleAnswers.to(
          decide.decide(
              new DecideRules.Command(
                  owner, id, answer, why, SignedIn.of(context).user().actor(), Origin.REST)));
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }
}
