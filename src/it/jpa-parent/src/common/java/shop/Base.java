package shop;

import ${persistence}.persistence.*;

/** Declares the id of others. */
@MappedSuperclass
public abstract class Base {
    private long key;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "base")
    @SequenceGenerator(name = "base", sequenceName = "base_seq", allocationSize = 5)
    public long getKey() {
        return key;
    }

    public void setKey(long key) {
        this.key = key;
    }
}
