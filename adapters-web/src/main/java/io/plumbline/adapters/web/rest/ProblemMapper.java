package io.plumbline.adapters.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever ended a request into a problem; what went wrong inside stays in the log. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof WebApplicationException refused) {
        return refused(refused);
      }
    }
    if (thrown instanceof JacksonException unreadable) {
      return Problem.of(400, detail(unreadable)).response();
    }
    String incident = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "A request failed, incident " + incident, thrown);
    return Problem.of(
            500, "Something failed here. The log has it as incident %s.".formatted(incident))
        .response();
  }

  private static Response refused(WebApplicationException refused) {
    Response response = refused.getResponse();
    if (response.hasEntity()) {
      return response;
    }
    Response.ResponseBuilder builder =
        Problem.of(response.getStatus(), detail(response.getStatus())).builder();
    response
        .getHeaders()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Content-Type")) {
                values.forEach(value -> builder.header(name, value));
              }
            });
    return builder.build();
  }

  private static String detail(JacksonException unreadable) {
    return switch (unreadable) {
      case UnrecognizedPropertyException unknown ->
          "This address knows no key \"%s\".".formatted(unknown.getPropertyName());
      case StreamReadException _ -> "The body is no JSON.";
      default -> "The body's JSON has another shape than this address takes.";
    };
  }

  private static @Nullable String detail(int status) {
    return switch (status) {
      case 400 -> "The request cannot be read.";
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not know that method.";
      case 406 -> "This address cannot answer in a media type the request accepts.";
      case 415 -> "This address does not take that media type.";
      default -> null;
    };
  }
}
