package io.plumbline.adapters.web.rest.maturity;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.maturity.Framework;
import io.plumbline.domain.maturity.usecase.ChooseFramework;
import io.plumbline.domain.maturity.usecase.ShowMaturity;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** How far a brand's measurement has come, and the one thing people state of it. */
@Dependent
@Path("brands/{brand}/maturity")
@Produces(MediaType.APPLICATION_JSON)
public class MaturityResource {

  /** The framework to work with, {@code ridge}, {@code geo-bayes} or {@code custom-bayes}. */
  public record NewFramework(@Nullable String framework, @Nullable String reason) {}

  private final KnownBrand known;
  private final ShowMaturity show;
  private final ChooseFramework choose;

  @Inject
  public MaturityResource(KnownBrand known, ShowMaturity show, ChooseFramework choose) {
    this.known = known;
    this.show = show;
    this.choose = choose;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary = "Shows the maturity score, the phases with their gates, and the first ninety days",
      description = "Every tick names the ledger entry that made it; nothing is ticked by hand")
  public MaturityJson maturity(@PathParam("brand") String brand) {
    return MaturityJson.from(show.of(known.named(brand)));
  }

  @PUT
  @Path("framework")
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Chooses the framework the brand works with, and says why")
  @APIResponse(
      responseCode = "200",
      description = "It is chosen",
      content = @Content(schema = @Schema(implementation = FrameworkJson.class)))
  @APIResponse(responseCode = "422", description = "There is no such framework, or no reason")
  public Response choose(
      @PathParam("brand") String brand,
      @Nullable NewFramework wish,
      @Context SecurityContext context) {
    var owner = known.named(brand);
    Optional<Framework> framework =
        Optional.ofNullable(wish).map(NewFramework::framework).flatMap(Framework::of);
    if (wish == null || framework.isEmpty()) {
      return Problem.of(422, "framework is ridge, geo-bayes or custom-bayes.").response();
    }
    String reason = wish.reason();
    return switch (choose.choose(
        new ChooseFramework.Command(
            owner,
            framework.get(),
            reason == null ? "" : reason,
            SignedIn.of(context).user().actor(),
            Origin.REST))) {
      case ChooseFramework.Outcome.Chosen _, ChooseFramework.Outcome.Already _ ->
          Response.ok(FrameworkJson.from(show.of(owner))).build();
      case ChooseFramework.Outcome.Unreasoned(var problem) -> Problem.of(422, problem).response();
      case ChooseFramework.Outcome.NotAllowed _ ->
          Problem.of(403, "Marketing leads and admins choose the framework.").response();
    };
  }
}
