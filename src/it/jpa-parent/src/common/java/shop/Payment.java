package shop;

import ${persistence}.persistence.*;

/** Holds the ids of its subclasses. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Payment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment")
    @SequenceGenerator(name = "payment", sequenceName = "payment_seq")
    public long id;
}
