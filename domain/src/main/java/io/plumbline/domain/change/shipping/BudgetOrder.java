package io.plumbline.domain.change.shipping;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.shared.BrandId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is to be set outside: the lines of one step of a change request.
 *
 * @param key made by the caller before anything is sent; the same key is the same order
 * @param request the change request's label, such as {@code C-0007}
 * @param step which of its steps, from 1
 * @param currency ISO 4217
 * @param lines in cents a week; none twice
 */
public record BudgetOrder(
    UUID key,
    BrandId brand,
    String request,
    int step,
    Purpose purpose,
    String currency,
    List<BudgetLine> lines) {

  /** What for. Names are stored: add, never rename. */
  public enum Purpose {
    /** The step moves money as it was approved. */
    SHIP,
    /** The step's money goes back to where it was. */
    ROLL_BACK
  }

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern REQUEST = Pattern.compile("[A-Za-z0-9-]{1,40}");

  public BudgetOrder {
    that(REQUEST.matcher(request).matches(), "A request is called C-0007 or so, not %s.", request);
    that(step >= 1, "The step (%s) must be at least 1.", step);
    that(CURRENCY.matcher(currency).matches(), "A currency has three letters, not %s.", currency);
    that(!lines.isEmpty(), "An order of %s has no lines.", request);
    lines = List.copyOf(lines);
    Set<List<String>> seen = new HashSet<>();
    for (BudgetLine line : lines) {
      that(
          seen.add(List.of(line.channel().value(), line.item())),
          "%s has two line items called %s.",
          line.channel(),
          line.item());
    }
  }
}
