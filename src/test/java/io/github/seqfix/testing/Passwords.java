package io.github.seqfix.testing;

import java.util.UUID;

/** Passwords of servers that live as long as a test. */
final class Passwords {

    private Passwords() {}

    /** One that no output contains by chance. */
    static String random() {
        return "secret" + UUID.randomUUID().toString().replace("-", "");
    }
}
