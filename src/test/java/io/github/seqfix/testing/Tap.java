package io.github.seqfix.testing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A proxy in front of a server that a test can do something at: before a message with a certain text reaches the server,
 * or before its answer reaches the client. What a client sends before it waits counts as one message.
 */
public final class Tap implements AutoCloseable {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Proxy proxy;

    private volatile @Nullable Trigger trigger;

    /** What happens at a message. */
    @FunctionalInterface
    public interface Event {
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

    /** A tap on the way to this server. */
    public Tap(String host, int port) throws IOException {
        proxy = new Proxy(host, port, new Watcher());
    }

    /** The server's JDBC URL by way of this tap. */
    public String through(String url) {
        return proxy.through(url);
    }

    /** At the n-th message with this text from now on, before it is passed on. Every message has the empty text. */
    public void before(String text, int occurrence, Event event) {
        trigger = new Trigger(text, occurrence, false, event);
    }

    /** At the n-th message with this text from now on, before its answer is passed on. Every message has the empty text. */
    public void after(String text, int occurrence, Event event) {
        trigger = new Trigger(text, occurrence, true, event);
    }

    /** Forgets the messages that have gone by. */
    public void listenAnew() {
        messages.clear();
    }

    /** The messages to the server since {@link #listenAnew}. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** Whether what was asked for has happened. */
    public boolean hasHappened() {
        Trigger current = trigger;
        return current != null && current.left == 0;
    }

    /** Answers again. */
    public void revive() {
        proxy.refuse(false);
    }

    /** Cuts all connections, and answers nobody any more. */
    public void die() {
        proxy.refuse(true);
        cut();
    }

    /** Cuts all connections; whoever asks again gets a new one. */
    public void cut() {
        proxy.cut();
    }

    @Override
    public void close() throws IOException {
        proxy.close();
    }

    private final class Watcher implements Proxy.Listener {
        @Override
        public void connected() {
            // Only what they say matters.
        }

        @Override
        public boolean passesRequest(Proxy.Batch batch) {
            messages.add(batch.content());
            Trigger current = trigger;
            if (current == null || !current.isReachedBy(batch.content())) {
                return true;
            }
            if (current.after) {
                current.answerDue = true;
                return true;
            }
            return happen(current.event);
        }

        @Override
        public boolean passesAnswer(Proxy.Batch batch) {
            Trigger current = trigger;
            if (current == null || !current.answerDue) {
                return true;
            }
            current.answerDue = false;
            return happen(current.event);
        }

        private boolean happen(Event event) {
            try {
                return event.happen();
            } catch (Exception e) {
                throw new IllegalStateException("What should have happened has not", e);
            }
        }
    }
}
