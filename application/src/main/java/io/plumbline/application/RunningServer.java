package io.plumbline.application;

import io.helidon.microprofile.cdi.HelidonContainer;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server that runs in this process until it is closed or the process is told to end. */
public final class RunningServer implements AutoCloseable {

  /** Thrown if a server does not start. */
  public static final class NotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotStarted(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private volatile boolean stopping;

  private RunningServer() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping = true));
  }

  /**
   * Starts everything, with {@code settings} before those of the environment, by the names of
   * {@link Settings#from}.
   *
   * @throws NotStarted with the reason, if it does not start
   */
  public static RunningServer start(Map<String, String> settings) {
    settings.forEach(System::setProperty);
    int internalPort = Settings.current().internalPort();
    System.setProperty("server.port", Integer.toString(internalPort));
    try {
      HelidonContainer.instance().start();
    } catch (RuntimeException failure) {
      throw new NotStarted(reason(failure), failure);
    }
    return new RunningServer();
  }

  /** Returns where people reach it from this machine. */
  public String address() {
    return "http://localhost:" + bean(Startup.class).port();
  }

  /** Returns a use case. */
  public <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  /** Returns whether it is going down: nothing may be asked of it any more. */
  public boolean stopping() {
    return stopping;
  }

  /** Waits until the process is told to end. */
  public void await() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  @Override
  public void close() {
    HelidonContainer.instance().shutdown();
  }

  /* What we said ourselves, and what is at the bottom of it. */
  private static String reason(Throwable failure) {
    List<Throwable> causes =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    Throwable ours =
        causes.stream().filter(RunningServer::ours).findFirst().orElse(causes.getLast());
    return Stream.of(ours, causes.getLast())
        .map(cause -> cause.getMessage() == null ? cause.toString() : cause.getMessage())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static boolean ours(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("io.plumbline.");
  }
}
