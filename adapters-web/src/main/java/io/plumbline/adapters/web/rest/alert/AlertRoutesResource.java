package io.plumbline.adapters.web.rest.alert;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.MailAddress;
import io.plumbline.domain.alert.usecase.SetAlertRoute;
import io.plumbline.domain.alert.usecase.ShowAlertRoutes;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.BrandId;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who is told of a brand's alerts besides its pages. */
@Dependent
@Path("brands/{brand}/alert-routes")
@Produces(MediaType.APPLICATION_JSON)
public class AlertRoutesResource {

  /** Who is to be told; absent for nobody. */
  public record NewRoute(@Nullable List<String> mail, @Nullable String channel) {}

  private final KnownBrand known;
  private final ShowAlertRoutes show;
  private final SetAlertRoute set;

  @Inject
  public AlertRoutesResource(KnownBrand known, ShowAlertRoutes show, SetAlertRoute set) {
    this.known = known;
    this.show = show;
    this.set = set;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Tells for each rule when it fires and who is told")
  public List<AlertRouteJson> all(@PathParam("brand") String brand) {
    ShowAlertRoutes.Shown shown = show.of(known.named(brand));
    return shown.routes().stream().map(route -> AlertRouteJson.from(route, shown.ready())).toList();
  }

  @PUT
  @Path("{rule}")
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says who is told when a rule fires, from its next alert on")
  @APIResponse(
      responseCode = "200",
      description = "It is so now",
      content = @Content(schema = @Schema(implementation = AlertRouteJson.class)))
  @APIResponse(responseCode = "422", description = "An address or a channel is none")
  public Response set(
      @PathParam("brand") String brand,
      @PathParam("rule") String rule,
      @Nullable NewRoute wish,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    Optional<AlertRule> named = AlertRule.named(rule);
    if (named.isEmpty()) {
      return Problem.of(404, "There is no rule %s.".formatted(rule)).response();
    }
    AlertRoute route;
    try {
      List<String> mail = wish == null || wish.mail() == null ? List.of() : wish.mail();
      route =
          new AlertRoute(
              owner,
              named.get(),
              mail.stream().map(MailAddress::new).toList(),
              wish == null ? null : wish.channel());
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
    return switch (set.set(route, SignedIn.of(context).user().actor(), Origin.REST)) {
      case SetAlertRoute.Outcome.Set(var now) ->
          Response.ok(AlertRouteJson.from(now, show.of(owner).ready())).build();
      case SetAlertRoute.Outcome.Already(var now) ->
          Response.ok(AlertRouteJson.from(now, show.of(owner).ready())).build();
      case SetAlertRoute.Outcome.NotAllowed _ ->
          Problem.of(403, "Only admins say who is told.").response();
    };
  }
}
