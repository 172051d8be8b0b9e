package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.DownloadLink;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.media.FindingsTable;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.mapping.MappingPreview;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.List;

/** What would become of a held file: its first rows as read, every finding, the specification. */
final class OutlookSection extends Div {

  private static final long serialVersionUID = 1L;

  OutlookSection(HeldFile held, MappingPreview read) {
    addClassName("pl-step-contents");
    if (!read.read().isEmpty()) {
      add(new H3("The first rows, as they would be read"), new FirstRows(held.draft(), read));
    }
    if (!read.findings().isEmpty()) {
      add(new H3(found(read.findings())), findings(held, read));
    }
    MixModelSpec spec = read.spec();
    if (spec != null) {
      add(words(read, spec), specification(spec, read.text()));
    }
  }

  /** Returns why a file cannot be imported as it is mapped. */
  static String refusal(MappingPreview read) {
    return "%s above: alter the mapping, or mend the file and choose it again."
        .formatted(Format.counted(errors(read.findings()), "error stands", "errors stand"));
  }

  private static long errors(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
        .count();
  }

  private static String found(List<Finding> findings) {
    long errors = errors(findings);
    return errors == 0
        ? "%s, none of which refuses the file"
            .formatted(Format.counted(findings.size(), "finding", "findings"))
        : "%s, all of them; %s the file"
            .formatted(
                Format.counted(findings.size(), "finding", "findings"),
                Format.counted(errors, "error refuses", "errors refuse"));
  }

  private static FindingsTable findings(HeldFile held, MappingPreview read) {
    FindingsTable table = new FindingsTable("findings-%s".formatted(held.brand()), read.findings());
    table.setId("mapping-findings");
    return table;
  }

  private static Div words(MappingPreview read, MixModelSpec spec) {
    LocalDate first = read.first();
    LocalDate last = read.last();
    String period = spec.granularity() == Granularity.WEEK ? "week" : "day";
    int holdout = spec.window().holdout();
    return Tags.text(
        "",
        "%s, %s from %s to %s: %s to explain %s. %s"
            .formatted(
                Format.counted(read.rows(), "row", "rows"),
                period + "s",
                first == null ? "" : Format.date(first),
                last == null ? "" : Format.date(last),
                Format.counted(spec.channels().size(), "channel", "channels"),
                spec.kpi().column(),
                holdout == 0
                    ? "Less than a year is too short to keep any of it from the fit, so how well the"
                        + " model forecasts will not be known."
                    : "The last %d %ss are kept from the fit, to see how well the model forecasts them."
                        .formatted(holdout, period)));
  }

  private static Div specification(MixModelSpec spec, String text) {
    Pre yaml = new Pre(text);
    yaml.addClassNames("pl-hash", "pl-spec");
    yaml.getElement().setAttribute("tabindex", "0");
    Details details = new Details("Show the specification that follows, every default filled in");
    details.add(yaml);
    return Tags.div(
        "",
        details,
        Tags.div(
            "pl-actions",
            new DownloadLink(
                "Save SPEC.yaml",
                "%s.yaml".formatted(spec.name()),
                "text/yaml;charset=utf-8",
                () -> text),
            new Span("It can be replaced on the page Data at any time.")));
  }
}
