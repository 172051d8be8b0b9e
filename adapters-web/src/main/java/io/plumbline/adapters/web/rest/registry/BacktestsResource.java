package io.plumbline.adapters.web.rest.registry;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;
import static java.util.Objects.requireNonNullElse;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.adapters.web.rest.job.JobJson;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.RequestBacktest;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Seed;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Backtests of a run's specification. */
@Dependent
@Path("brands/{brand}/runs/{run}/backtests")
@Produces(MediaType.APPLICATION_JSON)
public class BacktestsResource {

  /** How to test; absent parts, or an empty body, for the default and the run's own family. */
  public record NewBacktest(
      @Nullable String family,
      @Nullable Integer origins,
      @Nullable Integer stepWeeks,
      @Nullable Integer minimumTrainingWeeks,
      @Nullable List<Integer> horizonsWeeks,
      @Nullable Integer chains,
      @Nullable Integer warmup,
      @Nullable Integer draws,
      @Nullable Long seed) {

    private static final NewBacktest DEFAULT =
        new NewBacktest(null, null, null, null, null, null, null, null, null);

    RequestBacktest.Command of(BrandId brand, RunReference run, Actor by) {
      return new RequestBacktest.Command(brand, run, known(), settings(), plan(), by);
    }

    private @Nullable ModelFamily known() {
      return family == null
          ? null
          : ModelFamily.named(family)
              .orElseThrow(
                  () -> new IllegalArgumentException("The family must be bayes or ridge."));
    }

    private SamplerSettings settings() {
      SamplerSettings otherwise = BacktestRequest.SETTINGS;
      return new SamplerSettings(
          requireNonNullElse(chains, otherwise.chains()),
          requireNonNullElse(warmup, otherwise.warmup()),
          requireNonNullElse(draws, otherwise.draws()),
          seed == null ? otherwise.seed() : new Seed(seed));
    }

    private RollingOrigin plan() {
      RollingOrigin otherwise = RollingOrigin.DEFAULT;
      return new RollingOrigin(
          requireNonNullElse(minimumTrainingWeeks, otherwise.minimumTraining()),
          requireNonNullElse(stepWeeks, otherwise.step()),
          requireNonNullElse(origins, otherwise.origins()),
          requireNonNullElse(horizonsWeeks, otherwise.horizons()));
    }
  }

  private final KnownBrand known;
  private final RequestBacktest request;
  private final ListBacktests list;

  @Inject
  public BacktestsResource(KnownBrand known, RequestBacktest request, ListBacktests list) {
    this.known = known;
    this.request = request;
    this.list = list;
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(summary = "Asks for a backtest and answers with the job that does it")
  @APIResponse(
      responseCode = "202",
      description = "A job does the backtest",
      content = @Content(schema = @Schema(implementation = JobJson.class)))
  public Response add(
      @PathParam("brand") String brand,
      @PathParam("run") String run,
      @Nullable NewBacktest wish,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    RunReference meant = KnownRun.named(run);
    Actor by = SignedIn.of(context).user().actor();
    RequestBacktest.Command command;
    try {
      command = requireNonNullElse(wish, NewBacktest.DEFAULT).of(owner, meant, by);
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
    return switch (request.request(command)) {
      case RequestBacktest.Outcome.Requested(Job job) -> JobJson.accepted(job);
      case RequestBacktest.Outcome.UnknownRun() -> throw KnownRun.none();
    };
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the run's backtests, newest first, and compares the families")
  public BacktestsJson list(@PathParam("brand") String brand, @PathParam("run") String run) {
    return list.of(known.named(brand), KnownRun.named(run))
        .map(BacktestsJson::from)
        .orElseThrow(KnownRun::none);
  }
}
