package io.plumbline.adapters.web.rest.registry;

import io.plumbline.domain.mix.inference.Posterior;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** Draws as CSV (RFC 4180): chain, draw, log density, then every parameter under its own name. */
record DrawsCsv(Posterior posterior) implements StreamingOutput {

  @Override
  public void write(OutputStream out) throws IOException {
    BufferedWriter csv =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    csv.write("chain,draw,log_density");
    for (String name : posterior.names()) {
      csv.write(",\"" + name.replace("\"", "\"\"") + "\"");
    }
    csv.write("\r\n");
    for (int row = 0; row < posterior.logDensities().length; row++) {
      row(csv, row);
    }
    csv.flush();
  }

  private void row(BufferedWriter csv, int row) throws IOException {
    csv.write(Integer.toString(1 + row / posterior.draws()));
    csv.write(',');
    csv.write(Integer.toString(1 + row % posterior.draws()));
    csv.write(',');
    csv.write(Double.toString(posterior.logDensities()[row]));
    int width = posterior.names().size();
    for (int p = 0; p < width; p++) {
      csv.write(',');
      csv.write(Double.toString(posterior.values()[row * width + p]));
    }
    csv.write("\r\n");
  }
}
