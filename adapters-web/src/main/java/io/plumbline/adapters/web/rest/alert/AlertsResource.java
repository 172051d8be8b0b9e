package io.plumbline.adapters.web.rest.alert;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.alert.AlertAnswer;
import io.plumbline.domain.alert.usecase.AcknowledgeAlert;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import io.plumbline.domain.alert.usecase.SnoozeAlert;
import io.plumbline.domain.ledger.Origin;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What people of a brand are told of, and what they did about it. */
@Dependent
@Path("brands/{brand}/alerts")
@Produces(MediaType.APPLICATION_JSON)
public class AlertsResource {

  /** What is done about an alert; may be empty. */
  public record Acknowledgement(@Nullable String note) {}

  /** Until which day an alert is silent, {@code 2026-12-01}. */
  public record Snooze(@Nullable String until) {}

  private final KnownBrand known;
  private final ShowAlerts show;
  private final AcknowledgeAlert acknowledge;
  private final SnoozeAlert snooze;

  @Inject
  public AlertsResource(
      KnownBrand known, ShowAlerts show, AcknowledgeAlert acknowledge, SnoozeAlert snooze) {
    this.known = known;
    this.show = show;
    this.acknowledge = acknowledge;
    this.snooze = snooze;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary = "Lists alerts: what wants eyes first, then what sleeps or is cared for",
      description = "cleared=true lists the last 200 whose condition has ended instead")
  public List<AlertJson> all(
      @PathParam("brand") String brand,
      @QueryParam("cleared") @DefaultValue("false") boolean cleared) {
    ShowAlerts.Shown shown = show.of(known.named(brand));
    return (cleared ? shown.cleared() : shown.standing())
        .stream()
            .map(alert -> AlertJson.from(alert, shown.today(), shown.deliveriesOf(alert)))
            .toList();
  }

  @POST
  @Path("{alert}/acknowledgement")
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes an alert into one's care, with a note")
  @APIResponse(
      responseCode = "200",
      description = "It stands quietly until its condition ends",
      content = @Content(schema = @Schema(implementation = AlertJson.class)))
  @APIResponse(responseCode = "409", description = "Its condition has ended")
  @APIResponse(responseCode = "422", description = "The note is too long")
  public Response acknowledge(
      @PathParam("brand") String brand,
      @PathParam("alert") String alert,
      @Nullable Acknowledgement wish,
      @Context SecurityContext context) {
    String note = wish == null || wish.note() == null ? "" : wish.note();
    return answered(
        acknowledge.acknowledge(
            new AcknowledgeAlert.Command(
                known.named(brand),
                alert,
                note,
                SignedIn.of(context).user().actor(),
                Origin.REST)));
  }

  @POST
  @Path("{alert}/snooze")
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Silences an alert until a day")
  @APIResponse(
      responseCode = "200",
      description = "It sleeps",
      content = @Content(schema = @Schema(implementation = AlertJson.class)))
  @APIResponse(responseCode = "409", description = "Its condition has ended")
  @APIResponse(responseCode = "422", description = "It cannot sleep until then")
  public Response snooze(
      @PathParam("brand") String brand,
      @PathParam("alert") String alert,
      @Nullable Snooze wish,
      @Context SecurityContext context) {
    var owner = known.named(brand);
    LocalDate until;
    try {
      until = LocalDate.parse(wish == null || wish.until() == null ? "" : wish.until());
    } catch (DateTimeParseException none) {
      return Problem.of(422, "An alert sleeps until a day such as 2026-12-01.").response();
    }
    return answered(
        snooze.snooze(
            new SnoozeAlert.Command(
                owner, alert, until, SignedIn.of(context).user().actor(), Origin.REST)));
  }

  private Response answered(AlertAnswer answer) {
    return switch (answer) {
      case AlertAnswer.Answered(var alert) -> {
        ShowAlerts.Shown shown = show.of(alert.brand());
        yield Response.ok(AlertJson.from(alert, shown.today(), shown.deliveriesOf(alert))).build();
      }
      case AlertAnswer.Unknown(var label) ->
          Problem.of(404, "The brand has no alert %s.".formatted(label)).response();
      case AlertAnswer.AlreadyCleared(var alert) ->
          Problem.of(409, "%s is cleared: its condition has ended.".formatted(alert.label()))
              .response();
      case AlertAnswer.NotAllowed _ ->
          Problem.of(403, "Marketing leads and admins answer alerts.").response();
      case AlertAnswer.Refused(var why) -> Problem.of(422, why).response();
    };
  }
}
