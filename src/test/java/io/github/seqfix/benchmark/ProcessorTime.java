package io.github.seqfix.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The processor time of the server and of the commands that were run, in user and kernel mode, of all their processes. Linux
 * tells it; elsewhere all of it is 0. On a machine with other guests it is far steadier than the time on the clock.
 */
final class ProcessorTime {
    /** What Linux counts in, on every platform that Java runs on. */
    private static final double TICKS_OF_A_SECOND = 100;

    /** Where they are in {@code /proc/pid/stat} after the name: of the process, and of its children that have ended. */
    private static final int USER = 11;

    private static final int KERNEL = 12;
    private static final int USER_OF_CHILDREN = 13;
    private static final int KERNEL_OF_CHILDREN = 14;

    private static final long MOST_WAITS = 100;

    private final ProcessHandle postmaster;
    private final double commands;
    private final double server;
    private final long processes;

    /** Begins to count. */
    ProcessorTime(ProcessHandle postmaster) {
        this.postmaster = postmaster;
        this.processes = postmaster.children().count();
        this.commands = ofCommands();
        this.server = ofServer();
    }

    /** The seconds since the start, once the server's processes for the commands have ended. */
    double seconds() throws InterruptedException {
        for (long wait = 0; wait < MOST_WAITS && postmaster.children().count() > processes; wait++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return ofCommands() - commands + ofServer() - server;
    }

    private static double ofCommands() {
        long self = ProcessHandle.current().pid();
        return seconds(self, USER_OF_CHILDREN) + seconds(self, KERNEL_OF_CHILDREN);
    }

    private double ofServer() {
        long pid = postmaster.pid();
        double ended = seconds(pid, USER_OF_CHILDREN) + seconds(pid, KERNEL_OF_CHILDREN);
        return ended
                + seconds(pid, USER)
                + seconds(pid, KERNEL)
                + postmaster
                        .children()
                        .mapToDouble(child -> seconds(child.pid(), USER) + seconds(child.pid(), KERNEL))
                        .sum();
    }

    private static double seconds(long pid, int field) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[field]) / TICKS_OF_A_SECOND;
        } catch (IOException ended) {
            return 0;
        }
    }
}
