package io.plumbline.adapters.persistence.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.inference.SamplerSettings;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws in the format of CmdStan, a file a chain, which ArviZ, CmdStanPy and the R package
 * posterior read as they are.
 */
final class StanCsv {

  /*
   * The readers take names of letters, digits and single underscores: a dot starts an index, two
   * underscores at the end mark a statistic of the sampler. So roi.tv is written roi_tv, and the
   * comments say which is which. CmdStanPy wants step size and metric of every adaptive sampler;
   * they are not among the draws, and "fixed_param" is how CmdStan says so. It counts the draws up to
   * the comments behind them, of which there must be two.
   */

  private StanCsv() {}

  /** Writes chain_1.csv and so on into {@code folder}. */
  static void write(Path folder, SamplerSettings settings, Posterior posterior) throws IOException {
    List<String> columns = columns(posterior.names());
    for (int chain = 0; chain < posterior.chains(); chain++) {
      Path file = folder.resolve("chain_%d.csv".formatted(chain + 1));
      try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
        head(out, settings, posterior, columns, chain);
        draws(out, posterior, chain);
        out.write("#\n# end of chain %d\n".formatted(chain + 1));
      }
    }
  }

  private static void head(
      BufferedWriter out,
      SamplerSettings settings,
      Posterior posterior,
      List<String> columns,
      int chain)
      throws IOException {
    out.write("# model = plumbline_mix_model\n");
    out.write("# method = sample (Default)\n");
    out.write("#   sample\n");
    out.write("#     num_samples = %d\n".formatted(posterior.draws()));
    out.write("#     num_warmup = %d\n".formatted(settings.warmup()));
    out.write("#     save_warmup = 0 (Default)\n");
    out.write("#     thin = 1 (Default)\n");
    out.write("#     algorithm = fixed_param\n");
    out.write("# id = %d\n".formatted(chain + 1));
    out.write("# random\n");
    out.write("#   seed = %d\n".formatted(settings.seed().value()));
    out.write("# drawn by the NUTS of Plumbline; its statistics are in fit.json\n");
    for (int p = 0; p < columns.size(); p++) {
      if (!columns.get(p).equals(posterior.names().get(p))) {
        String name = posterior.names().get(p).replaceAll("\\p{Cntrl}", " ");
        out.write("# %s is %s\n".formatted(columns.get(p), name));
      }
    }
    out.write("lp__");
    for (String column : columns) {
      out.write("," + column);
    }
    out.write('\n');
  }

  private static void draws(BufferedWriter out, Posterior posterior, int chain) throws IOException {
    int parameters = posterior.names().size();
    for (int draw = 0; draw < posterior.draws(); draw++) {
      int row = chain * posterior.draws() + draw;
      out.write(number(posterior.logDensities()[row]));
      for (int p = 0; p < parameters; p++) {
        out.write(',');
        out.write(number(posterior.values()[row * parameters + p]));
      }
      out.write('\n');
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if a file is anything else
   */
  static Posterior read(Path folder, int chains) throws IOException {
    List<String> names = List.of();
    List<double[]> rows = new ArrayList<>();
    for (int chain = 1; chain <= chains; chain++) {
      Path file = folder.resolve("chain_%d.csv".formatted(chain));
      try (BufferedReader in = Files.newBufferedReader(file, UTF_8)) {
        StanCsvReader reader = new StanCsvReader(String.valueOf(file.getFileName()));
        in.lines().forEach(reader::take);
        if (chain > 1 && !names.equals(reader.names())) {
          throw new IllegalArgumentException(file + " has other parameters than chain 1.");
        }
        names = reader.names();
        rows.addAll(reader.rows());
      }
    }
    if (rows.isEmpty() || rows.size() % chains != 0) {
      throw new IllegalArgumentException(
          "The chains in %s are not equally long.".formatted(folder));
    }
    int width = names.size();
    double[] values = new double[rows.size() * width];
    double[] densities = new double[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      densities[row] = rows.get(row)[0];
      System.arraycopy(rows.get(row), 1, values, row * width, width);
    }
    return new Posterior(names, chains, rows.size() / chains, values, densities);
  }

  private static String number(double value) {
    if (Double.isFinite(value)) {
      return Double.toString(value);
    }
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }

  /** Returns a column's name for each parameter, no two alike. */
  static List<String> columns(List<String> names) {
    List<String> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      String plain = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
      String stem = plain.matches("[A-Za-z].*") ? plain : "p_" + plain;
      String column = stem;
      for (int n = 2; !taken.add(column); n++) {
        column = stem + "_" + n;
      }
      columns.add(column);
    }
    return columns;
  }
}
