package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A link that downloads a CSV file; its text is made when it is asked for. */
public final class CsvLink extends Anchor {

  private static final long serialVersionUID = 1L;

  public CsvLink(String label, String fileName, Supplier<String> text) {
    super(
        DownloadHandler.fromInputStream(
            event -> {
              byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
              return new DownloadResponse(
                  new ByteArrayInputStream(bytes),
                  fileName,
                  "text/csv;charset=utf-8",
                  bytes.length);
            }),
        AttachmentType.DOWNLOAD,
        "");
    add(Icon.EXPORT.drawing(), new Span(label));
    addClassName("pl-button");
  }
}
