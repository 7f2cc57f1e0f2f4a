package io.github.seqfix.maven;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many characters fit into a line of the terminal: what the environment variable COLUMNS says, else what Maven's own
 * terminal library has found out, else 80. Maven 3.6 and 4 keep what they know to themselves.
 */
final class TerminalWidth {
    private static final int USUAL = 80;
    /** What is narrower is no terminal for tables, or a slip. */
    private static final int NARROWEST = 40;

    private TerminalWidth() {}

    static int of(Map<String, String> environment) {
        int stated = number(environment.get("COLUMNS"));
        if (stated >= NARROWEST) {
            return stated;
        }
        int measured = ofMavensTerminal();
        return measured >= NARROWEST ? measured : USUAL;
    }

    /** Zero where it is not known: with another library, or where the output is no terminal. */
    private static int ofMavensTerminal() {
        try {
            Object width = Class.forName("org.fusesource.jansi.AnsiConsole")
                    .getMethod("getTerminalWidth")
                    .invoke(null);
            return width instanceof Integer columns ? columns : 0;
        } catch (ReflectiveOperationException | LinkageError e) {
            return 0;
        }
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
