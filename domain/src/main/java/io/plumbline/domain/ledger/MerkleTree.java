package io.plumbline.domain.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * The Merkle tree over a growing list of hashes (RFC 6962, section 2.1), of which only the roots of
 * its full subtrees are kept: as many as the binary digits of its size.
 *
 * <p>A leaf is SHA-256 of the byte 0 and the 32 bytes of a hash; a node SHA-256 of the byte 1 and
 * its two children. The tree without leaves is SHA-256 of nothing.
 */
public final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private record Full(long size, byte[] root) {}

  private final Deque<Full> full = new ArrayDeque<>();

  /** Takes the next leaf. */
  public void add(Hash hash) {
    Full right = new Full(1, leaf(hash));
    while (!full.isEmpty() && full.getLast().size() == right.size()) {
      right = new Full(2 * right.size(), node(full.removeLast().root(), right.root()));
    }
    full.addLast(right);
  }

  /** Returns the root over the leaves taken so far. */
  public Hash root() {
    byte[] root = null;
    for (var last = full.descendingIterator(); last.hasNext(); ) {
      byte[] left = last.next().root();
      root = root == null ? left : node(left, root);
    }
    return hash(root == null ? Sha256.of() : root);
  }

  static byte[] leaf(Hash hash) {
    return Sha256.of(LEAF, HexFormat.of().parseHex(hash.hex()));
  }

  static byte[] node(byte[] left, byte[] right) {
    return Sha256.of(NODE, left, right);
  }

  static Hash hash(byte[] bytes) {
    return new Hash(HexFormat.of().formatHex(bytes));
  }
}
