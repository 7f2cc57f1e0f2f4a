package io.github.seqfix.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Collectors;

/** Watches the memory that the server's processes have for themselves, without what they share. Linux tells it. */
final class ServerMemory implements AutoCloseable {
    private static final String PRIVATE = "RssAnon:";
    private static final long INTERVAL_MILLISECONDS = 100;

    private final ProcessHandle postmaster;
    private Set<Long> old = Set.of();
    private long mostKilobytes;
    private final Timer timer = new Timer("server memory", true);

    ServerMemory(ProcessHandle postmaster) {
        this.postmaster = postmaster;
        TimerTask look = new TimerTask() {
            @Override
            public void run() {
                look();
            }
        };
        timer.schedule(look, 0, INTERVAL_MILLISECONDS);
    }

    /** Begins anew, with the processes that will come. */
    synchronized void forget() {
        old = pids();
        mostKilobytes = 0;
    }

    /** The most that one process had since, in megabytes; 0 where the system does not tell. */
    synchronized long mostMegabytes() {
        return mostKilobytes / 1_024;
    }

    @Override
    public void close() {
        timer.cancel();
    }

    private synchronized void look() {
        for (long pid : pids()) {
            if (!old.contains(pid)) {
                mostKilobytes = Math.max(mostKilobytes, privateKilobytes(pid));
            }
        }
    }

    private Set<Long> pids() {
        return postmaster.children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static long privateKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(PRIVATE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findAny()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
