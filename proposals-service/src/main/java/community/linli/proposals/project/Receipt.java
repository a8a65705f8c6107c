package community.linli.proposals.project;

import org.jspecify.annotations.Nullable;

/**
 * What proves an expense. The same number of the same issuer proves one expense of a district, not two.
 *
 * @param number as printed on it, 1 to 60 characters
 * @param issuer who wrote it, 1 to 100 characters
 * @param sha256 of the scanned receipt, 64 hexadecimal digits in lower case; null where there is no scan
 */
public record Receipt(
        String number, String issuer, @Nullable String sha256) {

    public Receipt {
        number = number.strip();
        issuer = issuer.strip();
    }

    /** Under which its use is known. */
    String key() {
        return issuer.length() + ":" + issuer + ":" + number;
    }
}
