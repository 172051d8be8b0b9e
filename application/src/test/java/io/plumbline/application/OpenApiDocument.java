package io.plumbline.application;

import io.helidon.microprofile.server.ServerCdiExtension;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document, read where it is served: on the loopback, behind the web server. */
record OpenApiDocument(JsonNode json) {

  static OpenApiDocument get() {
    return new OpenApiDocument(JsonMapper.shared().readTree(internal("/openapi")));
  }

  /** Returns what the server behind the web server answers. */
  static String internal(String path) {
    StartedApplication.get();
    int port = CDI.current().getBeanManager().getExtension(ServerCdiExtension.class).port();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept", "application/json")
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns every operation, by method and path without {@code /api/v1}. */
  SortedMap<String, JsonNode> operations() {
    SortedMap<String, JsonNode> operations = new TreeMap<>();
    for (var path : json.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (!operation.getKey().equals("parameters")) {
          operations.put(
              operation.getKey().toUpperCase(Locale.ROOT)
                  + " "
                  + path.getKey().replace("/api/v1", ""),
              operation.getValue());
        }
      }
    }
    return operations;
  }
}
