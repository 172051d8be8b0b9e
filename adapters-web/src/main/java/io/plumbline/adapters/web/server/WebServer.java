package io.plumbline.adapters.web.server;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public web server: the pages, and the REST interface of the same process behind them.
 *
 * <p>Start it after the REST interface is up, whose port the settings name; close it before.
 */
public final class WebServer implements AutoCloseable {

  /** The largest request that is read, uploads included: half a gibibyte. */
  public static final long LARGEST_REQUEST = 512L * 1024 * 1024;

  /** What is public; metrics and the OpenAPI document stay on the loopback (ASVS 13.4.5). */
  private static final List<String> REST = List.of("/api", "/health");

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private static final long STOP_WITHIN_MILLIS = 3_000;

  private final Server server;
  private final ServerConnector connector;

  /**
   * @param instances where pages get their use cases from
   * @param clock for the age of sessions
   */
  public WebServer(WebSettings settings, Instances instances, InstantSource clock) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("web");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server = new Server(threads);
    server.setStopTimeout(STOP_WITHIN_MILLIS);
    server.setErrorHandler(new PlainErrors());
    connector = new ServerConnector(server, new HttpConnectionFactory(http(settings)));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    server.addConnector(connector);
    server.setHandler(
        new SecurityHeaders(
            settings.secure(),
            new ForeignOriginRefusal(limited(contexts(settings, instances, clock)))));
  }

  /** Starts serving. */
  public void start() {
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new IllegalStateException(
          "The web server cannot start on port %d.".formatted(connector.getPort()), e);
    }
  }

  /** Returns the port it serves on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Stops serving; who is not answered within three seconds is cut off. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (TimeoutException cutOff) {
      LOG.info("Requests were under way for longer than the server waits, and were cut off.");
    } catch (Exception e) {
      throw new IllegalStateException("The web server did not stop in good order.", e);
    }
  }

  private static HttpConfiguration http(WebSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    if (settings.secure()) {
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
    return http;
  }

  private static Handler limited(Handler next) {
    SizeLimitHandler limit = new SizeLimitHandler(LARGEST_REQUEST, -1);
    limit.setHandler(next);
    return limit;
  }

  private static Handler contexts(WebSettings settings, Instances instances, InstantSource clock) {
    ContextHandlerCollection contexts = new ContextHandlerCollection();
    Integer restPort = settings.restPort();
    if (restPort != null) {
      REST.forEach(path -> contexts.addHandler(passedThrough(path, restPort)));
    }
    contexts.addHandler(new Compressed(PagesContext.of(settings, instances, clock)));
    return contexts;
  }

  private static Handler passedThrough(String path, int restPort) {
    ContextHandler context =
        new ContextHandler(
            new ProxyHandler.Reverse(
                request ->
                    HttpURI.build(request.getHttpURI())
                        .scheme("http")
                        .host("127.0.0.1")
                        .port(restPort)
                        .asImmutable()),
            path);
    context.setAllowNullPathInContext(true);
    return context;
  }
}
