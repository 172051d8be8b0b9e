package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.adapters.web.ui.table.Column;
import io.plumbline.adapters.web.ui.table.ListTable;
import io.plumbline.adapters.web.ui.table.TableAddress;
import java.util.List;
import java.util.Locale;

/** The imported files, newest first; their rows are kept as they came. */
final class FilesSection extends Div {

  private static final long serialVersionUID = 1L;

  private static final List<Column<DataPage.File>> COLUMNS =
      List.of(
          Column.<DataPage.File>of("file", "File", "", file -> Tags.span("pl-b", file.name()))
              .by(file -> file.name().toLowerCase(Locale.ROOT)),
          Column.<DataPage.File>of("rows", "Rows", "pl-num", file -> new Span(file.rows()))
              .by(file -> file.batch().rows()),
          Column.<DataPage.File>of("periods", "Periods", "", file -> new Span(file.span()))
              .by(file -> file.batch().last()),
          Column.<DataPage.File>of(
                  "imported", "Imported (UTC)", "", file -> new Span(file.imported()))
              .by(file -> file.batch().importedAt()),
          Column.<DataPage.File>words("by", "By", DataPage.File::by),
          Column.<DataPage.File>of(
              "hash", "SHA-256", "", file -> Tags.span("pl-hash pl-q", file.sha256())));

  FilesSection(DataPage page, Location here) {
    setId("files");
    Section section =
        Tags.section(
            "Files",
            "newest first, kept as they came",
            new SaveMenu("files", "files", () -> sheet(page.files())));
    section.add(
        new ListTable<>(
            COLUMNS,
            page.files(),
            new TableAddress(here, "file."),
            file -> "%s %s".formatted(file.name(), file.by())));
    add(section);
  }

  /** Times and hashes whole: whoever takes the list away compares. */
  static Spreadsheet sheet(List<DataPage.File> files) {
    return new Spreadsheet(
        List.of("file", "rows", "first", "last", "imported_at", "imported_by", "sha256"),
        files.stream()
            .map(DataPage.File::batch)
            .map(
                batch ->
                    List.of(
                        batch.fileName(),
                        Long.toString(batch.rows()),
                        batch.first().toString(),
                        batch.last().toString(),
                        batch.importedAt().toString(),
                        batch.importedBy().name(),
                        batch.sha256()))
            .toList());
  }
}
