package io.plumbline.application;

import io.helidon.microprofile.server.ServerCdiExtension;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.persistence.job.Workers;
import io.plumbline.adapters.web.server.CdiInstances;
import io.plumbline.adapters.web.server.WebServer;
import io.plumbline.adapters.web.server.WebSettings;
import io.plumbline.application.cli.Console;
import io.plumbline.domain.access.usecase.CreateFirstAdmin;
import io.plumbline.domain.job.usecase.RunJob;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The order of starting and stopping: database, migrations and first admin; the REST interface on
 * the loopback, which Helidon starts at {@link #HELIDON}; the web server in front; the workers.
 */
@ApplicationScoped
class Startup {

  /** When Helidon's own observer starts its server. */
  static final int HELIDON = 4100;

  private static final int BEFORE = HELIDON - 100;
  private static final int AFTER = HELIDON + 900;

  /** How many jobs run at once: a fit uses every core by itself. */
  private static final int JOBS_AT_ONCE = 2;

  private static final Logger SCHEDULER = Logger.getLogger("com.github.kagkarlsson.scheduler");

  private @Nullable WebServer web;
  private @Nullable Workers workers;
  private volatile boolean ready;

  void open(
      @Observes @Priority(BEFORE) @Initialized(ApplicationScoped.class) Object event,
      Settings settings,
      Persistence opened,
      CreateFirstAdmin firstAdmin) {
    if (!settings.demo()) {
      firstAdmin
          .create()
          .ifPresent(
              created ->
                  Console.ofProcess()
                      .out()
                      .printf(
                          "%nThe first admin signs in as %s with the password %s%n"
                              + "It is told this once and stored nowhere.%n%n",
                          created.user().name(), created.password()));
    }
  }

  void serve(
      @Observes @Priority(AFTER) @Initialized(ApplicationScoped.class) Object event,
      Settings settings,
      BeanManager beans,
      Persistence persistence,
      RunJob runJob,
      StandingTimes standingTimes,
      ReadAhead readAhead,
      InstantSource clock) {
    int restPort = beans.getExtension(ServerCdiExtension.class).port();
    if (restPort <= 0) {
      throw new IllegalStateException(
          "The REST interface cannot listen on port %d of the loopback (PLUMBLINE_INTERNAL_PORT)."
              .formatted(settings.internalPort()));
    }
    web =
        new WebServer(
            new WebSettings(settings.host(), settings.port(), settings.secureCookies(), restPort),
            new CdiInstances(),
            clock);
    web.start();
    workers =
        persistence.startWorkers(
            job -> {
              runJob.run(job);
              readAhead.begin();
            },
            JOBS_AT_ONCE,
            standingTimes.all());
    readAhead.begin();
    ready = true;
  }

  void stop(@Observes @Priority(1) @BeforeDestroyed(ApplicationScoped.class) Object event) {
    ready = false;
    // a job that is cut off is begun again with the next start; the scheduler would cry failure
    SCHEDULER.setLevel(Level.OFF);
    if (web != null) {
      web.close();
    }
    if (workers != null) {
      workers.close();
    }
  }

  /** Returns whether everything is up. */
  boolean ready() {
    return ready;
  }

  /** Returns the port people reach. */
  int port() {
    if (web == null) {
      throw new IllegalStateException("The web server is not up.");
    }
    return web.port();
  }
}
