package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** Asks for a sequence of its own, which Hibernate names after the entity up to version 5, and after the generator since. */
@Entity
public class PerEntity {
    @Id
    @GeneratedValue(generator = "pe")
    @GenericGenerator(name = "pe", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
            parameters = {@Parameter(name = "prefer_sequence_per_entity", value = "true"),
                @Parameter(name = "increment_size", value = "10")})
    public long id;
}
