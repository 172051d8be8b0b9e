package io.plumbline.application;

import io.plumbline.domain.mix.registry.CodeVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the build wrote down about itself. */
public final class ThisBuild {

  private ThisBuild() {}

  /** Returns this program: its version, and its commit if it was built from a checkout. */
  public static CodeVersion code() {
    Properties build = new Properties();
    try (InputStream in =
        Objects.requireNonNull(ThisBuild.class.getResourceAsStream("build.properties"))) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String commit = build.getProperty("commit", "").strip();
    return new CodeVersion(build.getProperty("version"), commit.isEmpty() ? null : commit);
  }
}
