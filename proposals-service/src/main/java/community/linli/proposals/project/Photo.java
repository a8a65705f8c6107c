package community.linli.proposals.project;

import org.jspecify.annotations.Nullable;

/**
 * A picture that lies elsewhere; an address or a digest is there, or both.
 *
 * @param caption what it shows, 1 to 100 characters
 * @param url where it can be seen: {@code https}, at most 300 characters
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case
 */
public record Photo(
        String caption, @Nullable String url, @Nullable String sha256) {

    public Photo {
        caption = caption.strip();
    }
}
