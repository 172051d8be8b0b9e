package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Nothing is advertised more that will soon be sold out (GRD-07).
 *
 * @param days for how long the stock must last, 0 to 365
 */
public record InventoryCover(int days) implements Guardrail {

  public InventoryCover {
    that(days >= 0 && days <= 365, "Stock is asked for 0 to 365 days, not %s.", days);
  }

  @Override
  public Rule rule() {
    return Rule.INVENTORY;
  }

  @Override
  public String threshold() {
    return "at least %d days of cover".formatted(days);
  }

  @Override
  public String sentence() {
    return "A channel gets more only while the stock of what it advertises lasts at least %d days."
        .formatted(days);
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(Map.of("days", String.valueOf(days)));
  }

  @Override
  public Judged judge(Shift shift) {
    if (shift.gaining().isEmpty()) {
      return Judged.notApplicable("No channel gets more.");
    }
    return Judged.all(
        shift.circumstances().cover().stream().map(this::judge).toList(),
        "No stock is known of what is advertised.");
  }

  private Judged judge(Circumstances.Cover cover) {
    return Judged.of(
        Standing.atLeast(cover.days(), days),
        Map.of(cover.product(), "" + cover.days()),
        "%s %d days".formatted(cover.product(), cover.days()),
        "The stock of %s lasts %d days; at least %d are asked for."
            .formatted(cover.product(), cover.days(), days));
  }
}
