package io.plumbline.adapters.ingest.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

/**
 * A server on this machine that gives recorded answers, one after the other, and keeps what came.
 */
public final class LocalPlatform implements AutoCloseable {

  /** What a call was. */
  public record Seen(String method, String path, Headers headers, byte[] body) {

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private record Scripted(
      int status, byte[] body, Map<String, String> headers, Duration before, Duration within) {}

  private final HttpServer server;
  private final Deque<Scripted> script = new ArrayDeque<>();
  private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());

  public LocalPlatform() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  LocalPlatform answers(int status, String resource) {
    return answers(status, recorded(resource), Map.of());
  }

  public LocalPlatform answers(int status, byte[] body, Map<String, String> headers) {
    script.add(new Scripted(status, body, headers, Duration.ZERO, Duration.ZERO));
    return this;
  }

  /** The whole answer comes late. */
  LocalPlatform answersAfter(Duration wait) {
    script.add(new Scripted(200, new byte[0], Map.of(), wait, Duration.ZERO));
    return this;
  }

  /** The answer begins at once and never ends in time. */
  LocalPlatform trickles(Duration wait) {
    script.add(new Scripted(200, recorded("meta-post.json"), Map.of(), Duration.ZERO, wait));
    return this;
  }

  static byte[] recorded(String resource) {
    try (InputStream in = LocalPlatform.class.getResourceAsStream("/gateway/" + resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    seen.add(
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            exchange.getRequestBody().readAllBytes()));
    Scripted next = script.poll();
    try (exchange) {
      if (next == null) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      Thread.sleep(next.before());
      next.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(next.status(), next.body().length == 0 ? -1 : 0);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(next.body(), 0, next.body().length / 2);
        out.flush();
        Thread.sleep(next.within());
        out.write(next.body(), next.body().length / 2, next.body().length - next.body().length / 2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
