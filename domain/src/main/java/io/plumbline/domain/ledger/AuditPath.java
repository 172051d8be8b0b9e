package io.plumbline.domain.ledger;

import static io.plumbline.domain.shared.Require.that;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What leads from one leaf of a {@link MerkleTree} to its root: the roots of the subtrees beside
 * the way, from the leaf up (RFC 6962, section 2.1.1), gathered in one pass over the leaves.
 */
public final class AuditPath {

  private static final class Sibling {
    private final long first;
    private final long end;
    private final MerkleTree tree = new MerkleTree();

    Sibling(long first, long end) {
      this.first = first;
      this.end = end;
    }
  }

  private final List<Sibling> siblings = new ArrayList<>();
  private final long size;
  private long taken;

  /**
   * @param index the leaf, from 0
   * @param size how many leaves the tree has
   */
  public AuditPath(long index, long size) {
    that(0 <= index && index < size, "A tree of %s leaves has no leaf %s.", size, index);
    this.size = size;
    long first = 0;
    long end = size;
    while (end - first > 1) {
      long middle = first + Long.highestOneBit(end - first - 1);
      if (index < middle) {
        siblings.addFirst(new Sibling(middle, end));
        end = middle;
      } else {
        siblings.addFirst(new Sibling(first, middle));
        first = middle;
      }
    }
  }

  /** Takes the next leaf of the tree; those beyond its size are ignored. */
  public void add(Hash leaf) {
    for (Sibling sibling : siblings) {
      if (sibling.first <= taken && taken < sibling.end) {
        sibling.tree.add(leaf);
      }
    }
    taken++;
  }

  /**
   * Returns the path, from the leaf up.
   *
   * @throws IllegalStateException if not all leaves were taken
   */
  public List<Hash> path() {
    if (taken < size) {
      throw new IllegalStateException("Only %d of %d leaves were taken.".formatted(taken, size));
    }
    return siblings.stream().map(sibling -> sibling.tree.root()).toList();
  }

  /**
   * Returns the root that a leaf and its path lead to (RFC 9162, section 2.1.3.2), or {@link
   * Hash#NONE}, which is no root, if no tree of this size has such a path.
   */
  static Hash root(Hash leaf, long index, long size, List<Hash> path) {
    long node = index;
    long last = size - 1;
    byte[] root = MerkleTree.leaf(leaf);
    for (Hash step : path) {
      if (last == 0) {
        return Hash.NONE;
      }
      byte[] beside = HexFormat.of().parseHex(step.hex());
      if (node % 2 == 1 || node == last) {
        root = MerkleTree.node(beside, root);
        int levels = Long.numberOfTrailingZeros(node);
        node >>= levels;
        last >>= levels;
      } else {
        root = MerkleTree.node(root, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? MerkleTree.hash(root) : Hash.NONE;
  }
}
