package io.plumbline.adapters.web.rest.mix;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.adapters.web.rest.job.JobJson;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.mix.usecase.ShowChampion;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Fits of a brand's model. */
@Dependent
@Path("brands/{brand}/fits")
@Produces(MediaType.APPLICATION_JSON)
public class FitsResource {

  /** How long to sample; absent parts, or an empty body, for the default. */
  public record NewFit(
      @Nullable Integer chains,
      @Nullable Integer warmup,
      @Nullable Integer draws,
      @Nullable Long seed) {

    private static final NewFit DEFAULT = new NewFit(null, null, null, null);

    SamplerSettings settings() {
      SamplerSettings otherwise = SamplerSettings.DEFAULT;
      return new SamplerSettings(
          Objects.requireNonNullElse(chains, otherwise.chains()),
          Objects.requireNonNullElse(warmup, otherwise.warmup()),
          Objects.requireNonNullElse(draws, otherwise.draws()),
          seed == null ? otherwise.seed() : new Seed(seed));
    }
  }

  private final KnownBrand known;
  private final RequestFit request;
  private final ShowChampion showChampion;

  @Inject
  public FitsResource(KnownBrand known, RequestFit request, ShowChampion showChampion) {
    this.known = known;
    this.request = request;
    this.showChampion = showChampion;
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(summary = "Asks for a fit and answers with the job that makes it")
  @APIResponse(
      responseCode = "202",
      description = "A job fits the model",
      content = @Content(schema = @Schema(implementation = JobJson.class)))
  public Response add(
      @PathParam("brand") String brand, @Nullable NewFit fit, @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    SamplerSettings settings;
    try {
      settings = Objects.requireNonNullElse(fit, NewFit.DEFAULT).settings();
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
    return switch (request.request(
        new RequestFit.Command(owner, settings, SignedIn.of(context).user().actor()))) {
      case RequestFit.Outcome.Requested(Job job) -> JobJson.accepted(job);
      case RequestFit.Outcome.NoSpecification(BrandId _) ->
          Problem.of(409, "The brand has no specification yet. PUT one to its specification.")
              .response();
    };
  }

  @GET
  @Path("latest")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary = "Shows what the brand's champion answers, or its newest fit while there is none")
  public FitJson latest(@PathParam("brand") String brand) {
    return showChampion
        .show(known.named(brand))
        .map(FitJson::shown)
        .orElseThrow(() -> Problem.of(404, "The brand has no fit yet.").exception());
  }
}
