package io.github.seqfix.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy in front of a server that counts what a great distance would make slow, and can be as slow as one. */
public final class Wire implements AutoCloseable {
    /** A login, Query, Sync, Flush, and the answers to what the server asks at the login. */
    private static final String ANSWERED = Proxy.LOGIN + "QSHp";

    private static final char ERROR = 'E';

    private final Duration delay;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final Proxy proxy;

    /** A wire that is no slower than this machine. */
    public Wire(String host, int port) throws IOException {
        this(host, port, Duration.ZERO);
    }

    /** Adds a delay to each round trip. */
    public Wire(String host, int port, Duration delay) throws IOException {
        this.delay = delay;
        this.proxy = new Proxy(host, port, new Counter());
    }

    /** The server's JDBC URL by way of this wire. */
    public String through(String url) {
        return proxy.through(url);
    }

    /** TCP port, on the loopback interface. */
    public int port() {
        return proxy.port();
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
        proxy.close();
    }

    private final class Counter implements Proxy.Listener {
        @Override
        public void connected() {
            connections.incrementAndGet();
        }

        @Override
        public boolean passesRequest(Proxy.Batch batch) {
            if (batch.types().chars().anyMatch(type -> ANSWERED.indexOf(type) >= 0)) {
                roundTrips.incrementAndGet();
                travel();
            }
            return true;
        }

        @Override
        public boolean passesAnswer(Proxy.Batch batch) {
            errors.addAndGet(
                    (int) batch.types().chars().filter(type -> type == ERROR).count());
            return true;
        }

        private void travel() {
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
