package community.linli.gateway.limits;

import community.linli.gateway.ApiPath;
import community.linli.gateway.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body whole before it goes on, counting bytes and not believing Content-Length: 64 KiB, and 1 MiB for files of rows ({@code text/csv}, {@code .xlsx}). So a body that
 * is too long costs no service anything.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class BodyLimit extends OncePerRequestFilter {

    private static final Set<String> FILES =
            Set.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int USUAL_BYTES = 64 * 1024;
    private static final int FILE_BYTES = 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!ApiPath.isApi(request)) {
            chain.doFilter(request, response);
            return;
        }
        int limit = isFile(request.getContentType()) ? FILE_BYTES : USUAL_BYTES;
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            new Problem(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "too-large",
                            "The body is too large; at most " + limit / 1024 + " KiB are read here.")
                    .write(response);
            return;
        }
        chain.doFilter(new Whole(request, body), response);
    }

    private static boolean isFile(@Nullable String type) {
        return type != null && FILES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static final class Whole extends HttpServletRequestWrapper {
        private final byte[] body;

        Whole(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return bytes.read(into, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body is read at once");
                }
            };
        }
    }
}
