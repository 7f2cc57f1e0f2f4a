package io.github.seqfix.maven;

import io.github.seqfix.core.RunReport;
import io.github.seqfix.run.RunSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.SessionData;

/**
 * Lets the modules of a reactor share one run. A goal that a build asks for twice ({@code check reset check}) still runs
 * twice: the first time of each module is one run, the second time of each module the next.
 */
final class OncePerSession {
    private final SessionData data;

    OncePerSession(MavenSession session) {
        this.data = session.getRepositorySession().getData();
    }

    /** What is to be run. */
    @FunctionalInterface
    interface Work {
        RunReport run() throws MojoExecutionException;
    }

    /**
     * A run that is shared.
     *
     * @param module the module that ran it
     * @param report what it has found and done
     */
    record Shared(String module, RunReport report) {}

    /**
     * Runs the work, or waits for the module that runs it already and shares what comes of it.
     *
     * @param identity what makes two runs the same
     * @param module the module that asks
     * @param work what is to be run
     */
    Shared run(RunSettings identity, String module, Work work) throws MojoExecutionException {
        Runs runs = runs(identity);
        Run mine = new Run(module, new CompletableFuture<>());
        Run earlier = runs.started.putIfAbsent(runs.nextOf(module), mine);
        return earlier == null ? lead(mine, work) : follow(earlier);
    }

    private Runs runs(RunSettings identity) {
        // With the class in the key, another version of the plugin in the same build does not meet ours.
        List<Object> key = List.of(OncePerSession.class, identity);
        data.set(key, null, new Runs());
        return (Runs) Objects.requireNonNull(data.get(key));
    }

    private static Shared lead(Run run, Work work) throws MojoExecutionException {
        try {
            RunReport report = work.run();
            run.end.complete(report);
            return new Shared(run.module, report);
        } catch (MojoExecutionException | RuntimeException | Error e) {
            run.end.completeExceptionally(e);
            throw e;
        }
    }

    private static Shared follow(Run run) throws MojoExecutionException {
        try {
            return new Shared(run.module, run.end.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted while waiting for module " + run.module, e);
        } catch (ExecutionException e) {
            throw new MojoExecutionException(
                    "the same run has failed in module " + run.module + " already; what it failed with stands there");
        }
    }

    private record Run(String module, CompletableFuture<RunReport> end) {}

    private static final class Runs {
        private final Map<Integer, Run> started = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

        int nextOf(String module) {
            return asked.computeIfAbsent(module, key -> new AtomicInteger()).getAndIncrement();
        }
    }
}
