package shop;

import ${persistence}.persistence.*;

/** Imported ids end shortly before the first value: only the rule for first values tells that they are free. */
@Entity
public class LateStart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "late")
    @SequenceGenerator(name = "late", sequenceName = "late_start_seq", initialValue = 1000, allocationSize = 20)
    public long id;
}
