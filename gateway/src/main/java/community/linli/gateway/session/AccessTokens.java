package community.linli.gateway.session;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Which access tokens are good: of our issuer, for us, somebody's, in time and with an end, and of the type {@code at+jwt}, so that no other token passes for one. */
@Configuration(proxyBeanMethods = false)
class AccessTokens {

    @Bean
    JwtDecoder accessTokenDecoder(@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        // asks the issuer at the first token, so that the start does not wait for it
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .validateType(false)
                    .build();
            JwtTimestampValidator inTime = new JwtTimestampValidator();
            inTime.setAllowEmptyExpiryClaim(false);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    inTime,
                    new JwtIssuerValidator(issuer),
                    new JwtAudienceValidator("linli"),
                    new JwtClaimValidator<>(
                            JwtClaimNames.SUB, person -> person instanceof String name && !name.isBlank()),
                    new JwtTypeValidator("at+jwt")));
            return decoder;
        });
    }
}
