package io.plumbline.adapters.ingest.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls to listed hosts, and to no others: over HTTPS, except on this machine itself. No redirect
 * is followed, an answer ends within {@code patience} to its last byte and has at most 64 KiB.
 */
public final class OutboundHttp implements AutoCloseable {

  private static final int MOST_BYTES = 64 * 1024;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  private final Set<String> hosts;
  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(CONNECT).build();

  /**
   * @param hosts the hosts that may be called, in lower case, without ports
   * @param patience how long a call may take in all
   */
  public OutboundHttp(Set<String> hosts, Duration patience) {
    this.hosts = Set.copyOf(hosts);
    this.patience = patience;
  }

  /** Returns what came of the call; never throws for what a server does or fails to do. */
  public Reply send(HttpRequest.Builder request, URI address) {
    Optional<String> forbidden = forbidden(address);
    if (forbidden.isPresent()) {
      return new Reply.Forbidden(forbidden.get());
    }
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(
            request.uri(address).timeout(patience).build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      HttpResponse<byte[]> response = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Reply.Received(response.statusCode(), response.body(), retryAfter(response));
    } catch (TimeoutException late) {
      call.cancel(true);
      return new Reply.Lost("no answer within %s s".formatted(patience.toSeconds()));
    } catch (ExecutionException failed) {
      return new Reply.Lost(reason(failed.getCause()));
    } catch (InterruptedException stopped) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply.Lost("this node is stopping");
    }
  }

  /** The class alone: messages of the network may hold anything. */
  private static String reason(@Nullable Throwable cause) {
    return cause instanceof IOException
        ? "the connection failed (%s)".formatted(cause.getClass().getSimpleName())
        : "the call failed";
  }

  private Optional<String> forbidden(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    if (!hosts.contains(host)) {
      return Optional.of("the host %s is not listed to be called".formatted(host));
    }
    boolean https = "https".equals(address.getScheme());
    return https || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host))
        ? Optional.empty()
        : Optional.of("the host %s is called over HTTPS only".formatted(host));
  }

  /** Seconds only; the date that HTTP allows as well would need the other side's clock. */
  private static @Nullable Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0)
        .orElse(null);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
