package io.plumbline.adapters.web.rest.registry;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.usecase.DecidePromotion;
import io.plumbline.domain.mix.usecase.DecidePromotion.Answer;
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

/** The decision on a promotion: by a second person, or the withdrawal by whoever asked. */
@Dependent
@Path("brands/{brand}/promotions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class PromotionDecisionsResource {

  /** Why; a rejection needs it, the others may leave it out. */
  public record Note(@Nullable String note) {}

  private final KnownBrand known;
  private final DecidePromotion decide;

  @Inject
  public PromotionDecisionsResource(KnownBrand known, DecidePromotion decide) {
    this.known = known;
    this.decide = decide;
  }

  @POST
  @Path("approval")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Approves a promotion, as the second person: the run is champion then")
  @APIResponse(
      responseCode = "200",
      description = "The promotion, decided",
      content = @Content(schema = @Schema(implementation = PromotionJson.class)))
  @APIResponse(responseCode = "409", description = "Decided before, or the champion changed")
  @APIResponse(responseCode = "422", description = "The run is no longer fit for it: every reason")
  public Response approve(
      @PathParam("brand") String brand,
      @PathParam("id") UUID id,
      @Nullable Note note,
      @Context SecurityContext context) {
    return answer(brand, id, Answer.APPROVE, note, context);
  }

  @POST
  @Path("rejection")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Rejects a promotion, as the second person, with the reason")
  @APIResponse(
      responseCode = "200",
      description = "The promotion, decided",
      content = @Content(schema = @Schema(implementation = PromotionJson.class)))
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
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Takes back a promotion one asked for")
  @APIResponse(
      responseCode = "200",
      description = "The promotion, decided",
      content = @Content(schema = @Schema(implementation = PromotionJson.class)))
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
      return PromotionAnswers.to(
          decide.decide(
              new DecidePromotion.Command(
                  owner, id, answer, why, SignedIn.of(context).user().actor(), Origin.REST)));
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }
}
