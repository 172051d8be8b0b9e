package io.plumbline.adapters.web.rest.media;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.BodyLimit;
import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.adapters.web.rest.job.JobJson;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.usecase.RequestImport;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Handing in files to be imported in the background. */
@Dependent
@Path("brands/{brand}/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  /** The longest file that is taken: 256 MiB. */
  static final long LONGEST = 256L << 20;

  private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");

  private final KnownBrand known;
  private final ShowMixModelSpec specification;
  private final RequestImport imports;

  @Inject
  public ImportsResource(KnownBrand known, ShowMixModelSpec specification, RequestImport imports) {
    this.known = known;
    this.specification = specification;
    this.imports = imports;
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes({"text/csv", "application/gzip"})
  @BodyLimit(LONGEST)
  @Operation(
      summary = "Takes a file of observations and answers with the job that imports it",
      description =
          "The brand's specification says which column holds what. With ?outcome_by_day=COLUMN the"
              + " file holds the outcome alone, a row for each day, which stands in that column:"
              + " what a shipped change is watched by where the model counts in weeks.")
  @APIResponse(
      responseCode = "202",
      description = "A job imports the file",
      content = @Content(schema = @Schema(implementation = JobJson.class)))
  public Response add(
      @PathParam("brand") String brand,
      @QueryParam("file") @Nullable String fileName,
      @QueryParam("outcome_by_day") @Nullable String day,
      InputStream body,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    if (fileName == null || !FILE_NAME.matcher(fileName).matches()) {
      return Problem.of(400, "Name the file, without folders: ?file=weekly.csv").response();
    }
    Optional<ShowMixModelSpec.Shown> shown = specification.current(owner);
    if (shown.isEmpty()) {
      return Problem.of(409, "The brand has no specification yet. PUT one to its specification.")
          .response();
    }
    ColumnMapping mapping = shown.get().spec().mapping();
    try (SpooledBody file = SpooledBody.of(body)) {
      return JobJson.accepted(
          imports.request(
              new RequestImport.Command(
                  owner,
                  fileName,
                  file.chunks()::read,
                  day == null || day.isBlank() ? mapping : mapping.outcomeByDay(day),
                  SignedIn.of(context).user().actor())));
    }
  }
}
