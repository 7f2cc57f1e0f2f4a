package io.github.seqfix.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contenders that do the same, in turn, round by round, so that all meet the machine in the same mood. */
final class Race {
    private final String title;
    private final Preparation preparation;
    private final List<Contender> contenders = new ArrayList<>();

    Race(String title, Preparation preparation) {
        this.title = title;
        this.preparation = preparation;
    }

    /** What is done before each run, and not timed. */
    @FunctionalInterface
    interface Preparation {
        void run() throws Exception;
    }

    Race with(Contender contender) {
        contenders.add(contender);
        return this;
    }

    /** Runs all that are installed, and prints for each its time and its ratio to the first: median, least and most. */
    void run(int rounds, PrintStream out) throws Exception {
        Map<Contender, List<Double>> seconds = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            if (contender.isInstalled()) {
                seconds.put(contender, new ArrayList<>());
            } else {
                out.printf("  %s: not installed%n", contender.name());
            }
        }
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<Contender, List<Double>> entry : seconds.entrySet()) {
                preparation.run();
                double elapsed = entry.getKey().run().toNanos() / 1e9;
                // The first round fills caches.
                if (round > 0) {
                    entry.getValue().add(elapsed);
                }
            }
        }
        out.printf("%n%s, %d rounds%n%n", title, rounds);
        out.printf("  %-44s %10s   %s%n", "", "seconds", "ratio to the first: median (least to most)");
        List<Double> first = seconds.values().iterator().next();
        seconds.forEach((contender, times) -> {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                ratios.add(times.get(round) / first.get(round));
            }
            out.printf(
                    "  %-44s %10.2f   %.2f (%.2f to %.2f)%n",
                    contender.name(), median(times), median(ratios), least(ratios), most(ratios));
        });
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
