package io.plumbline.adapters.web.rest.planning;

import io.plumbline.domain.mix.Outlook;
import java.util.List;
import java.util.Locale;

/**
 * Something that is assumed of the periods to come.
 *
 * @param source {@code stated} or {@code projected}
 */
public record AssumptionJson(String of, String source, String how) {

  /** Returns each as JSON has it. */
  public static List<AssumptionJson> of(List<Outlook.Assumption> assumptions) {
    return assumptions.stream()
        .map(
            one ->
                new AssumptionJson(
                    one.of(), one.source().name().toLowerCase(Locale.ROOT), one.how()))
        .toList();
  }
}
