package shop;

import ${persistence}.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
/** The same with a suffix, which alone decides since version 6. */
@Entity
@Table(name = "per_entity_suffixed")
public class PerEntitySuffix {
    @Id
    @GeneratedValue(generator = "pes")
    @GenericGenerator(name = "pes", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
            parameters = {@Parameter(name = "prefer_sequence_per_entity", value = "true"),
                @Parameter(name = "sequence_per_entity_suffix", value = "_ids"),
                @Parameter(name = "increment_size", value = "10")})
    public long id;
}
