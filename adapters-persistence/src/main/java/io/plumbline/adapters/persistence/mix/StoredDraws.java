package io.plumbline.adapters.persistence.mix;

import io.plumbline.domain.mix.inference.Posterior;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** The draws of a chain as bytes: doubles, little-endian, in the order of {@link Posterior}. */
final class StoredDraws {

  private StoredDraws() {}

  static byte[] draws(Posterior posterior, int chain) {
    return bytes(posterior.values(), chain, posterior.draws() * posterior.names().size());
  }

  static byte[] logDensities(Posterior posterior, int chain) {
    return bytes(posterior.logDensities(), chain, posterior.draws());
  }

  private static byte[] bytes(double[] all, int chain, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(all, chain * length, length);
    return bytes.array();
  }

  /** Returns the doubles of all chains, one chain after the other. */
  static double[] doubles(List<byte[]> chains) {
    return chains.stream()
        .flatMapToDouble(
            bytes -> {
              double[] doubles = new double[bytes.length / Double.BYTES];
              ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(doubles);
              return Arrays.stream(doubles);
            })
        .toArray();
  }
}
