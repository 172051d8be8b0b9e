package io.plumbline.adapters.web.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Text and tables on pages of A4 across, written from top to bottom. A row stands on one page if it
 * fits there; a new page repeats the table's header; every page ends with its number of all.
 */
final class PdfPages implements AutoCloseable {

  /** What a line may be wide, in points. */
  static final float WIDTH = 770;

  private static final PDRectangle A4 =
      new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
  private static final float MARGIN = (A4.getWidth() - WIDTH) / 2;
  private static final float FOOT = 36;
  private static final float SMALL = 6;
  private static final float TEXT = 8;
  private static final float HEADING = 11;
  private static final float TITLE = 15;
  private static final float LEADING = 1.25f;
  private static final float GAP = 6;

  private final PDDocument document = new PDDocument();
  private final PdfFont font;
  private final String running;
  private @Nullable PDPageContentStream open;
  private List<PdfColumn> columns = List.of();
  private float y;

  /**
   * @param running what every page says at its foot
   */
  PdfPages(String title, String running) throws IOException {
    this.font = new PdfFont(document);
    this.running = running;
    document.getDocumentInformation().setTitle(font.shown(title));
    document.getDocumentInformation().setCreator("Plumbline");
    turn();
    line(title, TITLE);
    y -= GAP;
  }

  /** Names the file by what is in it, so that the same content gives the same bytes. */
  void reproducible() {
    document.setDocumentId(0L);
  }

  /** Writes a paragraph over the whole width. */
  void paragraph(String text) throws IOException {
    columns = List.of();
    line(text, TEXT);
  }

  /** Writes a heading, with room above it. */
  void heading(String text) throws IOException {
    columns = List.of();
    y -= 2 * GAP;
    line(text, HEADING);
  }

  private void line(String text, float size) throws IOException {
    for (String line : font.lines(text, size, WIDTH)) {
      if (y - size * LEADING < FOOT) {
        turn();
      }
      y -= size * LEADING;
      show(line, MARGIN, y, size);
    }
  }

  /** Begins a table: writes its header row. */
  void table(List<PdfColumn> named) throws IOException {
    y -= GAP;
    if (y - 4 * TEXT < FOOT) {
      columns = List.of();
      turn();
    }
    columns = List.copyOf(named);
    header();
  }

  private void header() throws IOException {
    cells(columns.stream().map(column -> List.of(column.name())).toList(), 0, 1);
    rule(0.8f);
  }

  /** Writes a row, a cell for each column. */
  void row(List<String> texts) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    int deepest = 1;
    for (int i = 0; i < columns.size(); i++) {
      List<String> lines = font.lines(texts.get(i), SMALL, columns.get(i).width() - GAP);
      deepest = Math.max(deepest, lines.size());
      cells.add(lines);
    }
    for (int from = 0; from < deepest; ) {
      int room = room();
      if (room < 1 || room < deepest - from && from == 0 && !fresh()) {
        turn();
        header();
        room = room();
      }
      int to = Math.min(deepest, from + room);
      cells(cells, from, to);
      from = to;
    }
    rule(0.2f);
  }

  private int room() {
    return (int) ((y - FOOT - 3) / (SMALL * LEADING));
  }

  /** Whether nothing but a header stands on the page. */
  private boolean fresh() {
    return y > A4.getHeight() - FOOT - 3 * TEXT * LEADING;
  }

  /** Writes the lines {@code from} to before {@code to} of every cell, cell after cell. */
  private void cells(List<List<String>> cells, int from, int to) throws IOException {
    float x = MARGIN;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = cells.get(i);
      for (int line = from; line < Math.min(to, lines.size()); line++) {
        show(lines.get(line), x, y - (line - from + 1) * SMALL * LEADING, SMALL);
      }
      x += columns.get(i).width();
    }
    y -= (to - from) * SMALL * LEADING;
  }

  private void rule(float thickness) throws IOException {
    y -= 2;
    PDPageContentStream page = page();
    page.setLineWidth(thickness);
    page.moveTo(MARGIN, y);
    page.lineTo(MARGIN + WIDTH, y);
    page.stroke();
  }

  private void show(String text, float x, float at, float size) throws IOException {
    show(page(), text, x, at, size);
  }

  private void show(PDPageContentStream page, String text, float x, float at, float size)
      throws IOException {
    page.beginText();
    page.setFont(font.font(), size);
    page.newLineAtOffset(x, at);
    page.showText(text);
    page.endText();
  }

  private PDPageContentStream page() {
    if (open == null) {
      throw new IllegalStateException("No page is open.");
    }
    return open;
  }

  private void turn() throws IOException {
    finishPage();
    PDPage page = new PDPage(A4);
    document.addPage(page);
    open = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
    y = A4.getHeight() - FOOT;
  }

  private void finishPage() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  /** Numbers the pages and returns the file. */
  byte[] bytes() throws IOException {
    finishPage();
    int all = document.getNumberOfPages();
    String foot = font.lines(running, SMALL, WIDTH - 80).getFirst();
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      try (PDPageContentStream end =
          new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
        show(end, foot, MARGIN, FOOT / 2, SMALL);
        show(end, "Page %d of %d".formatted(number, all), MARGIN + WIDTH - 70, FOOT / 2, SMALL);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    finishPage();
    document.close();
  }
}
