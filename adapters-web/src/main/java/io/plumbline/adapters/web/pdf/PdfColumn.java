package io.plumbline.adapters.web.pdf;

import static io.plumbline.domain.shared.Require.that;

/**
 * A column of a table on paper.
 *
 * @param width in points; all of a table at most {@link PdfPages#WIDTH}
 */
record PdfColumn(String name, float width) {

  PdfColumn {
    that(width > 0, "A column (%s) must have a width.", name);
  }
}
