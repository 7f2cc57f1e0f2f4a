package io.github.seqfix.maven;

import io.github.seqfix.core.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Logs progress once a run has taken two seconds: on a terminal in one line that is overwritten several times a second;
 * elsewhere, such as in CI or with {@code --batch-mode}, in an INFO line every ten seconds.
 */
final class ProgressLog implements Progress, AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final LongSupplier nanoTime;
    private final Consumer<String> line;
    private final Duration interval;
    private final Runnable end;
    private final long start;

    private @Nullable Step step;
    private long stepStart;
    private long lastAdvance;
    private long lastShown;
    private boolean shown;

    ProgressLog(LongSupplier nanoTime, Duration interval, Consumer<String> line, Runnable end) {
        this.nanoTime = nanoTime;
        this.interval = interval;
        this.line = line;
        this.end = end;
        this.start = nanoTime.getAsLong();
        this.lastAdvance = start;
        this.lastShown = start;
    }

    static ProgressLog of(MavenSession session, Log log) {
        if (!log.isInfoEnabled()) {
            return new ProgressLog(System::nanoTime, ELSEWHERE, text -> {}, () -> {});
        }
        if (session.getRequest().isInteractiveMode()
                && !session.getSystemProperties().containsKey("env.CI")
                && isTerminal()) {
            PrintStream terminal = System.out;
            return new ProgressLog(
                    System::nanoTime, ON_TERMINAL, text -> show(terminal, text), () -> show(terminal, ""));
        }
        return new ProgressLog(System::nanoTime, ELSEWHERE, log::info, () -> {});
    }

    private static void show(PrintStream terminal, String text) {
        terminal.print(CLEAR_LINE + text);
        terminal.flush();
    }

    /** Since Java 22 there can be a console without a terminal, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    @Override
    public synchronized void advance(Step current, int done, int total) {
        long now = nanoTime.getAsLong();
        if (step != current) {
            step = current;
            // What is done at the first advance has taken time, too.
            stepStart = lastAdvance;
        }
        lastAdvance = now;
        boolean silent = now - start < SILENCE.toNanos();
        boolean tooSoon = now - lastShown < interval.toNanos();
        if (!silent && !tooSoon) {
            lastShown = now;
            shown = true;
            line.accept(text(current, done, total, now - stepStart));
        }
    }

    private static String text(Step step, int done, int total, long nanos) {
        double seconds = Math.max(nanos, 1) / 1e9;
        double rate = done / seconds;
        long left = Math.round((total - done) / rate);
        return String.format(
                "%s %d of %d, %.0f a second, about %s left", step.participle(), done, total, rate, time(left));
    }

    private static String time(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** Takes the line on the terminal away. */
    @Override
    public synchronized void close() {
        if (shown) {
            end.run();
        }
    }
}
