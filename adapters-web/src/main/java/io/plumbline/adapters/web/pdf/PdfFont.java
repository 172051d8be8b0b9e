package io.plumbline.adapters.web.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The embedded font (Liberation Sans: Latin, Greek, Cyrillic). A character it has no glyph for, or
 * that cannot be seen, or that runs from right to left, is written as its code point: {@code
 * [U+4E2D]}. Nothing is left out and nothing turns round what stands beside it.
 */
final class PdfFont {

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDFont font;
  private final CmapLookup glyphs;
  private final Map<Integer, Float> widths = new HashMap<>();

  /** Embeds the glyphs that are used into {@code document}; the font is closed with it. */
  PdfFont(PDDocument document) throws IOException {
    try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE))) {
      TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      // a ligature would put one character where a hash has two
      file.setEnableGsub(false);
      document.registerTrueTypeFontForClosing(file);
      glyphs = file.getUnicodeCmapLookup();
      font = PDType0Font.load(document, file, true);
    }
  }

  PDFont font() {
    return font;
  }

  /** Returns the text as it can be shown; what breaks a line or tabulates is a blank. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            one -> {
              if (one == '\t' || one == '\n' || one == '\r' || one == 0xA0) {
                shown.append(' ');
              } else if (canShow(one)) {
                shown.appendCodePoint(one);
              } else {
                shown.append("[U+%04X]".formatted(one));
              }
            });
    return shown.toString();
  }

  private boolean canShow(int one) {
    return glyphs.getGlyphId(one) != 0
        && switch (Character.getType(one)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              false;
          default ->
              switch (Character.getDirectionality(one)) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    false;
                default -> true;
              };
        };
  }

  /** Returns the shown text in lines no wider than {@code width} points, broken at blanks first. */
  List<String> lines(String text, float size, float width) {
    String shown = shown(text).strip();
    List<String> lines = new ArrayList<>();
    int begin = 0;
    while (begin < shown.length()) {
      int end = end(shown, begin, size, width);
      lines.add(shown.substring(begin, end).stripTrailing());
      begin = end;
      while (begin < shown.length() && shown.charAt(begin) == ' ') {
        begin++;
      }
    }
    return lines;
  }

  private int end(String shown, int begin, float size, float width) {
    float used = 0;
    int blank = -1;
    for (int at = begin; at < shown.length(); ) {
      int one = shown.codePointAt(at);
      used += width(one) * size / 1000;
      if (used > width && one != ' ') {
        return blank > begin ? blank : Math.max(at, begin + Character.charCount(one));
      }
      at += Character.charCount(one);
      if (one == ' ') {
        blank = at;
      }
    }
    return shown.length();
  }

  private float width(int one) {
    return widths.computeIfAbsent(
        one,
        unknown -> {
          try {
            return font.getStringWidth(Character.toString(unknown));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
