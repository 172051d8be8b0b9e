package io.plumbline.domain.programme;

import static io.plumbline.domain.shared.Require.that;

import java.util.regex.Pattern;

/** A run or a test, by its label: {@code R-0007}, {@code EXP-0003}. */
public record BacklogLink(String label) {

  private static final Pattern LABEL = Pattern.compile("(R|EXP)-[0-9]{4,9}");
  private static final String TEST = "EXP-";

  public BacklogLink {
    that(
        LABEL.matcher(label).matches(),
        "A link (%s) names a run, such as R-0007, or a test, such as EXP-0003.",
        label);
  }

  /** Returns whether it names a test, not a run. */
  public boolean test() {
    return label.startsWith(TEST);
  }

  /** Returns the number of the run or test within its brand. */
  public int number() {
    return Integer.parseInt(label.substring(label.indexOf('-') + 1));
  }
}
