package io.plumbline.adapters.web.ui;

import java.util.function.Supplier;

/** A link that downloads a CSV file; its text is made when it is asked for. */
public final class CsvLink extends DownloadLink {

  private static final long serialVersionUID = 1L;

  public CsvLink(String label, String fileName, Supplier<String> text) {
    super(label, fileName, "text/csv;charset=utf-8", text);
  }
}
