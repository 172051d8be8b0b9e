package io.plumbline.benchmarks;

/** Something outside is missing: Python, a package registry, the built program. */
public final class EnvironmentLacks extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EnvironmentLacks(String message) {
    super(message);
  }
}
