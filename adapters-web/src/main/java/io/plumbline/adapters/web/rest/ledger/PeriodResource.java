package io.plumbline.adapters.web.rest.ledger;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.usecase.ClosePeriod;
import io.plumbline.domain.reporting.usecase.ShowPeriod;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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

/** The close of a period of a brand's ledger. */
@Dependent
@Path("brands/{brand}/ledger/periods/{first}/{last}")
@Produces(MediaType.APPLICATION_JSON)
public class PeriodResource {

  private final KnownBrand known;
  private final ShowPeriod show;
  private final ClosePeriod close;

  @Inject
  public PeriodResource(KnownBrand known, ShowPeriod show, ClosePeriod close) {
    this.known = known;
    this.show = show;
    this.close = close;
  }

  @GET
  @RolesAllowed({AUDITOR, ADMIN})
  @Operation(summary = "Shows what a period comes to by the ledger, closed or not")
  public PeriodJson show(
      @PathParam("brand") String brand,
      @PathParam("first") String first,
      @PathParam("last") String last) {
    return PeriodJson.of(show.show(known.named(brand), period(first, last)));
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Closes a period, once, and signs the ledger")
  @APIResponse(
      responseCode = "201",
      description = "It is closed",
      content = @Content(schema = @Schema(implementation = PeriodJson.class)))
  @APIResponse(responseCode = "409", description = "It was closed before, or is not over")
  public Response close(
      @PathParam("brand") String brand,
      @PathParam("first") String first,
      @PathParam("last") String last,
      @Context SecurityContext context) {
    return switch (close.close(
        known.named(brand),
        period(first, last),
        SignedIn.of(context).user().actor(),
        Origin.REST)) {
      case ClosePeriod.Outcome.Closed(var pack, var _, var _) ->
          Response.status(Response.Status.CREATED).entity(PeriodJson.of(pack)).build();
      case ClosePeriod.Outcome.AlreadyClosed(var entry) ->
          Problem.of(409, "Closed before, by entry %d.".formatted(entry.sequence())).response();
      case ClosePeriod.Outcome.NotOver _ ->
          Problem.of(409, "The period is not over yet.").response();
      case ClosePeriod.Outcome.NotAllowed _ ->
          Problem.of(403, "Only leads and admins close a period.").response();
    };
  }

  static Period period(String first, String last) {
    try {
      return new Period(FilterQuery.day(first, "first"), FilterQuery.day(last, "last"));
    } catch (IllegalArgumentException backwards) {
      throw Problem.of(400, backwards.getMessage()).exception();
    }
  }
}
