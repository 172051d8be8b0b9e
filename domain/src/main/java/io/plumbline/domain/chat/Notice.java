package io.plumbline.domain.chat;

import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message about a request says, whatever the chat.
 *
 * @param brandName the brand's name for people
 * @param by who put it forward, by sign-in name
 * @param verdict what the rules said last; absent if they were never asked
 * @param standing one or two sentences: what is waited for, or what became of it
 * @param button approves; absent where nothing is to be clicked, or only in the web
 */
public record Notice(
    BrandId brand,
    String brandName,
    String label,
    String by,
    Proposal proposal,
    @Nullable Verdict verdict,
    List<String> approvedBy,
    String standing,
    boolean open,
    @Nullable Button button) {

  private static final int MOST_LINES = 10;

  public Notice {
    approvedBy = List.copyOf(approvedBy);
  }

  /** Returns what it is about in one line. */
  public String headline() {
    return "%s · %s: %s".formatted(brandName, label, proposal.title());
  }

  /** Returns the moved lines with their money a week, before and after; at most ten. */
  public List<String> lines() {
    List<String> lines = proposal.changes().stream().limit(MOST_LINES).map(this::line).toList();
    int more = proposal.changes().size() - lines.size();
    return more <= 0
        ? lines
        : Stream.concat(lines.stream(), Stream.of("and %d more".formatted(more))).toList();
  }

  private String line(BudgetLine line) {
    return "%s / %s: %s → %s %s a week"
        .formatted(
            line.channel().value(),
            line.item(),
            Money.text(line.before()),
            Money.text(line.after()),
            proposal.currency());
  }

  /** Returns what the model expects: the effect with its interval, and the chance. */
  public String effect() {
    var expected = proposal.expected();
    var interval = expected.effect().interval();
    String chance =
        expected.improvement() == null
            ? "the model cannot say how likely it is better than nothing"
            : "%d %% likely to be better than nothing"
                .formatted((int) Math.floor(100 * expected.improvement().value()));
    return "%s of the outcome (90 %% interval %s to %s), %s; run %s"
        .formatted(
            Money.percent(expected.effect().mean()),
            Money.percent(interval.lower()),
            Money.percent(interval.upper()),
            chance,
            expected.run());
  }

  /** Returns how many rules hold, and which do not. */
  public String rules() {
    return verdict == null
        ? "The rules were not asked yet"
        : verdict.mayGoAhead()
            ? verdict.count()
            : verdict.count() + ": " + String.join(" ", verdict.reasons());
  }
}
