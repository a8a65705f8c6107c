package community.linli.proposals.desk;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A ballot as bytes: two for each option of the question, in its order, so that every ballot of a box is equally long and tells nothing by it. */
final class BallotBytes {

    private BallotBytes() {}

    /** The number beside each option; 0 for none. */
    static byte[] of(List<String> options, Map<String, Long> marks) {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * options.size());
        options.forEach(
                option -> bytes.putShort((short) marks.getOrDefault(option, 0L).longValue()));
        return bytes.array();
    }

    /** The marks; empty where the length is not that of a ballot. */
    static Optional<Map<String, Long>> marks(List<String> options, byte[] ballot) {
        if (ballot.length != Short.BYTES * options.size()) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(ballot);
        Map<String, Long> marks = new TreeMap<>();
        for (String option : options) {
            long mark = Short.toUnsignedLong(bytes.getShort());
            if (mark > 0) {
                marks.put(option, mark);
            }
        }
        return Optional.of(marks);
    }
}
