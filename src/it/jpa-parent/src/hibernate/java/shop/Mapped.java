package shop;

/** Mapped by Mapped.hbm.xml. */
public class Mapped {
    public long id;
}
