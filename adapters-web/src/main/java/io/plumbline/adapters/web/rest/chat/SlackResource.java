package io.plumbline.adapters.web.rest.chat;

import io.plumbline.adapters.web.rest.BodyLimit;
import io.plumbline.adapters.web.rest.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Where Slack calls. Everybody may knock, as Slack holds no token of ours; who is let in is told by
 * the signature, and what a click may do by the person the account is tied to.
 */
@Dependent
@Path("chat/slack")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class SlackResource {

  private final SlackDoor door;
  private final KeptOutCalls keptOut;
  private final ClicksUnderWay clicks;
  private final SlackCommand command;

  @Inject
  public SlackResource(
      SlackDoor door, KeptOutCalls keptOut, ClicksUnderWay clicks, SlackCommand command) {
    this.door = door;
    this.keptOut = keptOut;
    this.clicks = clicks;
    this.command = command;
  }

  @POST
  @Path("interactions")
  @PermitAll
  @BodyLimit(SlackDoor.LARGEST)
  @Operation(summary = "Takes a click that Slack signed, and acknowledges it")
  @APIResponse(responseCode = "200", description = "Acknowledged; the answer follows in Slack")
  @APIResponse(responseCode = "429", description = "Too many calls were kept out of late")
  @APIResponse(responseCode = "503", description = "Too many clicks are under way")
  public Response interact(@Context HttpHeaders headers, byte[] body) {
    return letIn(headers, body, this::clicked);
  }

  @POST
  @Path("commands")
  @PermitAll
  @BodyLimit(SlackDoor.LARGEST)
  @Operation(summary = "Takes a slash command that Slack signed: link, unlink, who")
  @APIResponse(
      responseCode = "200",
      description = "What came of it, for whoever typed it",
      content = @Content(schema = @Schema(implementation = SlackAnswer.class)))
  @APIResponse(responseCode = "429", description = "Too many calls were kept out of late")
  public Response command(@Context HttpHeaders headers, byte[] body) {
    return letIn(
        headers, body, form -> Response.ok(SlackAnswer.toOne(command.answer(form))).build());
  }

  private Response letIn(HttpHeaders headers, byte[] body, Function<SlackForm, Response> then) {
    return switch (door.open(call(headers, body))) {
      case SlackDoor.Answer.LetIn(SlackForm form) -> then.apply(form);
      case SlackDoor.Answer.KeptOut(SlackDoor.Reason why) -> {
        boolean tooMany = keptOut.tooMany(why);
        yield why == SlackDoor.Reason.NOT_SET_UP
            ? Problem.of(404, "Slack is not set up here.").response()
            : tooMany
                ? Problem.of(429, "Too many calls were kept out.").response()
                : Problem.of(401, "This is no call that Slack signed, now, for the first time.")
                    .response();
      }
    };
  }

  /** What is no click on a button that decides, such as one on a link, is acknowledged alone. */
  private Response clicked(SlackForm form) {
    Optional<SlackClick> click = SlackClick.read(form);
    return click.isEmpty() || clicks.take(click.get())
        ? Response.ok().build()
        : Problem.of(503, "Too many clicks are under way: click again.").response();
  }

  private static SignedCall call(HttpHeaders headers, byte[] body) {
    return new SignedCall(
        values(headers, HttpHeaders.CONTENT_TYPE),
        values(headers, SignedCall.TIMESTAMP),
        values(headers, SignedCall.SIGNATURE),
        body);
  }

  private static List<String> values(HttpHeaders headers, String name) {
    List<String> values = headers.getRequestHeader(name);
    return values == null ? List.of() : values;
  }
}
