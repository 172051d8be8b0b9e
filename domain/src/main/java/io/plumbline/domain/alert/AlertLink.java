package io.plumbline.domain.alert;

import static io.plumbline.domain.shared.Require.that;

/**
 * Where an alert leads to.
 *
 * @param about which one there: a channel, {@code EXP-0007}, {@code C-0007}, {@code R-0007}; empty
 *     for the page as a whole
 */
public record AlertLink(Page page, String about) {

  /** What can be opened. Names are kept: never rename. */
  public enum Page {
    CHANNEL,
    PLANNER,
    FORECAST,
    RUN,
    TEST,
    CHANGE,
    DATA,
    IMPORT
  }

  public AlertLink {
    that(about.length() <= 200, "What a link is about has at most 200 characters.");
  }

  /** Leads to a page as a whole. */
  public static AlertLink to(Page page) {
    return new AlertLink(page, "");
  }
}
