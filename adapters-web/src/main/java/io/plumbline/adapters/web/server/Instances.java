package io.plumbline.adapters.web.server;

/** Where pages and what they need come from: the CDI container, or a table in a test. */
@FunctionalInterface
public interface Instances {

  /** Returns an instance of {@code type}, with its constructor's parameters filled in. */
  <T> T of(Class<T> type);
}
