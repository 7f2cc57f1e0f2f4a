package shop;

/** Mapped by Mapped.hbm.xml. */
public class MappedNative {
    public long id;
}
