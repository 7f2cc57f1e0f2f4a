package io.github.seqfix.jpa;

/**
 * A version of a JPA provider: the major version decides which rules apply.
 *
 * @param provider the provider's name
 * @param major the major version
 * @param number the version as messages show it; empty when it is not known
 */
record ProviderVersion(String provider, int major, String number) {

    /** The version for messages: {@code Hibernate 6.6.1.Final}. */
    String display() {
        return number.isEmpty() ? provider : provider + ' ' + number;
    }
}
