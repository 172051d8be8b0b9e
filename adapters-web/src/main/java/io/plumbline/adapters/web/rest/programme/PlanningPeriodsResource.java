package io.plumbline.adapters.web.rest.programme;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.programme.Seen;
import io.plumbline.domain.programme.usecase.ListPlanningPeriods;
import io.plumbline.domain.programme.usecase.SetPlanningPeriod;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** The periods a brand plans as one, with what they are judged by and what may be spent. */
@Dependent
@Path("brands/{brand}/planning-periods")
@Produces(MediaType.APPLICATION_JSON)
public class PlanningPeriodsResource {

  private final KnownBrand known;
  private final ListPlanningPeriods list;
  private final SetPlanningPeriod set;

  @Inject
  public PlanningPeriodsResource(
      KnownBrand known, ListPlanningPeriods list, SetPlanningPeriod set) {
    this.known = known;
    this.list = list;
    this.set = set;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the planning periods, earliest first; one at most is open")
  public List<PeriodJson> all(@PathParam("brand") String brand) {
    var periods = list.list(known.named(brand));
    return periods.all().stream().map(one -> PeriodJson.from(one, periods.today())).toList();
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Agrees a planning period")
  @APIResponse(
      responseCode = "201",
      description = "It is agreed",
      content = @Content(schema = @Schema(implementation = PeriodJson.class)))
  @APIResponse(responseCode = "422", description = "It cannot be so: every finding")
  public Response add(
      @PathParam("brand") String brand, NewPeriod wish, @Context SecurityContext context) {
    return set(brand, null, wish, context, Response.Status.CREATED);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Agrees a planning period anew, as it was read")
  @APIResponse(
      responseCode = "200",
      description = "It is so now",
      content = @Content(schema = @Schema(implementation = PeriodJson.class)))
  @APIResponse(responseCode = "409", description = "Somebody changed it since it was read")
  @APIResponse(responseCode = "422", description = "It cannot be so: every finding")
  public Response change(
      @PathParam("brand") String brand,
      @PathParam("id") UUID id,
      NewPeriod wish,
      @Context SecurityContext context) {
    Long revision = wish.revision();
    return set(
        brand, new Seen(id, revision == null ? 0 : revision), wish, context, Response.Status.OK);
  }

  private Response set(
      String brand,
      @Nullable Seen seen,
      NewPeriod wish,
      SecurityContext context,
      Response.Status status) {
    var owner = known.named(brand);
    try {
      return switch (set.set(
          new SetPlanningPeriod.Command(
              owner, seen, wish.terms(), SignedIn.of(context).user().actor(), Origin.REST))) {
        case SetPlanningPeriod.Outcome.Agreed(var period) ->
            Response.status(status)
                .entity(PeriodJson.from(period, list.list(owner).today()))
                .build();
        case SetPlanningPeriod.Outcome.NotAllowed _ ->
            Problem.of(403, "Marketing leads and admins agree planning periods.").response();
        case SetPlanningPeriod.Outcome.Unknown _ ->
            Problem.of(404, "The brand has no such planning period.").response();
        case SetPlanningPeriod.Outcome.ChangedSince(var now) ->
            Problem.of(
                    409,
                    "%s changed it; its revision is %d.".formatted(now.by().name(), now.revision()))
                .response();
        case SetPlanningPeriod.Outcome.Refused(var findings) ->
            Problem.refused("The period cannot be so.", findings).response();
      };
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }
}
