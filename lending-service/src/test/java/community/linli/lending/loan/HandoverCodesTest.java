package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.lending.loan.LoanCommand.IssueHandoverCode;
import community.linli.lending.loan.LoanCommand.ScanHandoverCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is shown at the door. */
class HandoverCodesTest extends LoanScenarios {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_KEY = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aCodeThatIsShownAgainAfterARestartIsTheOneThatScans() {
        String before = new HandoverCodes(KEY).of("request-1");
        String after = new HandoverCodes(KEY).of("request-1");
        onTheBoard()
                .given(REQUESTED, ACCEPTED)
                .by("ana", "resident")
                .when(new IssueHandoverCode(LOAN, JINPING, HandoverCodes.digest(before)))
                .when(new IssueHandoverCode(LOAN, JINPING, HandoverCodes.digest(after)))
                .thenUnchanged()
                .by("ben", "resident")
                .when(new ScanHandoverCode(LOAN, JINPING, after, null))
                .thenEvents(confirmed(Side.BORROWER), OUT);
    }

    @Test
    void aCodeIsOfItsRequestAndItsKeyAlone() {
        assertThat(new HandoverCodes(KEY).of("request-1"))
                .hasSize(22)
                .isNotEqualTo(new HandoverCodes(KEY).of("request-2"))
                .isNotEqualTo(new HandoverCodes(OTHER_KEY).of("request-1"));
    }
}
