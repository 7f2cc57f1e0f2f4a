package io.github.seqfix.postgres.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A wire between client and server that a test can do something at: before a message with a certain text reaches the
 * server, or before its answer reaches the client.
 */
final class Tap implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final String host;
    private final int port;
    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    private volatile @Nullable Trigger trigger;
    private volatile boolean dead;

    /** What happens at a message. */
    @FunctionalInterface
    interface Event {
        /**
         * Does it.
         *
         * @return whether the message, or the answer, is still delivered
         */
        boolean happen() throws Exception;
    }

    private static final class Trigger {
        private final String text;
        private final boolean after;
        private final Event event;
        private int left;
        private boolean answerDue;

        Trigger(String text, int occurrence, boolean after, Event event) {
            this.text = text;
            this.left = occurrence;
            this.after = after;
            this.event = event;
        }

        synchronized boolean isReachedBy(String message) {
            return left > 0 && message.contains(text) && --left == 0;
        }
    }

    Tap(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** At the n-th message with this text from now on, before it is passed on. Every message has the empty text. */
    void before(String text, int occurrence, Event event) {
        trigger = new Trigger(text, occurrence, false, event);
    }

    /** At the n-th message with this text from now on, before its answer is passed on. Every message has the empty text. */
    void after(String text, int occurrence, Event event) {
        trigger = new Trigger(text, occurrence, true, event);
    }

    /** Forgets the messages that have gone by. */
    void listenAnew() {
        messages.clear();
    }

    /** The messages to the server since {@link #listenAnew}. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    /** Whether what was asked for has happened. */
    boolean hasHappened() {
        Trigger current = trigger;
        return current != null && current.left == 0;
    }

    /** Answers again. */
    void revive() {
        dead = false;
    }

    /** Cuts all wires, and answers nobody any more. */
    void die() {
        dead = true;
        cut();
    }

    /** Cuts all wires; whoever asks again gets a new one. */
    void cut() {
        for (Socket socket : sockets) {
            closeQuietly(socket);
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        die();
        listener.close();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (dead) {
                    client.close();
                } else {
                    wire(client);
                }
            } catch (SocketException closed) {
                // The test has ended.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void wire(Socket client) throws IOException {
        try {
            Socket server = new Socket(host, port);
            sockets.addAll(List.of(client, server));
            start(() -> pass(client, server, true));
            start(() -> pass(server, client, false));
        } catch (ConnectException down) {
            // The client is to see at once that the server is down, as it would without a wire in between.
            client.close();
        }
    }

    private void pass(Socket from, Socket to, boolean towardServer) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                boolean deliver = towardServer
                        ? passesToServer(new String(buffer, 0, length, StandardCharsets.ISO_8859_1))
                        : passesToClient();
                if (deliver) {
                    out.write(buffer, 0, length);
                    out.flush();
                }
            }
        } catch (IOException gone) {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private boolean passesToServer(String message) {
        messages.add(message);
        Trigger current = trigger;
        if (current == null || !current.isReachedBy(message)) {
            return true;
        }
        if (current.after) {
            current.answerDue = true;
            return true;
        }
        return happen(current.event);
    }

    private boolean passesToClient() {
        Trigger current = trigger;
        if (current == null || !current.answerDue) {
            return true;
        }
        current.answerDue = false;
        return happen(current.event);
    }

    private static boolean happen(Event event) {
        try {
            return event.happen();
        } catch (Exception e) {
            throw new IllegalStateException("What should have happened has not", e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tap");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, then.
        }
    }
}
