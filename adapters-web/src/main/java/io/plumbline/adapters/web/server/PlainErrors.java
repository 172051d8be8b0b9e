package io.plumbline.adapters.web.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last resort of the server: says that it failed, to REST as a problem (RFC 9457), and to the
 * log alone, why.
 */
final class PlainErrors implements Request.Handler {

  private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable cause) {
      LOG.error("Request failed with {}", response.getStatus(), cause);
    }
    int status = response.getStatus();
    String meaning = HttpStatus.getMessage(status);
    boolean rest = String.valueOf(request.getHttpURI().getPath()).startsWith("/api/");
    // a request too malformed to be handled comes here past every handler
    SecurityHeaders.of(false).forEach(response.getHeaders()::put);
    response
        .getHeaders()
        .put(
            HttpHeader.CONTENT_TYPE,
            rest ? "application/problem+json" : "text/plain;charset=utf-8");
    String body =
        rest
            ? "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}".formatted(meaning, status)
            : "%d %s%n".formatted(status, meaning);
    Content.Sink.write(response, true, body, callback);
    return true;
  }
}
