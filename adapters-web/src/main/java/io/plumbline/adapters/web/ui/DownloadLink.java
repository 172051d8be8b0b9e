package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A link that downloads a file; its content is made when it is asked for. */
public class DownloadLink extends Anchor {

  private static final long serialVersionUID = 1L;

  /**
   * @param type the media type, with its character set UTF-8
   */
  public DownloadLink(String label, String fileName, String type, Supplier<String> text) {
    this(label, file(fileName, type, () -> text.get().getBytes(StandardCharsets.UTF_8)));
  }

  DownloadLink(String label, DownloadHandler content) {
    super(content, AttachmentType.DOWNLOAD, "");
    add(Icon.EXPORT.drawing(), new Span(label));
    addClassName("pl-button");
  }

  /** Returns what answers with a file whose content is made when it is asked for. */
  public static DownloadHandler file(String fileName, String type, Supplier<byte[]> content) {
    return DownloadHandler.fromInputStream(
        event -> {
          byte[] bytes = content.get();
          return new DownloadResponse(
              new ByteArrayInputStream(bytes), fileName, type, bytes.length);
        });
  }
}
