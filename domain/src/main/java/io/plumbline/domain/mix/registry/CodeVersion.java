package io.plumbline.domain.mix.registry;

import static io.plumbline.domain.shared.Require.that;

import org.jspecify.annotations.Nullable;

/**
 * The program that made a result.
 *
 * @param version the released version, such as {@code 0.1.0}
 * @param commit the commit it was built from, with {@code -dirty} where files were changed; absent
 *     where the build did not know
 */
public record CodeVersion(String version, @Nullable String commit) {

  /** That of runs from before it was kept. */
  public static final CodeVersion UNKNOWN = new CodeVersion("unknown", null);

  public CodeVersion {
    that(!version.isBlank(), "A version must not be blank.");
    that(commit == null || !commit.isBlank(), "A commit must not be blank.");
  }

  @Override
  public String toString() {
    return commit == null ? version : version + "+" + commit;
  }
}
