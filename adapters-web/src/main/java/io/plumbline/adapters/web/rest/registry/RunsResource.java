package io.plumbline.adapters.web.rest.registry;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.usecase.CompareRuns;
import io.plumbline.domain.mix.usecase.FindRun;
import io.plumbline.domain.mix.usecase.ListRuns;
import io.plumbline.domain.mix.usecase.ShowDraws;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** A brand's runs: the registry of its models. */
@Dependent
@Path("brands/{brand}/runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {

  private final KnownBrand known;
  private final ListRuns list;
  private final FindRun find;
  private final CompareRuns compare;
  private final ShowDraws show;

  @Inject
  public RunsResource(
      KnownBrand known, ListRuns list, FindRun find, CompareRuns compare, ShowDraws show) {
    this.known = known;
    this.list = list;
    this.find = find;
    this.compare = compare;
    this.show = show;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary = "Lists the runs, newest first, below a number; by family, verdict and data if told")
  public List<RunJson> page(
      @PathParam("brand") String brand,
      @QueryParam("below") @Nullable Integer below,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("family") @Nullable String family,
      @QueryParam("verdict") @Nullable String verdict,
      @QueryParam("data_sha256") @Nullable String dataSha256) {
    RunFilter filter = new RunFilter(family(family), verdict(verdict), dataSha256);
    int newest = below == null ? Integer.MAX_VALUE : below;
    return list.page(known.named(brand), filter, newest, Math.clamp(limit, 1, 500)).stream()
        .map(RunJson::from)
        .toList();
  }

  private static @Nullable ModelFamily family(@Nullable String family) {
    return family == null
        ? null
        : ModelFamily.named(family)
            .orElseThrow(() -> Problem.of(400, "The family must be bayes or ridge.").exception());
  }

  private static Diagnostics.@Nullable Verdict verdict(@Nullable String verdict) {
    return verdict == null
        ? null
        : Arrays.stream(Diagnostics.Verdict.values())
            .filter(known -> known.name().equals(verdict))
            .findFirst()
            .orElseThrow(
                () -> Problem.of(400, "The verdict must be PASS, REVIEW or FAIL.").exception());
  }

  @GET
  @Path("{run}")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows a run whole: what it was made of and what it answers")
  public WholeRunJson one(@PathParam("brand") String brand, @PathParam("run") String run) {
    return find.find(known.named(brand), KnownRun.named(run))
        .map(WholeRunJson::from)
        .orElseThrow(KnownRun::none);
  }

  @GET
  @Path("{run}/draws")
  @Produces("text/csv")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Hands out the draws a run answers from, as CSV")
  @APIResponse(
      responseCode = "200",
      description = "A row a draw, a column a parameter",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response draws(@PathParam("brand") String brand, @PathParam("run") String run) {
    return show.draws(known.named(brand), KnownRun.named(run))
        .map(posterior -> Response.ok(new DrawsCsv(posterior)).build())
        .orElseThrow(KnownRun::none);
  }

  @GET
  @Path("{run}/compare/{other}")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Puts two runs side by side: data, specification, priors, results")
  public ComparisonJson compare(
      @PathParam("brand") String brand,
      @PathParam("run") String left,
      @PathParam("other") String right) {
    return compare
        .compare(known.named(brand), KnownRun.named(left), KnownRun.named(right))
        .map(ComparisonJson::from)
        .orElseThrow(KnownRun::none);
  }
}
