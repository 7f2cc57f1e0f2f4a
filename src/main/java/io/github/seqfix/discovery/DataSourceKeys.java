package io.github.seqfix.discovery;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys under which a framework takes a data source; of several for one thing the first that is set counts.
 *
 * @param label what the data source is called, for people, such as {@code spring.datasource}
 * @param name its name among several
 * @param urls the keys of its URL
 * @param users the keys of its role
 * @param passwords the keys of the role's password
 */
record DataSourceKeys(String label, String name, List<String> urls, List<String> users, List<String> passwords) {

    /** Those directly under a prefix. */
    static DataSourceKeys under(String prefix, String name, String url, String user) {
        return new DataSourceKeys(
                prefix, name, List.of(prefix + url), List.of(prefix + user), List.of(prefix + ".password"));
    }

    /** The same, with further keys that take precedence: those under another prefix. */
    DataSourceKeys overruledBy(String prefix, String url, String user) {
        return new DataSourceKeys(
                label,
                name,
                Stream.concat(Stream.of(prefix + url), urls.stream()).toList(),
                Stream.concat(Stream.of(prefix + user), users.stream()).toList(),
                Stream.concat(Stream.of(prefix + ".password"), passwords.stream())
                        .toList());
    }
}
