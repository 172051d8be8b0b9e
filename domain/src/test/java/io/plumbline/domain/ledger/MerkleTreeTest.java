package io.plumbline.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

  private static final int LARGEST = 130;

  @Test
  void the_tree_without_leaves_is_the_hash_of_nothing() {
    assertThat(new MerkleTree().root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 100, LARGEST})
  void the_root_is_that_of_the_recursive_definition_of_rfc_6962(int size) {
    List<Hash> leaves = leaves(size);
    MerkleTree tree = new MerkleTree();
    leaves.forEach(tree::add);
    assertThat(tree.root()).isEqualTo(MerkleTree.hash(recursive(leaves)));
  }

  @Test
  void every_leaf_of_every_tree_of_1_to_130_leaves_is_led_to_the_root_by_its_path() {
    for (int size = 1; size <= LARGEST; size++) {
      List<Hash> leaves = leaves(size);
      Hash root = MerkleTree.hash(recursive(leaves));
      for (int index = 0; index < size; index++) {
        List<Hash> path = path(leaves, index);
        assertThat(AuditPath.root(leaves.get(index), index, size, path))
            .as("leaf %d of %d", index, size)
            .isEqualTo(root);
        int other = (index + 1) % size;
        if (other != index) {
          assertThat(AuditPath.root(leaves.get(other), index, size, path)).isNotEqualTo(root);
          assertThat(AuditPath.root(leaves.get(index), other, size, path)).isNotEqualTo(root);
        }
      }
    }
  }

  @Test
  void the_path_of_a_leaf_is_the_list_of_rfc_6962_section_2_1_3() {
    List<Hash> leaves = leaves(7);
    assertThat(path(leaves, 0))
        .containsExactly(
            root(leaves.subList(1, 2)), root(leaves.subList(2, 4)), root(leaves.subList(4, 7)));
    assertThat(path(leaves, 6))
        .containsExactly(root(leaves.subList(4, 6)), root(leaves.subList(0, 4)));
  }

  @Test
  void a_path_too_long_or_too_short_leads_nowhere() {
    List<Hash> leaves = leaves(6);
    List<Hash> path = path(leaves, 2);
    List<Hash> longer = new ArrayList<>(path);
    longer.add(leaves.getFirst());
    assertThat(AuditPath.root(leaves.get(2), 2, 6, longer)).isEqualTo(Hash.NONE);
    assertThat(AuditPath.root(leaves.get(2), 2, 6, path.subList(0, path.size() - 1)))
        .isEqualTo(Hash.NONE);
    assertThat(AuditPath.root(leaves.get(0), 0, 1, List.of(leaves.get(1)))).isEqualTo(Hash.NONE);
  }

  @Test
  void a_path_is_of_a_leaf_there_is_and_of_all_leaves() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AuditPath(3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new AuditPath(-1, 3));
    AuditPath path = new AuditPath(0, 3);
    leaves(2).forEach(path::add);
    assertThatIllegalStateException().isThrownBy(path::path).withMessageContaining("2 of 3");
  }

  @Test
  void leaves_that_came_later_change_no_path() {
    AuditPath path = new AuditPath(1, 3);
    leaves(9).forEach(path::add);
    assertThat(path.path()).isEqualTo(path(leaves(3), 1));
  }

  private static List<Hash> path(List<Hash> leaves, int index) {
    AuditPath path = new AuditPath(index, leaves.size());
    leaves.forEach(path::add);
    return path.path();
  }

  private static List<Hash> leaves(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> MerkleTree.hash(Sha256.of(new byte[] {(byte) i, (byte) (i >> 8)})))
        .toList();
  }

  private static Hash root(List<Hash> leaves) {
    return MerkleTree.hash(recursive(leaves));
  }

  /** RFC 6962, section 2.1, word for word. */
  private static byte[] recursive(List<Hash> leaves) {
    if (leaves.size() == 1) {
      return Sha256.of(new byte[] {0}, HexFormat.of().parseHex(leaves.getFirst().hex()));
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return Sha256.of(
        new byte[] {1},
        recursive(leaves.subList(0, k)),
        recursive(leaves.subList(k, leaves.size())));
  }
}
