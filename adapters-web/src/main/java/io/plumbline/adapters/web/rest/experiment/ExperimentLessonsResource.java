package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;
import static io.plumbline.adapters.web.rest.experiment.Sent.needed;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.experiment.usecase.NoteLesson;
import io.plumbline.domain.ledger.Origin;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What tests that are over taught. */
@Dependent
@Path("brands/{brand}/experiments/{label}/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class ExperimentLessonsResource {

  /**
   * What others should know of a test.
   *
   * @param follows what is done because of it; left out if nothing is
   */
  public record NewLesson(@Nullable String learned, @Nullable String follows) {}

  private final KnownBrand known;
  private final NoteLesson note;

  @Inject
  public ExperimentLessonsResource(KnownBrand known, NoteLesson note) {
    this.known = known;
    this.note = note;
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Puts on record what a test that is over taught, and what follows")
  @APIResponse(
      responseCode = "200",
      description = "It is on record",
      content = @Content(schema = @Schema(implementation = ExperimentJson.class)))
  @APIResponse(responseCode = "409", description = "It is not over")
  @APIResponse(responseCode = "422", description = "Nothing is said, or it is too long")
  public Response add(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable NewLesson lesson,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    return ExperimentAnswers.attempt(
        () ->
            ExperimentAnswers.to(
                note.note(
                    new NoteLesson.Command(
                        owner,
                        label,
                        needed("learned", lesson == null ? null : lesson.learned()),
                        lesson == null ? "" : Objects.requireNonNullElse(lesson.follows(), ""),
                        SignedIn.of(context).user().actor(),
                        Origin.REST))));
  }
}
