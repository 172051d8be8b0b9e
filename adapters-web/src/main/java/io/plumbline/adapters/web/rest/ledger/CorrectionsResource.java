package io.plumbline.adapters.web.rest.ledger;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.usecase.CorrectEntry;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Corrections of an entry: new entries that say how it should read. */
@Dependent
@Path("brands/{brand}/ledger/{sequence}/corrections")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

  /**
   * A correction.
   *
   * @param details the details as they should read, by name
   * @param key the caller's own id of the action: sent twice, it is written once
   */
  public record NewCorrection(
      @Nullable Map<String, String> details, @Nullable String reason, @Nullable UUID key) {}

  private final KnownBrand known;
  private final CorrectEntry correct;

  @Inject
  public CorrectionsResource(KnownBrand known, CorrectEntry correct) {
    this.known = known;
    this.correct = correct;
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Writes of an entry how it should read; the entry itself stays")
  @APIResponse(
      responseCode = "201",
      description = "The entry that corrects",
      content = @Content(schema = @Schema(implementation = LedgerEntryJson.class)))
  @APIResponse(responseCode = "409", description = "The key stands for another action")
  @APIResponse(responseCode = "422", description = "No reason, no detail or no key")
  public Response correct(
      @PathParam("brand") String brand,
      @PathParam("sequence") long sequence,
      NewCorrection wish,
      @Context SecurityContext context) {
    if (wish.key() == null) {
      return Problem.of(422, "Name a key of your own (a UUID): sent twice, it is written once.")
          .response();
    }
    try {
      return answer(
          correct.correct(
              new CorrectEntry.Command(
                  known.named(brand),
                  sequence,
                  new TreeMap<>(Objects.requireNonNullElse(wish.details(), Map.of())),
                  Objects.requireNonNullElse(wish.reason(), ""),
                  SignedIn.of(context).user().actor(),
                  Origin.REST,
                  wish.key())));
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    } catch (IllegalStateException otherAction) {
      return Problem.of(409, "The key stands for another action already.").response();
    }
  }

  private static Response answer(CorrectEntry.Outcome outcome) {
    return switch (outcome) {
      case CorrectEntry.Outcome.Corrected(var entry) ->
          Response.status(Response.Status.CREATED)
              .entity(LedgerEntryJson.from(entry, List.of()))
              .build();
      case CorrectEntry.Outcome.NotAllowed _ ->
          Problem.of(403, "Only leads and admins correct entries.").response();
      case CorrectEntry.Outcome.Unknown _ -> Problem.of(404, "There is no such entry.").response();
      case CorrectEntry.Outcome.CorrectionItself(var _, var corrects) ->
          Problem.of(
                  422, "The entry corrects entry %d: correct that one again.".formatted(corrects))
              .response();
    };
  }
}
