package io.plumbline.adapters.web.rest.report;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.usecase.FindReport;
import io.plumbline.domain.reporting.usecase.ListReports;
import io.plumbline.domain.reporting.usecase.PublishReport;
import io.plumbline.domain.shared.BrandId;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A brand's published reports. */
@Dependent
@Path("brands/{brand}/reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

  /**
   * What is to be published.
   *
   * @param kind weekly or monthly
   * @param day any day of the period
   */
  public record NewReport(@Nullable String kind, @Nullable String day) {}

  private final KnownBrand known;
  private final ListReports list;
  private final FindReport find;
  private final PublishReport publish;

  @Inject
  public ReportsResource(
      KnownBrand known, ListReports list, FindReport find, PublishReport publish) {
    this.known = known;
    this.list = list;
    this.find = find;
    this.publish = publish;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the published reports, newest first")
  public List<ReportJson> all(
      @PathParam("brand") String brand, @QueryParam("limit") @DefaultValue("50") int limit) {
    return list.newest(known.named(brand), Math.clamp(limit, 1, 500)).stream()
        .map(ReportJson::from)
        .toList();
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Publishes the report on a period that is over, as a further edition")
  @APIResponse(
      responseCode = "201",
      description = "It is published; its ledger entry is named",
      content = @Content(schema = @Schema(implementation = ReportJson.class)))
  @APIResponse(responseCode = "409", description = "The period is not over")
  public Response publish(
      @PathParam("brand") String brand,
      @Nullable NewReport wish,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    return switch (publish.publish(
        new PublishReport.Command(
            owner,
            SheetFiles.kind(wish == null ? null : wish.kind()),
            SheetFiles.day(wish == null ? null : wish.day()),
            SignedIn.of(context).user().actor(),
            Origin.REST))) {
      case PublishReport.Outcome.Published(var kept) ->
          Response.status(Response.Status.CREATED).entity(ReportJson.from(kept)).build();
      case PublishReport.Outcome.NotOver(var period) ->
          Problem.of(409, "%s is not over yet; ask for its preview.".formatted(period)).response();
      case PublishReport.Outcome.Unknown _ -> Problem.of(404, "There is no such brand.").response();
      case PublishReport.Outcome.NotAllowed _ ->
          Problem.of(403, "Only leads and admins publish reports.").response();
    };
  }

  @GET
  @Path("{report}")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows a published report as it was published")
  public SheetJson one(@PathParam("brand") String brand, @PathParam("report") String report) {
    KeptReport kept = kept(find, known.named(brand), report);
    return SheetJson.from(kept.report().sheet(), ReportJson.from(kept));
  }

  /** Returns the report an address names; ends the request with 404 if there is none. */
  static KeptReport kept(FindReport find, BrandId brand, String named) {
    return PublishedReport.numberOf(named).stream()
        .boxed()
        .flatMap(number -> find.find(brand, number).stream())
        .findFirst()
        .orElseThrow(() -> Problem.of(404, "The brand has no such report.").exception());
  }
}
