package io.github.seqfix.maven;

import org.jspecify.annotations.Nullable;

/** A role and its password. A class and not a record, so that no generated {@code toString} prints the password. */
final class Credentials {
    private final @Nullable String user;
    private final @Nullable String password;

    Credentials(@Nullable String user, @Nullable String password) {
        this.user = user;
        this.password = password;
    }

    @Nullable String user() {
        return user;
    }

    @Nullable String password() {
        return password;
    }
}
