package shop;

import ${persistence}.persistence.*;

/** A table for each class, one sequence for all. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public abstract class Vehicle {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "vehicle")
    @SequenceGenerator(name = "vehicle", sequenceName = "vehicle_seq")
    public long id;
}
