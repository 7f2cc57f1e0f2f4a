package io.github.seqfix.framework;

/** A value, and where it was set. A class and not a record: it may be a password. */
public final class Setting {
    private final String key;
    private final String value;
    private final String place;
    private final boolean ofFile;

    private Setting(String key, String value, String place, boolean ofFile) {
        this.key = key;
        this.value = value;
        this.place = place;
        this.ofFile = ofFile;
    }

    static Setting ofFile(String key, String value, String place) {
        return new Setting(key, value, place, true);
    }

    static Setting fromOutside(String key, String value, String place) {
        return new Setting(key, value, place, false);
    }

    /** The key as it is written there. */
    public String key() {
        return key;
    }

    /** The value as it is written there, with its placeholders. */
    public String value() {
        return value;
    }

    boolean isOfFile() {
        return ofFile;
    }

    /**
     * Where it was set, for people.
     *
     * @param what what the file has set, in a few words
     */
    public String place(String what) {
        return ofFile ? what + " in " + place : place;
    }
}
