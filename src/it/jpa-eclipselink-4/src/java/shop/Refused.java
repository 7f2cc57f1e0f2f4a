package shop;

import ${persistence}.persistence.*;

/** No rows, but a sequence that starts below the block size. */
@Entity
public class Refused {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refused")
    @SequenceGenerator(name = "refused", sequenceName = "refused_seq")
    public long id;
}
