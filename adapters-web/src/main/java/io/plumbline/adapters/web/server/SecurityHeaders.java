package io.plumbline.adapters.web.server;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Puts the security headers on every answer, error pages included, at the moment it leaves: an
 * error page begins by throwing away the headers that were set before.
 *
 * <p>The content security policy has the two exceptions Vaadin documents as needed: inline scripts
 * and styles, and {@code eval} for its client engine. Everything comes from this server alone.
 */
final class SecurityHeaders extends Handler.Wrapper {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
          + " 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src"
          + " 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors"
          + " 'none'";

  private final Map<String, String> headers;

  SecurityHeaders(boolean secure, Handler next) {
    super(next);
    headers = of(secure);
  }

  /** Returns the headers by name; {@code secure} if people come by TLS. */
  static Map<String, String> of(boolean secure) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    return headers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    request.addHttpStreamWrapper(HeaderedStream::new);
    return super.handle(request, response, callback);
  }

  private MetaData.Response headered(MetaData.Response answer) {
    HttpFields.Mutable fields = HttpFields.build(answer.getHttpFields());
    headers.forEach(fields::put);
    fields.remove(HttpHeader.SERVER);
    if (!fields.contains(HttpHeader.CACHE_CONTROL)) {
      fields.put(HttpHeader.CACHE_CONTROL, "no-store");
    }
    return new MetaData.Response(
        answer.getStatus(),
        answer.getReason(),
        answer.getHttpVersion(),
        fields,
        answer.getContentLength(),
        answer.getTrailersSupplier());
  }

  private final class HeaderedStream extends HttpStream.Wrapper {

    HeaderedStream(HttpStream stream) {
      super(stream);
    }

    @Override
    public void send(
        MetaData.Request request,
        MetaData.@Nullable Response answer,
        boolean last,
        @Nullable ByteBuffer content,
        Callback callback) {
      super.send(request, answer == null ? null : headered(answer), last, content, callback);
    }
  }
}
