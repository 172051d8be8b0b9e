package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.plumbline.adapters.web.server.WebServer;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.shared.Finding;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Where files are dropped: data as CSV, or a specification as YAML. */
public final class FileDrop extends Div {

  private static final long serialVersionUID = 1L;

  /** What becomes of a dropped file; runs outside of the window's lock. */
  @FunctionalInterface
  public interface Receiver {

    Answer receive(UploadEvent file) throws IOException;
  }

  /**
   * What is said of a dropped file.
   *
   * @param findings why it was refused, where it was
   */
  public record Answer(boolean refused, String words, List<Finding> findings) {

    public static Answer taken(String words) {
      return new Answer(false, words, List.of());
    }

    public static Answer refused(String words) {
      return new Answer(true, words, List.of());
    }
  }

  private final Div answer = Tags.div("pl-drop-answer");

  /** Takes data and specifications; {@code afterwards} is told in the window what was said. */
  FileDrop(Receiver receiver, Runnable afterwards) {
    this(
        receiver,
        said -> afterwards.run(),
        "or drop a CSV file, or a SPEC.yaml, here",
        ".csv",
        ".gz",
        ".yaml",
        ".yml");
  }

  /**
   * @param afterwards is told in the window what {@code receiver} said
   * @param label what may be dropped
   * @param endings of the files that are taken
   */
  public FileDrop(Receiver receiver, Consumer<Answer> afterwards, String label, String... endings) {
    addClassName("pl-drop");
    UploadHandler handler =
        new UploadHandler() {
          private static final long serialVersionUID = 1L;

          @Override
          public void handleUploadRequest(UploadEvent file) throws IOException {
            Answer said = receiver.receive(file);
            UI ui = file.getUI();
            ui.access(
                () -> {
                  say(said);
                  afterwards.accept(said);
                });
          }

          @Override
          public long getRequestSizeMax() {
            return WebServer.LARGEST_REQUEST;
          }

          @Override
          public long getFileSizeMax() {
            return WebServer.LARGEST_REQUEST;
          }
        };
    Upload upload = new Upload(handler);
    upload.setId("upload");
    upload.setAcceptedFileExtensions(endings);
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button("Choose a file"));
    upload.setDropLabel(new Span(label));
    upload.addAllFinishedListener(finished -> upload.clearFileList());
    upload.addFileRejectedListener(
        rejected -> say(Answer.refused("This file was not taken: " + rejected.getErrorMessage())));
    answer.setId("upload-answer");
    answer.getElement().setAttribute("role", "status");
    add(upload, answer);
  }

  private void say(Answer said) {
    answer.removeAll();
    answer.add(Tags.text(said.refused() ? "pl-refusal" : "pl-s", said.words()));
    if (!said.findings().isEmpty()) {
      answer.add(new FindingsTable("findings", said.findings()));
    }
  }
}
