package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;

/** The imported files, newest first; their rows are kept as they came. */
final class FilesSection extends Div {

  private static final long serialVersionUID = 1L;

  FilesSection(DataPage page) {
    setId("files");
    Section section = Tags.section("Files", "newest first, kept as they came");
    PlainTable table = new PlainTable();
    table
        .column("File", "")
        .column("Rows", "pl-num")
        .column("Periods", "")
        .column("Imported (UTC)", "")
        .column("By", "")
        .column("SHA-256", "");
    for (DataPage.File file : page.files()) {
      table.row(
          Tags.span("pl-b", file.name()),
          new Span(file.rows()),
          new Span(file.span()),
          new Span(file.imported()),
          Tags.span("pl-t2", file.by()),
          Tags.span("pl-hash pl-q", file.sha256()));
    }
    section.add(table);
    add(section);
  }
}
