package io.plumbline.adapters.web.server;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Compresses what pages are drawn from, to about an eighth, and the files that are not compressed
 * yet. The answer that carries a window's token goes as it is: from the length of a compressed
 * secret beside text of an attacker's choice it can be guessed (BREACH). What comes in compressed
 * is not opened.
 */
final class Compressed extends Handler.Wrapper {

  private static final String BEGINS_A_WINDOW = "v-r=init";

  private final CompressionHandler compression;

  Compressed(Handler next) {
    compression = new CompressionHandler(next);
    compression.putCompression(new GzipCompression());
    CompressionConfig.Builder config =
        CompressionConfig.builder()
            .compressIncludeMethod("GET")
            .compressIncludeMethod("POST")
            .decompressExcludePath("/*");
    for (String type :
        new String[] {"application/json", "text/css", "text/javascript", "image/svg+xml"}) {
      config.compressIncludeMimeType(type);
    }
    compression.putConfiguration("/*", config.build());
    setHandler(compression);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String query = request.getHttpURI().getQuery();
    return query != null && query.startsWith(BEGINS_A_WINDOW)
        ? compression.getHandler().handle(request, response, callback)
        : super.handle(request, response, callback);
  }
}
