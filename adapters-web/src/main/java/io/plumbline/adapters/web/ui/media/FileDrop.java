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

/** Where files are dropped: data as CSV, or a specification as YAML. */
final class FileDrop extends Div {

  private static final long serialVersionUID = 1L;

  /** What becomes of a dropped file; runs outside of the window's lock. */
  @FunctionalInterface
  interface Receiver {

    Answer receive(UploadEvent file) throws IOException;
  }

  /**
   * What is said of a dropped file.
   *
   * @param findings why it was refused, where it was
   */
  record Answer(boolean refused, String words, List<Finding> findings) {

    static Answer taken(String words) {
      return new Answer(false, words, List.of());
    }

    static Answer refused(String words) {
      return new Answer(true, words, List.of());
    }
  }

  private final Div answer = Tags.div("pl-drop-answer");

  /** {@code afterwards} runs in the window once {@code receiver} is done. */
  FileDrop(Receiver receiver, Runnable afterwards) {
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
                  afterwards.run();
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
    upload.setAcceptedFileExtensions(
        List.of(".csv", ".gz", ".yaml", ".yml").toArray(String[]::new));
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button("Choose a file"));
    upload.setDropLabel(new Span("or drop a CSV file, or a SPEC.yaml, here"));
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
