package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;
import static io.plumbline.adapters.web.rest.experiment.Sent.named;
import static io.plumbline.adapters.web.rest.experiment.Sent.needed;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.usecase.ComputeReadout;
import io.plumbline.domain.experiment.usecase.LookAtExperiment;
import io.plumbline.domain.experiment.usecase.ReadOutExperiment;
import io.plumbline.domain.experiment.usecase.RegisterExperiment;
import io.plumbline.domain.experiment.usecase.ShowExperiment;
import io.plumbline.domain.experiment.usecase.StartExperiment;
import io.plumbline.domain.experiment.usecase.StopExperiment;
import io.plumbline.domain.experiment.usecase.TakeLook;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
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
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The steps of a test's life: registered, started, looked at, stopped, read out. */
@Dependent
@Path("brands/{brand}/experiments/{label}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class ExperimentStepsResource {

  /** The hash of the plan that was seen. */
  public record Seen(@Nullable String content) {}

  /** The day it began; left out for the first day of its plan. */
  public record Begun(@Nullable LocalDate day) {}

  /** Why it ends without a result. */
  public record Stop(@Nullable String reason) {}

  /**
   * What was seen of it.
   *
   * @param verdict CONTINUE, SIGNIFICANT or FUTILE
   */
  public record NewLook(
      @Nullable LocalDate through,
      @Nullable Double estimate,
      @Nullable Double standardError,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable String verdict,
      @Nullable String note) {}

  /**
   * What it found, and of what.
   *
   * @param through in place of both: the day of the look that ended it, to which the data are read
   */
  public record Readout(
      @Nullable ResultJson result, @Nullable ScopeJson scope, @Nullable LocalDate through) {}

  private final KnownBrand known;
  private final ShowExperiment show;
  private final RegisterExperiment register;
  private final StartExperiment start;
  private final LookAtExperiment look;
  private final TakeLook take;
  private final ComputeReadout compute;
  private final StopExperiment stop;
  private final ReadOutExperiment readOut;

  @Inject
  public ExperimentStepsResource(
      KnownBrand known,
      ShowExperiment show,
      RegisterExperiment register,
      StartExperiment start,
      LookAtExperiment look,
      TakeLook take,
      ComputeReadout compute,
      StopExperiment stop,
      ReadOutExperiment readOut) {
    this.known = known;
    this.show = show;
    this.register = register;
    this.start = start;
    this.look = look;
    this.take = take;
    this.compute = compute;
    this.stop = stop;
    this.readOut = readOut;
  }

  @POST
  @Path("register")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Fixes the plan that was seen; its channel is left alone from then on")
  @APIResponse(
      responseCode = "200",
      description = "Its plan is fixed",
      content = @Content(schema = @Schema(implementation = ExperimentJson.class)))
  @APIResponse(responseCode = "409", description = "It is no draft, or changed since it was seen")
  @APIResponse(responseCode = "422", description = "What stands against it: every finding")
  public Response register(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable Seen seen,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    return ExperimentAnswers.attempt(
        () ->
            ExperimentAnswers.to(
                register.register(
                    new RegisterExperiment.Command(
                        owner,
                        label,
                        new Hash(needed("content", seen == null ? null : seen.content())),
                        by(context),
                        Origin.REST))));
  }

  @POST
  @Path("start")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Says that a registered test runs")
  @APIResponse(
      responseCode = "200",
      description = "It runs",
      content = @Content(schema = @Schema(implementation = ExperimentJson.class)))
  @APIResponse(responseCode = "409", description = "Not registered, or that day is still to come")
  public Response start(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable Begun begun,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    LocalDate day = begun == null || begun.day() == null ? plan(owner, label).first() : begun.day();
    return ExperimentAnswers.to(
        start.start(new StartExperiment.Command(owner, label, day, by(context), Origin.REST)));
  }

  @POST
  @Path("looks")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(
      summary =
          "Takes the looks that are due, in the brand's data; with a body, puts on record one that"
              + " was made elsewhere, at a test that names no markets")
  @APIResponse(
      responseCode = "200",
      description = "It is on record",
      content = @Content(schema = @Schema(implementation = ExperimentJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "It does not run, or not on those days, or no look is due")
  @APIResponse(
      responseCode = "422",
      description = "The data do not allow it, or a field is missing or out of range")
  public Response look(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable NewLook seen,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    if (seen == null) {
      return ExperimentAnswers.to(take.take(owner, label, by(context), Origin.REST));
    }
    return ExperimentAnswers.attempt(
        () -> {
          NewLook one = seen;
          return ExperimentAnswers.to(
              look.look(
                  new LookAtExperiment.Command(
                      owner,
                      label,
                      needed("through", one.through()),
                      needed("estimate", one.estimate()),
                      needed("standard_error", one.standardError()),
                      Objects.requireNonNullElse(one.lower(), Double.NEGATIVE_INFINITY),
                      Objects.requireNonNullElse(one.upper(), Double.POSITIVE_INFINITY),
                      named(Look.Verdict.class, "verdict", one.verdict()),
                      Objects.requireNonNullElse(one.note(), ""),
                      by(context),
                      Origin.REST)));
        });
  }

  @POST
  @Path("stop")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Ends a test without a result, with the reason")
  @APIResponse(
      responseCode = "200",
      description = "It is over",
      content = @Content(schema = @Schema(implementation = ExperimentJson.class)))
  @APIResponse(responseCode = "409", description = "It is over")
  @APIResponse(responseCode = "422", description = "The reason is missing")
  public Response stop(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable Stop why,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    String reason = why == null || why.reason() == null ? "" : why.reason();
    return ExperimentAnswers.attempt(
        () ->
            ExperimentAnswers.to(
                stop.stop(
                    new StopExperiment.Command(owner, label, reason, by(context), Origin.REST))));
  }

  @POST
  @Path("readout")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(
      summary =
          "Reads the test out of the brand's data and puts the result on record; with a body, one"
              + " that was found elsewhere. A fit that is held to it is asked for")
  @APIResponse(
      responseCode = "200",
      description = "It has its result",
      content = @Content(schema = @Schema(implementation = ExperimentJson.class)))
  @APIResponse(responseCode = "409", description = "It does not run, or ends in days to come")
  @APIResponse(responseCode = "422", description = "A field is missing or out of range")
  public Response readOut(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable Readout sent,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    TestPlan plan = plan(owner, label);
    if (sent == null || sent.through() != null) {
      return computed(owner, label, sent == null ? null : sent.through(), by(context));
    }
    return ExperimentAnswers.attempt(
        () -> {
          Readout one = sent;
          return ExperimentAnswers.to(
              readOut.readOut(
                  new ReadOutExperiment.Command(
                      owner,
                      label,
                      needed("result", one.result()).result(),
                      needed("scope", one.scope()).scope(plan),
                      by(context),
                      Origin.REST)));
        });
  }

  private Response computed(BrandId brand, String label, @Nullable LocalDate through, Actor by) {
    return switch (compute.compute(brand, label, through)) {
      case ComputeReadout.Outcome.Computed done ->
          ExperimentAnswers.to(
              readOut.readOut(
                  new ReadOutExperiment.Command(
                      brand, label, done.result(), done.scope(), by, Origin.REST)));
      case ComputeReadout.Outcome.Unknown() -> ExperimentAnswers.unknown().getResponse();
      case ComputeReadout.Outcome.NotThis(var why) -> Problem.of(409, why).response();
      case ComputeReadout.Outcome.Refused(var findings) ->
          Problem.refused("The data do not allow a readout.", findings).response();
    };
  }

  private TestPlan plan(BrandId brand, String label) {
    return show.show(brand, label)
        .map(shown -> shown.test().experiment().plan())
        .orElseThrow(ExperimentAnswers::unknown);
  }

  private static Actor by(SecurityContext context) {
    return SignedIn.of(context).user().actor();
  }
}
