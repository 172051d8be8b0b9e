package io.plumbline.adapters.web.rest.shipping;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.change.shipping.RouteTable;
import io.plumbline.domain.change.usecase.ListRoutes;
import io.plumbline.domain.change.usecase.SetRoute;
import io.plumbline.domain.ledger.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How the budgets of a brand's channels are set. */
@Dependent
@Path("brands/{brand}/budget-routes")
@Produces(MediaType.APPLICATION_JSON)
public class BudgetRoutesResource {

  private final KnownBrand known;
  private final ListRoutes list;
  private final SetRoute set;

  @Inject
  public BudgetRoutesResource(KnownBrand known, ListRoutes list, SetRoute set) {
    this.known = known;
    this.list = list;
    this.set = set;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists how budgets are set; a channel without a route is set by hand")
  public List<RouteJson> all(@PathParam("brand") String brand) {
    return json(list.list(known.named(brand)));
  }

  @POST
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says how the budget of a channel, or of a line item, is set from now on")
  @APIResponse(
      responseCode = "200",
      description = "All routes as they are now",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RouteJson.class)))
  @APIResponse(responseCode = "422", description = "It is no route: the reason")
  public Response set(
      @PathParam("brand") String brand, RouteJson route, @Context SecurityContext context) {
    var owner = known.named(brand);
    try {
      SetRoute.Outcome outcome =
          set.set(
              new SetRoute.Command(
                  owner, route.route(), SignedIn.of(context).user().actor(), Origin.REST));
      return switch (outcome) {
        case SetRoute.Outcome.Routed(RouteTable routes) -> Response.ok(json(routes)).build();
        case SetRoute.Outcome.NotAllowed _ ->
            Problem.of(403, "Your role has no business here.").response();
      };
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }

  private static List<RouteJson> json(RouteTable routes) {
    return routes.routes().stream().map(RouteJson::from).toList();
  }
}
