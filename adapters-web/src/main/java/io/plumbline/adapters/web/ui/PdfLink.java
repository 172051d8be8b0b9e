package io.plumbline.adapters.web.ui;

import io.plumbline.adapters.web.pdf.LedgerPapers;
import java.util.function.Supplier;

/** A link that downloads a PDF; it is made when it is asked for. */
public final class PdfLink extends DownloadLink {

  private static final long serialVersionUID = 1L;

  public PdfLink(String label, String fileName, Supplier<byte[]> file) {
    super(label, file(fileName, LedgerPapers.TYPE, file));
  }
}
