package community.linli.gateway.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request written to the socket as it stands, also with paths and headers that no good client sends. */
public final class Request {

    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private final int port;
    private final String start;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = new byte[0];
    private boolean isChunked;

    Request(int port, String method, String path) {
        this.port = port;
        this.start = method + " " + path + " HTTP/1.1";
    }

    /** With one more header. */
    public Request with(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    /** With a body and its Content-Length. */
    public Request body(String type, String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        return with("Content-Type", type).with("Content-Length", Integer.toString(body.length));
    }

    /** With a body that does not say how long it is. */
    public Request chunked(String type, String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        isChunked = true;
        return with("Content-Type", type).with("Transfer-Encoding", "chunked");
    }

    /** Sends it and reads the answer until the connection ends. */
    public Reply send() {
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            with("Host", "localhost:" + port);
        }
        if (headers.stream().noneMatch(header -> header.startsWith("Connection:"))) {
            with("Connection", "close");
        }
        String head = start + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            Thread writer = Thread.ofVirtual().start(() -> write(socket, head));
            Reply reply = Reply.read(socket.getInputStream());
            writer.join();
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void write(Socket socket, String head) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(isChunked ? inChunks() : body);
            out.flush();
        } catch (SocketException e) {
            // a body that is refused need not be read to its end; what counts is the answer
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] inChunks() {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        int chunk = 8000;
        for (int at = 0; at < body.length; at += chunk) {
            int length = Math.min(chunk, body.length - at);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, at, length);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }
}
