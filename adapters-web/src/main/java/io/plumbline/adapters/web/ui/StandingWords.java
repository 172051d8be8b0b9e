package io.plumbline.adapters.web.ui;

import io.plumbline.domain.mix.champion.ShownRun;

/** Why a page shows the run it shows, in a few words. */
public final class StandingWords {

  private StandingWords() {}

  /** The run and why it is this one: {@code R-0007, champion}. */
  public static String of(ShownRun shown) {
    return shown.run().label() + ", " + why(shown);
  }

  /** Why it is this one: {@code champion}, {@code latest run, no champion yet}. */
  public static String why(ShownRun shown) {
    return switch (shown) {
      case ShownRun.Latest _ -> "latest run, no champion yet";
      case ShownRun.Champion champion ->
          champion.newest() == null
              ? "champion"
              : "champion; %s is newer".formatted(champion.newest());
    };
  }
}
