package shop;

import ${persistence}.persistence.*;

/** Shares a sequence, holds few ids. */
@Entity
public class SharedFew {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "few")
    @SequenceGenerator(name = "few", sequenceName = "shared_seq", allocationSize = 10)
    public long id;
}
