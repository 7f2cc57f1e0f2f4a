package io.github.seqfix.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Contenders that do the same, in turn, round by round, so that all meet the machine in the same mood. */
final class Race {
    private final String title;
    private final List<Contender> contenders = new ArrayList<>();
    private final Map<Contender, Contender> starts = new LinkedHashMap<>();
    private final Map<Contender, Contender> rivals = new LinkedHashMap<>();
    private Care before = database -> {};
    private Care after = database -> {};
    private Optional<ServerMemory> memory = Optional.empty();

    Race(String title) {
        this.title = title;
    }

    /** What is done to a contender's database before or after each of its runs, and not timed; after a mere start nothing is. */
    @FunctionalInterface
    interface Care {
        void take(BenchmarkDatabase database) throws Exception;
    }

    Race before(Care care) {
        before = care;
        return this;
    }

    Race after(Care care) {
        after = care;
        return this;
    }

    Race with(Contender contender) {
        contenders.add(contender);
        return this;
    }

    /** Adds one of which is told, too, what it takes beyond its start, which is a contender of its own. */
    Race with(Contender contender, Contender start) {
        starts.put(contender, start);
        return with(contender);
    }

    /** Tells, too, how many times as long as another one it takes. */
    Race compare(Contender contender, Contender other) {
        rivals.put(contender, other);
        return this;
    }

    /** Tells, too, how much memory a process of the server needed for each. */
    Race watch(ServerMemory serverMemory) {
        memory = Optional.of(serverMemory);
        return this;
    }

    /** Runs all that are installed, and prints for each its times and their ratios to the first: median, least and most. */
    void run(int rounds, PrintStream out) throws Exception {
        Map<Contender, List<Double>> processor = new LinkedHashMap<>();
        Map<Contender, List<Double>> clock = new LinkedHashMap<>();
        Map<Contender, Long> megabytes = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            if (contender.isInstalled()) {
                processor.put(contender, new ArrayList<>());
                clock.put(contender, new ArrayList<>());
            } else {
                out.printf("  %s: not installed%n", contender.name());
            }
        }
        for (int round = 0; round <= rounds; round++) {
            for (Contender contender : clock.keySet()) {
                before.take(contender.database());
                memory.ifPresent(ServerMemory::forget);
                ProcessorTime time =
                        new ProcessorTime(contender.database().server().process());
                double elapsed = contender.run().toNanos() / 1e9;
                double worked = time.seconds();
                memory.ifPresent(watch -> megabytes.merge(contender, watch.mostMegabytes(), Math::max));
                if (!starts.containsValue(contender)) {
                    after.take(contender.database());
                }
                // The first round fills caches.
                if (round > 0) {
                    Objects.requireNonNull(processor.get(contender)).add(worked);
                    Objects.requireNonNull(clock.get(contender)).add(elapsed);
                }
            }
        }
        print(title + ": processor time of server and client", rounds, processor, out);
        print(title + ": time on the clock", rounds, clock, out);
        megabytes.forEach((contender, most) -> {
            if (most > 0) {
                out.printf("  %-50s %7d MB   at most in one process of the server%n", contender.name(), most);
            }
        });
    }

    private void print(String heading, int rounds, Map<Contender, List<Double>> seconds, PrintStream out) {
        out.printf("%n%s, %d rounds%n%n", heading, rounds);
        out.printf("  %-50s %10s   %s%n", "", "seconds", "ratio to the first: median (least to most)");
        List<Double> first = seconds.values().iterator().next();
        seconds.forEach((contender, times) -> print(contender.name(), times, first, out));
        starts.forEach((contender, start) -> {
            List<Double> times = seconds.get(contender);
            List<Double> startTimes = seconds.get(start);
            if (times != null && startTimes != null) {
                print(contender.name() + " beyond " + start.name(), differences(times, startTimes), first, out);
            }
        });
        rivals.forEach((contender, other) -> {
            List<Double> times = seconds.get(contender);
            List<Double> otherTimes = seconds.get(other);
            if (times != null && otherTimes != null) {
                out.printf("  %s, to %s: %s%n", contender.name(), other.name(), ratios(times, otherTimes));
            }
        });
    }

    private static void print(String name, List<Double> times, List<Double> first, PrintStream out) {
        out.printf("  %-50s %10.2f   %s%n", name, median(times), ratios(times, first));
    }

    private static String ratios(List<Double> times, List<Double> others) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < times.size(); round++) {
            ratios.add(times.get(round) / others.get(round));
        }
        return String.format("%.2f (%.2f to %.2f)", median(ratios), least(ratios), most(ratios));
    }

    private static List<Double> differences(List<Double> minuends, List<Double> subtrahends) {
        List<Double> differences = new ArrayList<>();
        for (int round = 0; round < minuends.size(); round++) {
            differences.add(minuends.get(round) - subtrahends.get(round));
        }
        return differences;
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double least(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double most(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
