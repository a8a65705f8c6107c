package community.linli.benchmarks.http;

import community.linli.benchmarks.http.Neighbours.Pair;
import java.net.http.HttpResponse;
import java.util.Locale;

/** What two households say about a loan from the request to the return, in this order. */
enum Step {
    REQUEST("", false),
    ACCEPTANCE("/acceptance", true),
    OWNERS_HANDOVER("/handover", true),
    BORROWERS_HANDOVER("/handover", false),
    RETURN("/return", true);

    private final String path;
    private final boolean isOwners;

    Step(String path, boolean isOwners) {
        this.path = path;
        this.isOwners = isOwners;
    }

    /** Says it; blocks until it is decided. {@code loan} is not looked at in a request, which begins one. */
    HttpResponse<String> say(Pair pair, String loan) {
        if (this == REQUEST) {
            return pair.borrower().post(Neighbours.loans(), "{\"item\":\"" + pair.item() + "\"}");
        }
        return (isOwners ? pair.owner() : pair.borrower()).post(Neighbours.loans() + "/" + loan + path, "{}");
    }

    /** As in a table. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace("s_", "'s ");
    }
}
