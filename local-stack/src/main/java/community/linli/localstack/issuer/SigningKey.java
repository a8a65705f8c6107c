package community.linli.localstack.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import community.linli.localstack.secrets.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The issuer's key, kept between runs so that tokens stay good. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** The key in the file, made when it is not there. */
    static RSAKey in(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(OwnerOnly.read(file));
            }
            RSAKey made = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
            OwnerOnly.write(file, made.toJSONString());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The issuer's key in " + file + " cannot be used; delete the file", e);
        }
    }
}
