package io.plumbline.adapters.web.rest.programme;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.programme.usecase.NameSteward;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** Who answers for a brand's model: its feeds, its validation and its documents. */
@Dependent
@Path("brands/{brand}/steward")
@Produces(MediaType.APPLICATION_JSON)
public class StewardResource {

  /** Who is to answer for it, by sign-in name. */
  public record NewSteward(@Nullable String steward) {}

  private final KnownBrand known;
  private final FindSteward find;
  private final NameSteward name;

  @Inject
  public StewardResource(KnownBrand known, FindSteward find, NameSteward name) {
    this.known = known;
    this.find = find;
    this.name = name;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Tells who answers for the model, or why nobody does")
  public StewardJson steward(@PathParam("brand") String brand) {
    return StewardJson.from(find.of(known.named(brand)));
  }

  @PUT
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Names who answers for the model from now on")
  @APIResponse(
      responseCode = "200",
      description = "They answer for it",
      content = @Content(schema = @Schema(implementation = StewardJson.class)))
  @APIResponse(responseCode = "422", description = "Nobody of this name may answer for it")
  public Response name(
      @PathParam("brand") String brand,
      @Nullable NewSteward wish,
      @Context SecurityContext context) {
    var owner = known.named(brand);
    String wanted = wish == null || wish.steward() == null ? "" : wish.steward();
    return switch (name.name(
        new NameSteward.Command(owner, wanted, SignedIn.of(context).user().actor(), Origin.REST))) {
      case NameSteward.Outcome.Named _, NameSteward.Outcome.Already _ ->
          Response.ok(StewardJson.from(find.of(owner))).build();
      case NameSteward.Outcome.NoSuchPerson(var none) ->
          Problem.of(422, "Nobody with the sign-in name “%s” may sign in.".formatted(none))
              .response();
      case NameSteward.Outcome.Auditor(var person) ->
          Problem.of(
                  422,
                  "%s is an auditor, and checks what a steward answers for."
                      .formatted(person.displayName()))
              .response();
      case NameSteward.Outcome.NotAllowed _ ->
          Problem.of(403, "Only admins name the steward.").response();
    };
  }
}
