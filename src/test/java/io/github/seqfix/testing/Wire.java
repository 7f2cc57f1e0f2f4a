package io.github.seqfix.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire between clients and a server that reads along, and counts what a great distance would make slow. */
public final class Wire implements AutoCloseable {
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    /** Query, Sync, Flush, and the answers to what the server asks at the login. */
    private static final String ANSWERED = "QSHp";

    private static final char ERROR = 'E';
    private static final int LENGTH = 4;

    private final String host;
    private final int port;
    private final Duration delay;
    private final ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();

    /** A wire that is no slower than this machine. */
    public Wire(String host, int port) throws IOException {
        this(host, port, Duration.ZERO);
    }

    /** Adds a delay to each round trip. */
    public Wire(String host, int port, Duration delay) throws IOException {
        this.host = host;
        this.port = port;
        this.delay = delay;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::listen);
    }

    /** The server's JDBC URL by way of this wire. */
    public String through(String url) {
        return url.replace(":" + port, ":" + port());
    }

    /** TCP port, on the loopback interface. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections there have been. */
    public int connections() {
        return connections.get();
    }

    /** How often a client has waited for an answer; logins included. */
    public int roundTrips() {
        return roundTrips.get();
    }

    /** How many errors the server has sent. */
    public int errors() {
        return errors.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                connections.incrementAndGet();
                start(() -> pass(client, server, true));
                start(() -> pass(server, client, false));
            } catch (SocketException closed) {
                // The test has ended.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void pass(Socket from, Socket to, boolean towardServer) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to.getOutputStream()))) {
            if (towardServer) {
                passStart(in, out, from);
            }
            boolean answered = false;
            for (int type = in.read(); type >= 0; type = in.read()) {
                answered |= ANSWERED.indexOf(type) >= 0;
                if (!towardServer && type == ERROR) {
                    errors.incrementAndGet();
                }
                out.writeByte(type);
                passBody(in, out, in.readInt());
                // The driver sends BEGIN along with what follows it: only at the end of both does it wait.
                if (in.available() == 0) {
                    if (towardServer && answered) {
                        travel();
                    }
                    out.flush();
                    answered = false;
                }
            }
        } catch (IOException gone) {
            // Closing one end closes the other.
        }
    }

    /** The first messages have no type. What would make the rest unreadable is declined in the server's place. */
    private void passStart(DataInputStream in, DataOutputStream out, Socket client) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        while (code == SSL_REQUEST || code == GSS_REQUEST) {
            travel();
            client.getOutputStream().write('N');
            length = in.readInt();
            code = in.readInt();
        }
        travel();
        out.writeInt(length);
        out.writeInt(code);
        out.write(in.readNBytes(length - 2 * LENGTH));
        out.flush();
    }

    /** Counts a round trip, and takes the time of one. */
    private void travel() {
        roundTrips.incrementAndGet();
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void passBody(DataInputStream in, DataOutputStream out, int length) throws IOException {
        out.writeInt(length);
        out.write(in.readNBytes(length - LENGTH));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
