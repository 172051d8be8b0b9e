package io.plumbline.adapters.web.rest.maturity;

import io.plumbline.domain.maturity.MilestoneStanding;
import io.plumbline.domain.maturity.Reached;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gate of a phase or an item of the first ninety days.
 *
 * @param asks the fact that reaches it
 * @param recorded whether it is on record: then it stays
 * @param ended whether what was reached no longer holds today
 * @param reachedAt when the entry of the fact was written; absent while nothing reached it
 * @param about what the fact is about: {@code R-0001}, {@code EXP-0003}, {@code C-0007}
 * @param ledgerEntry the number of the fact's entry
 */
public record MilestoneJson(
    String key,
    String title,
    String asks,
    boolean reached,
    boolean recorded,
    boolean ended,
    @Nullable Instant reachedAt,
    @Nullable String about,
    @Nullable String because,
    @Nullable Long ledgerEntry) {

  static MilestoneJson from(MilestoneStanding standing) {
    Reached reached = standing.reached();
    return new MilestoneJson(
        standing.milestone().key(),
        standing.milestone().title(),
        standing.milestone().asks(),
        standing.done(),
        standing.recorded(),
        standing.ended(),
        reached == null ? null : reached.at(),
        reached == null || reached.about().isEmpty() ? null : reached.about(),
        reached == null ? null : reached.because(),
        reached == null ? null : reached.entry());
  }
}
