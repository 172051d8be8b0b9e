package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.registry.KeyDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys at which two runs differ, with what stands at each in both. */
final class KeysSection extends Div {

  private static final long serialVersionUID = 1L;

  KeysSection(ComparisonPage page, String heading, List<KeyDifference> keys, String same) {
    Section section =
        Tags.section(heading, Format.counted(keys.size(), "key differs", "keys differ"));
    if (keys.isEmpty()) {
      section.add(Tags.paragraph("pl-help", same));
      add(section);
      return;
    }
    PlainTable table = new PlainTable();
    table.addClassName("pl-keys");
    table.column("Key", "").column(page.left(), "").column(page.right(), "");
    for (KeyDifference key : keys) {
      table.row(Tags.span("pl-hash", key.key()), value(key.left()), value(key.right()));
    }
    section.add(table);
    add(section);
  }

  private static Span value(@Nullable String value) {
    return value == null ? Tags.span("pl-q pl-s", "not there") : Tags.span("pl-hash", value);
  }
}
