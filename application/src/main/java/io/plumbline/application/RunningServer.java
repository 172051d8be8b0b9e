package io.plumbline.application;

import io.helidon.microprofile.cdi.HelidonContainer;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server that runs in this process until it is closed or the process is told to end. */
public final class RunningServer implements AutoCloseable {

  private RunningServer() {}

  /**
   * Starts everything, with {@code settings} before those of the environment, by the names of
   * {@link Settings#from}.
   *
   * @throws IllegalStateException with the reason, if it does not start
   */
  public static RunningServer start(Map<String, String> settings) {
    settings.forEach(System::setProperty);
    int internalPort = Settings.current().internalPort();
    System.setProperty("server.port", Integer.toString(internalPort));
    try {
      HelidonContainer.instance().start();
    } catch (RuntimeException failure) {
      throw new IllegalStateException(reason(failure), failure);
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

  /** Waits until the process is told to end. */
  public void await() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  @Override
  public void close() {
    HelidonContainer.instance().shutdown();
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
