package io.plumbline.adapters.web.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.DownloadLink;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Trace;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One entry whole: what is hashed of it, what it rests on, who corrected it, its proof. */
final class EntryTrace extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 12;
  private static final Pattern RUN = Pattern.compile("R-\\d{4,}");

  EntryTrace(
      Trace trace,
      List<LedgerEntry> corrections,
      Optional<Supplier<String>> proof,
      LongFunction<String> address) {
    setId("entry");
    LedgerEntry entry = trace.entry();
    add(
        Tags.text("pl-trace-title", "Entry " + EntryPage.of(entry).sequence()),
        Tags.paragraph("pl-trace-what", entry.summary()));
    for (LedgerEntry correction : corrections) {
      add(
          Tags.div(
              "pl-note",
              Tags.link(
                  "",
                  address.apply(correction.sequence()),
                  "Corrected by entry " + Format.count(correction.sequence())),
              Tags.span("pl-s", " " + correction.summary())));
    }
    add(facts(entry), hashes(entry));
    if (!trace.related().isEmpty()) {
      add(Tags.text("pl-b pl-s", "Shares its ids with"), related(trace, address));
    }
    add(Tags.text("pl-b pl-s", "Inclusion proof"));
    add(
        proof
            .<Component>map(
                text ->
                    new DownloadLink(
                        "Proof of entry " + entry.sequence(),
                        "entry-%d.proof".formatted(entry.sequence()),
                        "text/plain;charset=utf-8",
                        text::get))
            .orElseGet(
                () -> Tags.paragraph("pl-help", "No signed checkpoint covers this entry yet.")));
  }

  private static Div facts(LedgerEntry entry) {
    Div facts = Tags.div("pl-trace-facts");
    for (List<String> fact : EntryPage.facts(entry)) {
      facts.add(Tags.span("pl-q pl-s", fact.getFirst()), value(fact.getLast(), entry.brand()));
    }
    return facts;
  }

  private static Component value(String text, BrandId brand) {
    return RUN.matcher(text).matches()
        ? Tags.link("pl-s", Links.toRun(text, brand), text)
        : Tags.span("pl-s pl-break", text);
  }

  private static Div hashes(LedgerEntry entry) {
    return Tags.div(
        "",
        Tags.text("pl-b pl-s", "Hash of the entry before"),
        Tags.text("pl-hash pl-break", entry.previous().hex()),
        Tags.text("pl-b pl-s", "Hash of this entry"),
        Tags.text("pl-hash pl-break", entry.hash().hex()));
  }

  private static Div related(Trace trace, LongFunction<String> address) {
    Div list = Tags.div("pl-related");
    for (LedgerEntry one : trace.related().stream().limit(SHOWN).toList()) {
      list.add(
          Tags.div(
              "",
              Tags.link(
                  "pl-s",
                  address.apply(one.sequence()),
                  "%s, entry %s"
                      .formatted(EntryPage.kind(one.kind()), Format.count(one.sequence()))),
              Tags.text(
                  "pl-s pl-q",
                  "%s, %s: %s"
                      .formatted(
                          Format.time(one.at()), EntryPage.who(one.actor()), one.summary()))));
    }
    if (trace.related().size() > SHOWN) {
      list.add(Tags.text("pl-s pl-q", "and %d more".formatted(trace.related().size() - SHOWN)));
    }
    return list;
  }
}
