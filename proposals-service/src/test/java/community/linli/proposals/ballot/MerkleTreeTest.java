package community.linli.proposals.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The tree of RFC 6962, section 2.1, against one built the slow way, and what its proofs prove. */
class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    private static List<String> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> MerkleTree.leaf("%032x".formatted(number), "sealed-" + number))
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String sha256(String hex) {
        return sha256(HEX.parseHex(hex));
    }

    /** Pairs level by level; what stands alone at a level's end goes up as it is. The same tree, told from below. */
    private static String slowRoot(List<String> leaves) {
        List<String> level = leaves;
        while (level.size() > 1) {
            List<String> above = new ArrayList<>();
            for (int at = 0; at + 1 < level.size(); at += 2) {
                above.add(sha256("01" + level.get(at) + level.get(at + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.getLast());
            }
            level = above;
        }
        return level.isEmpty() ? sha256("") : level.getFirst();
    }

    @Example
    void theRootOfNothingIsTheHashOfNothing() {
        assertThat(MerkleTree.root(List.of()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Example
    void aLeafIsTheHashOfAZeroAndTheBallot() {
        byte[] ballot = "\0tag:sealed".getBytes(StandardCharsets.UTF_8);
        assertThat(MerkleTree.leaf("tag", "sealed")).isEqualTo(sha256(ballot));
        assertThat(MerkleTree.root(List.of(MerkleTree.leaf("tag", "sealed")))).isEqualTo(sha256(ballot));
    }

    /** Leaves and roots of the test data of Certificate Transparency's reference implementation. */
    @Example
    void treesOfCertificateTransparencyHaveTheirPublishedRoots() {
        List<String> inputs = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        List<String> leaves = inputs.stream().map(input -> sha256("00" + input)).toList();
        assertThat(MerkleTree.root(leaves.subList(0, 1)))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(MerkleTree.root(leaves.subList(0, 2)))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(MerkleTree.root(leaves.subList(0, 3)))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(MerkleTree.root(leaves))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Property(tries = 60)
    void theRootIsTheOneOfTheSlowWay(@ForAll @IntRange(max = 200) int size) {
        assertThat(MerkleTree.root(leaves(size))).isEqualTo(slowRoot(leaves(size)));
    }

    @Property(tries = 40)
    void everyLeafClimbsByItsProofToTheRootAndNoOtherDoes(@ForAll @IntRange(min = 1, max = 70) int size) {
        List<String> leaves = leaves(size);
        String root = MerkleTree.root(leaves);
        String foreign = MerkleTree.leaf("f".repeat(32), "never cast");
        for (int place = 0; place < size; place++) {
            List<MerkleTree.Sibling> proof = MerkleTree.proof(leaves, place);
            assertThat(proof.size()).isLessThanOrEqualTo(32 - Integer.numberOfLeadingZeros(size - 1));
            assertThat(MerkleTree.climb(leaves.get(place), proof)).isEqualTo(root);
            assertThat(MerkleTree.climb(foreign, proof)).isNotEqualTo(root);
            if (size > 1) {
                assertThat(MerkleTree.climb(leaves.get((place + 1) % size), proof))
                        .isNotEqualTo(root);
            }
        }
    }

    @Property(tries = 60)
    void aBallotMoreLessOrOtherGivesAnotherRoot(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(max = 69) int which) {
        List<String> leaves = leaves(size);
        String root = MerkleTree.root(leaves);
        List<String> other = new ArrayList<>(leaves);
        other.set(which % size, MerkleTree.leaf("%032x".formatted(which % size), "another"));
        List<String> less = new ArrayList<>(leaves);
        less.remove(which % size);
        assertThat(MerkleTree.root(other)).isNotEqualTo(root);
        assertThat(MerkleTree.root(less)).isNotEqualTo(root);
        assertThat(MerkleTree.root(leaves(size + 1))).isNotEqualTo(root);
    }
}
