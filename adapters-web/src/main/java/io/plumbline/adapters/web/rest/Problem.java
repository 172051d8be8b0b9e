package io.plumbline.adapters.web.rest;

import io.plumbline.domain.shared.Finding;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused, as RFC 9457 writes it.
 *
 * @param type {@code about:blank}, or {@code urn:plumbline:problem:findings} with findings
 * @param status the HTTP status
 * @param detail one sentence, free of internals
 * @param findings everything wrong in what was sent; absent where nothing was judged
 */
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable List<FindingJson> findings) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem that its status explains. */
  public static Problem of(int status, @Nullable String detail) {
    return new Problem("about:blank", title(status), status, detail, null);
  }

  /** An input that was judged and refused, with every finding. */
  public static Problem refused(String detail, List<Finding> findings) {
    return new Problem(
        "urn:plumbline:problem:findings", title(422), 422, detail, FindingJson.from(findings));
  }

  /** Returns the response that tells it. */
  public Response response() {
    return builder().build();
  }

  /** Returns the response that tells it, to be given further headers. */
  public Response.ResponseBuilder builder() {
    return Response.status(status).type(MEDIA_TYPE).entity(this);
  }

  /** Returns the exception that ends a request with it. */
  public WebApplicationException exception() {
    return new WebApplicationException(response());
  }

  private static String title(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    return known != null
        ? known.getReasonPhrase()
        : status == 422 ? "Unprocessable Content" : "Error";
  }
}
