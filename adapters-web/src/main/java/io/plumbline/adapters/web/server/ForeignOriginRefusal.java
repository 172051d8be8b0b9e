package io.plumbline.adapters.web.server;

import java.net.URI;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site sends: a push socket without our own origin, and any change
 * that names a foreign one. Browsers cannot forge the header; programs that send none may read and
 * change, but open no socket.
 */
final class ForeignOriginRefusal extends Handler.Wrapper {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  ForeignOriginRefusal(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    boolean socket = "websocket".equalsIgnoreCase(request.getHeaders().get(HttpHeader.UPGRADE));
    boolean refused =
        socket
            ? !isOwn(origin, request.getHttpURI())
            : origin != null
                && !SAFE.contains(request.getMethod())
                && !isOwn(origin, request.getHttpURI());
    if (refused) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private static boolean isOwn(@Nullable String origin, HttpURI own) {
    if (origin == null) {
      return false;
    }
    URI from;
    try {
      from = URI.create(origin);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
    return from.getHost() != null
        && from.getHost().equalsIgnoreCase(own.getHost())
        && portOf(from.getScheme(), from.getPort()) == portOf(own.getScheme(), own.getPort());
  }

  private static int portOf(@Nullable String scheme, int port) {
    if (port > 0) {
      return port;
    }
    return "https".equalsIgnoreCase(scheme) ? 443 : 80;
  }
}
