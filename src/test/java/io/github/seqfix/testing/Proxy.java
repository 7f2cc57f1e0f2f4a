package io.github.seqfix.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy in front of a server that understands where a message of PostgreSQL's protocol ends. A listener sees all that
 * goes by, and decides whether it is passed on.
 */
final class Proxy implements AutoCloseable {
    /** The type of the messages of a login, which have none in the protocol. */
    static final char LOGIN = '\0';

    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    private static final int LENGTH = 4;

    private final String host;
    private final int port;
    private final Listener listener;
    private final ServerSocket socket;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile boolean refuses;

    /**
     * What one side has sent before it paused: a pipeline of requests, or all of an answer.
     *
     * @param types the type of each message
     * @param content all bytes, each as a character
     */
    record Batch(String types, String content) {}

    /** Is told of everything, by a thread for each direction of each connection. */
    interface Listener {
        /** A client has connected. */
        void connected();

        /** Whether this is to reach the server. */
        boolean passesRequest(Batch batch);

        /** Whether this is to reach the client. */
        boolean passesAnswer(Batch batch);
    }

    /** What a listener says to one batch. */
    @FunctionalInterface
    private interface Gate {
        boolean passes(Batch batch);
    }

    Proxy(String host, int port, Listener listener) throws IOException {
        this.host = host;
        this.port = port;
        this.listener = listener;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** A JDBC URL of the server by way of this proxy. */
    String through(String url) {
        return url.replace(host + ':' + port + '/', "localhost:" + port() + '/');
    }

    /** Cuts all connections; whoever asks again gets a new one. */
    void cut() {
        ends.forEach(Proxy::closeQuietly);
        ends.clear();
    }

    /** Whether new connections are closed at once. */
    void refuse(boolean refuses) {
        this.refuses = refuses;
    }

    @Override
    public void close() throws IOException {
        refuse(true);
        cut();
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (refuses) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (SocketException closed) {
                // The test has ended.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Socket server = new Socket(host, port);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            ends.addAll(List.of(client, server));
            listener.connected();
            start(() -> pass(client, server, true));
            start(() -> pass(server, client, false));
        } catch (ConnectException down) {
            // The client is to see at once that the server is down, as it would without a proxy in between.
            client.close();
        }
    }

    private void pass(Socket from, Socket to, boolean towardServer) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
                OutputStream out = to.getOutputStream()) {
            if (towardServer) {
                passLogin(in, out, from.getOutputStream());
            }
            passMessages(in, out, towardServer ? listener::passesRequest : listener::passesAnswer);
        } catch (IOException gone) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    /** What would make the rest unreadable is declined in the server's place. */
    private void passLogin(DataInputStream in, OutputStream out, OutputStream back) throws IOException {
        byte[] login = login(in);
        while (isEncryption(login)) {
            listener.passesRequest(batch(String.valueOf(LOGIN), login));
            back.write('N');
            login = login(in);
        }
        passOn(batch(String.valueOf(LOGIN), login), out, listener::passesRequest);
    }

    private static byte[] login(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        copyBody(in, content);
        return content.toByteArray();
    }

    private static boolean isEncryption(byte[] login) {
        int code = ByteBuffer.wrap(login).getInt(LENGTH);
        return code == SSL_REQUEST || code == GSS_REQUEST;
    }

    /** The driver sends BEGIN along with what follows it: only at the end of both does it wait. */
    private static void passMessages(DataInputStream in, OutputStream out, Gate gate) throws IOException {
        StringBuilder types = new StringBuilder();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int type = in.read(); type >= 0; type = in.read()) {
            types.append((char) type);
            content.write(type);
            copyBody(in, content);
            if (in.available() == 0) {
                passOn(batch(types.toString(), content.toByteArray()), out, gate);
                types.setLength(0);
                content.reset();
            }
        }
    }

    private static void passOn(Batch batch, OutputStream out, Gate gate) throws IOException {
        if (gate.passes(batch)) {
            out.write(batch.content().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    /** Copies a length and as many bytes as that says. */
    private static void copyBody(DataInputStream in, ByteArrayOutputStream content) throws IOException {
        int length = in.readInt();
        DataOutputStream to = new DataOutputStream(content);
        to.writeInt(length);
        to.write(in.readNBytes(length - LENGTH));
    }

    private static Batch batch(String types, byte[] content) {
        return new Batch(types, new String(content, StandardCharsets.ISO_8859_1));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            // It is gone, then.
        }
    }
}
