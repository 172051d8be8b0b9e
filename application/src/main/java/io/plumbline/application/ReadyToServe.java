package io.plumbline.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells a load balancer to wait until everything is up. */
@Readiness
@Dependent
class ReadyToServe implements HealthCheck {

  private final Startup startup;

  @Inject
  ReadyToServe(Startup startup) {
    this.startup = startup;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("started").status(startup.ready()).build();
  }
}
